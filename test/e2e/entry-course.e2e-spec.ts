import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueWork } from '../../src/platform/work/due-work.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { aFiling, filed, solarLine } from '../support/entries.js';
import { agencyOfEntries } from '../support/entry-agency.js';
import { codesIn } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
let agency: Caller;
const today = (day: string): void => t.setNow(`${day}T15:00:00Z`);
beforeAll(async () => {
  t = await startTestApp();
  today('2026-03-02');
  importer = await t.as('importer');
  officer = await t.as('entry_specialist');
  agency = await agencyOfEntries(t);
});
afterAll(() => t.close());

const WITH_SUMMARY = { filing: 'entry_and_summary', reason: 'The summary.' };
const correct = (entry: Record<string, any>, given: object, version: number) => {
  const { lines, ...declared } = entry['declared'];
  return importer
    .put(`/v1/entries/${entry['id']}`)
    .set('if-match', `"${version}"`)
    .send({ ...declared, lines, ...given });
};
const change = (id: string, to: string) => post(officer, `/v1/entries/${id}/status-changes`, { to });

describe('a correction', () => {
  it('is another version; the earlier stays, and what changed is told place by place', async () => {
    const entry = await filed(importer);
    const line = { ...entry['declared'].lines[0], enteredValue: '210000.00' };
    const { body } = await correct(entry, { lines: [line], reason: 'The invoice was amended.' }, 1).expect(200);
    expect(body).toMatchObject({
      version: 2,
      reason: 'The invoice was amended.',
      duties: { enteredValue: '210000.00' },
    });
    const { body: diff } = await importer.get(`/v1/entries/${entry['id']}/versions/1/diff/2`).expect(200);
    expect(diff.changes).toEqual([{ pointer: '/lines/0/enteredValue', before: '"200000.00"', after: '"210000.00"' }]);
    const { body: all } = await importer.get(`/v1/entries/${entry['id']}/versions`).expect(200);
    expect(all.versions.map(({ version }: any) => version)).toEqual([1, 2]);
    await importer.get(`/v1/entries/${entry['id']}/versions/1/diff/3`).expect(404);
  });

  it('of what was corrected meanwhile is refused: of two at once one wins and the other is told', async () => {
    const entry = await filed(importer);
    const both = await Promise.all([1, 2].map((n) => correct(entry, { carrier: `Vessel ${n}`, reason: 'x' }, 1)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { declared: _declared, ...rest } = entry;
    expect(rest['version']).toBe(1);
    const { status } = await importer.put(`/v1/entries/${entry['id']}`).send({ ...entry['declared'], reason: 'x' });
    expect(status).toBe(428);
  });

  it('keeps number and importer, and is checked like a filing', async () => {
    const entry = await filed(importer);
    const other = await correct(entry, { entryNumber: aFiling().entryNumber, reason: 'x' }, 1);
    expect([other.status, other.body.code]).toEqual([422, 'entry.not_the_same']);
    const bad = await correct(entry, { bonds: [], reason: 'x' }, 1);
    expect([bad.status, codesIn(bad)]).toEqual([422, ['bond.missing']]);
  });
});

describe('release', () => {
  it('waits for the agencies that goods are flagged to, and starts the clock of the summary', async () => {
    const { id, ...entry } = await filed(importer, { lines: [solarLine({ agencies: ['EPA'] })] });
    expect(entry['agencies']).toEqual([{ agency: 'EPA', lines: [1], waitsFor: 'agency_answer' }]);
    const early = await change(id as string, 'released');
    expect([early.status, early.body.errors[0].code]).toEqual([422, 'release.waits_for_agency']);
    const { body: waiting } = await agency.get('/v1/entries?agency=me&disposition=waiting').expect(200);
    expect(waiting.items.map((one: any) => one.id)).toContain(id);

    const answer = (disposition: string) =>
      post(agency, `/v1/entries/${id as string}/agency-dispositions`, { disposition });
    expect((await answer('hold')).body.status).toBe('on_hold');
    expect((await change(id as string, 'released')).status).toBe(422);
    expect((await answer('may_proceed')).body.status).toBe('filed');

    today('2026-03-04');
    const released = await change(id as string, 'released');
    expect(released.body).toMatchObject({ status: 'released', releasedOn: '2026-03-04', timeOfEntryOn: '2026-03-04' });
    const summary = released.body.clocks.find(({ name }: any) => name === 'summary');
    expect(summary).toMatchObject({ startedOn: '2026-03-04', dueOn: '2026-03-18', status: 'running' });

    const heading = ['9903.03.01', '9903.91.02'];
    const { body: done } = await correct(
      { ...released.body },
      { ...WITH_SUMMARY, lines: [{ ...released.body.declared.lines[0], additionalHtsNumbers: heading }] },
      1,
    ).expect(200);
    expect(done).toMatchObject({ status: 'summary_filed', summaryFiledOn: '2026-03-04' });
    expect(done.clocks.find(({ name }: any) => name === 'summary').status).toBe('met');

    const { body: timeline } = await importer.get(`/v1/entries/${id as string}/timeline`).expect(200);
    expect(timeline.events.map(({ kind }: any) => kind)).toEqual([
      'filed',
      'agency_answered',
      'status_changed',
      'agency_answered',
      'status_changed',
      'status_changed',
      'corrected',
      'summary_filed',
    ]);
    today('2026-03-02');
  });

  it('goes by the lawful course alone', async () => {
    const { id } = await filed(importer);
    for (const to of ['closed', 'summary_rejected', 'filed'])
      expect((await change(id as string, to)).body.errors[0].code).toBe('entry.not_from_here');
    expect((await change(id as string, 'cancelled')).body.status).toBe('cancelled');
    expect((await change(id as string, 'released')).status).toBe(422);
  });

  it('is no matter of an agency that nothing is flagged to', async () => {
    const { id } = await filed(importer);
    const { status } = await post(agency, `/v1/entries/${id as string}/agency-dispositions`, { disposition: 'hold' });
    expect(status).toBe(404);
  });
});

const deadlines = async (importerId: string, by = importer, query = ''): Promise<readonly Record<string, any>[]> =>
  (await by.get(`/v1/importers/${importerId}/deadlines?limit=500${query}`).expect(200)).body.items;

describe('the deadlines of an importer', () => {
  it('are what is still to be done, by day and page by page, and a calendar of the same', async () => {
    today('2026-03-02');
    const { id, importerId, entryNumber } = await filed(importer, { modeOfTransport: '40' });
    expect((await deadlines(importerId)).filter(({ entryId }) => entryId === id)).toEqual([]);
    await change(id, 'released');
    const all = await deadlines(importerId);
    expect(all.find(({ entryId }) => entryId === id)).toEqual({
      entryId: id,
      entryNumber,
      name: 'summary',
      dueOn: '2026-03-16',
      status: 'running',
    });
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn as string).sort());
    const { body: first } = await importer.get(`/v1/importers/${importerId}/deadlines?limit=1`).expect(200);
    const next = `&cursor=${encodeURIComponent(first.page.next ?? '')}`;
    expect([...first.items, ...(first.page.next ? await deadlines(importerId, importer, next) : [])]).toEqual(all);
    expect(await deadlines(importerId, officer)).toEqual(all);
    const calendar = await (
      await t.as('importer')
    )
      .set('accept', 'text/calendar')
      .get(`/v1/importers/${importerId}/deadlines?limit=500`)
      .expect(200);
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(calendar.text).toContain(`UID:${id as string}.summary`);
    expect(new Set(calendar.text.match(/DTSTAMP:\d{8}/g))).toEqual(new Set(['DTSTAMP:20260302']));
    expect(calendar.text.split('BEGIN:VEVENT')).toHaveLength(all.length + 1);
  });

  it('are another’s secret: whose they are not finds no such importer', async () => {
    const { importerId } = await filed(importer);
    const other = await t.as('importer', 'sandbox-importer-2');
    await other.get(`/v1/importers/${importerId as string}/deadlines`).expect(404);
    await agency.get(`/v1/importers/${importerId as string}/deadlines`).expect(403);
  });
});

describe('a clock whose day went by', () => {
  it('is told once, however many workers look and however often', async () => {
    today('2026-03-04');
    const { id } = await filed(importer);
    await change(id as string, 'released');
    today('2026-03-20');
    await Promise.all([t.app.get(DueWork).doAll(), t.app.get(DueWork).doAll()]);
    await t.app.get(DueWork).doAll();
    const { body } = await importer.get(`/v1/entries/${id as string}/timeline`).expect(200);
    const missed = body.events.filter(({ kind }: any) => kind === 'clock_missed');
    expect(missed).toEqual([
      expect.objectContaining({ on: '2026-03-20', details: { clock: 'summary', dueOn: '2026-03-18', daysAfter: 2 } }),
    ]);
    expect(body.clocks.find(({ name }: any) => name === 'summary').status).toBe('overdue');
  });

  it('waits with customs until the act is done, and can be taken by one', async () => {
    today('2026-03-02');
    const entry = await filed(importer);
    const id = entry['id'] as string;
    const item = `/v1/work-items/entry_clock~${id}~summary`;
    await change(id, 'released');
    const { body: released } = await importer.get(`/v1/entries/${id}`).expect(200);
    expect((await officer.get(item).expect(200)).body).toMatchObject({ dueOn: '2026-03-16', overdue: false });
    today('2026-03-20');
    expect((await officer.get(item).expect(200)).body.overdue).toBe(true); // Though the worker has not told of it yet.
    await t.app.get(DueWork).doAll();
    const { body: due } = await officer
      .get('/v1/work-items?kind=entry_clock&dueBefore=2026-03-20&port=2704')
      .expect(200);
    expect(due.items.find(({ subjectId }: any) => subjectId === id)).toMatchObject({
      path: `/v1/entries/${id}`,
      dueOn: '2026-03-16',
      since: '2026-03-02',
      overdue: true,
    });
    expect((await post(officer, `${item}/claims`, {})).body.assignee).toBe('sandbox-entry-specialist');
    await (await t.as('fpf_officer')).get(item).expect(404);
    const late = (await deadlines(entry['importerId'])).find(({ entryId }) => entryId === id);
    expect(late).toMatchObject({ name: 'summary', dueOn: '2026-03-16', status: 'overdue' });
    const heading = ['9903.03.01', '9903.91.02'];
    const lines = [{ ...released.declared.lines[0], additionalHtsNumbers: heading }];
    await correct(released, { ...WITH_SUMMARY, lines }, 1).expect(200);
    await officer.get(item).expect(404);
  });

  it('is none of an entry that was cancelled', async () => {
    today('2026-03-02');
    const { id } = await filed(importer);
    await change(id as string, 'released');
    expect((await change(id as string, 'cancelled')).body.status).toBe('cancelled');
    today('2026-03-20');
    await t.app.get(DueWork).doAll();
    const { body } = await importer.get(`/v1/entries/${id as string}/timeline`).expect(200);
    expect(body.events.map(({ kind }: any) => kind)).not.toContain('clock_missed');
    await officer.get(`/v1/work-items/entry_clock~${id as string}~summary`).expect(404);
  });
});

const on = (day: string, exportedOn = '2026-02-10') => ({ importedOn: day, arrivedOn: day, exportedOn });
it.each([
  ['malformed', { importedOn: '02.03.2026' }, 400, 'date.malformed'],
  ['out of order', on('2026-03-01', '2026-03-02'), 422, 'date.imported_before_export'],
  ['contradictory', { entryType: '01' }, 422, 'entry_type.no_cases'],
  ['back-dated', on('2025-11-01', '2025-10-01'), 201, 'deadline.entry_late'],
  ['future-dated', on('2026-03-20'), 201, 'date.arrival_expected'],
  ['ahead', { ...on('2026-03-20', '2026-03-19'), filing: 'entry_and_summary' }, 422, 'date.imported_after_summary'],
  ['entered before it is filed', { electedEntryOn: '2026-03-01' }, 422, 'date.elected_back_dated'],
])('input that is %s has one answer', async (_what, given, status, code) => {
  today('2026-03-02');
  const { status: is, body } = await post(importer, '/v1/entries', aFiling(given));
  expect([is, [...(body.errors ?? []), ...(body.warnings ?? [])][0]?.code]).toEqual([status, code]);
});

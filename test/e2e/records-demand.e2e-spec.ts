import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueWork } from '../../src/platform/work/due-work.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { codesIn } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
let fileId: string;
const today = (day: string): void => t.setNow(`${day}T15:00:00Z`);
beforeAll(async () => {
  t = await startTestApp();
  today('2026-03-02');
  importer = await t.as('importer');
  officer = await t.as('entry_specialist');
  const content = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n').toString('base64');
  fileId = (await importer.post('/v1/files').send({ kind: 'document', content })).body.id as string;
});
afterAll(() => t.close());

const DOCUMENT = 'packing_list';
const act = (caller: Caller, id: string, what: string, body: object) => post(caller, `/v1/entries/${id}/${what}`, body);

describe('a document that customs asks for (19 CFR 163.6)', () => {
  it('is a record that is demanded, due 30 days from its receipt, with more time as often as it is asked for in time', async () => {
    today('2026-03-02');
    const id = (await filed(importer))['id'] as string;
    const demand = (given: object) =>
      act(officer, id, 'document-requests', {
        document: DOCUMENT,
        reason: 'The books.',
        basis: 'records_demand',
        ...given,
      });
    const wrong = { receivedOn: '2026-03-01', withinDays: 30 };
    expect(codesIn(await demand(wrong))).toEqual(['document.period_not_shorter', 'document.demanded_before_entry']);
    expect(codesIn(await demand({ basis: 'missing_document', withinDays: 5 }))).toEqual(['document.of_records_demand']);
    today('2026-03-03');
    const { body } = await demand({ receivedOn: '2026-03-02', withinDays: 10 });
    expect(body.documents).toMatchObject([{ basis: 'records_demand', receivedOn: '2026-03-02', dueOn: '2026-03-12' }]);
    const more = (days: number) =>
      act(officer, id, 'document-extensions', { document: DOCUMENT, days, appliedOn: '2026-03-03' });
    await more(65);
    expect((await more(5)).body.documents).toMatchObject([
      { extended: true, dueOn: '2026-05-21', rolledTo: '2026-05-21' },
    ]);
    const { body: told } = await importer.get(`/v1/entries/${id}/timeline`).expect(200);
    const clocks = told.clocks.filter(({ name }: { name: string }) => name === 'document');
    expect(clocks.map(({ length, citation }: any) => [length, citation.authority])).toEqual(
      [10, 75, 80].map((length) => [length, '19 CFR 163.6(a)']),
    );
    today('2026-05-22');
    await t.app.get(DueWork).doAll();
    expect(
      codesIn(await act(officer, id, 'document-extensions', { document: DOCUMENT, days: 5, appliedOn: '2026-05-22' })),
    ).toEqual(['document.more_time_asked_late']);
    const item = `/v1/work-items/entry_clock~${id}~document.${DOCUMENT}`;
    expect((await officer.get(item).expect(200)).body.dueOn).toBe('2026-05-21');
    await act(importer, id, 'documents', { document: DOCUMENT, fileIds: [fileId] });
    await officer.get(item).expect(404);
  });

  it('is due by one period at a time: what runs on the other ground is waived first', async () => {
    today('2026-03-02');
    const id = (await filed(importer))['id'] as string;
    const ask = (given: object) =>
      act(officer, id, 'document-requests', { document: DOCUMENT, reason: 'It is wanted.', ...given });
    const waive = () => act(officer, id, 'document-waivers', { document: DOCUMENT, reason: 'On the other ground.' });
    const demanded = { basis: 'records_demand' };
    await ask({});
    const refused = await ask(demanded);
    expect([refused.status, codesIn(refused)]).toEqual([422, ['document.open_as_missing']]);
    expect(refused.body.errors[0]).toMatchObject({
      ...{ pointer: '/basis', remedy: expect.stringContaining('document-waivers') },
      citation: { authority: '19 CFR 113.42' },
    });
    expect((await waive()).status).toBe(201);
    expect((await ask(demanded)).body.documents).toMatchObject([{ basis: 'records_demand', dueOn: '2026-04-01' }]);
    expect(codesIn(await ask({ basis: 'missing_document' }))).toEqual(['document.open_as_demand']);
    expect(codesIn(await ask({ ...demanded, withinDays: 5 }))).toEqual(['document.requested_before']);
    await waive();
    expect((await ask({})).body.documents).toMatchObject([{ basis: 'missing_document', dueOn: '2026-06-30' }]);
  });
});

describe('a record that customs demands waits by its last day, whatever day that is', () => {
  const more = (id: string, days: number, appliedOn: string) =>
    act(officer, id, 'document-extensions', { document: DOCUMENT, days, appliedOn });
  const deadlineOf = async (id: string, importerId: string) => {
    const { body } = await importer.get(`/v1/importers/${importerId}/deadlines?limit=500`).expect(200);
    return body.items.filter(({ entryId, name }: any) => entryId === id && name === 'document');
  };
  const eventOf = async (id: string, importerId: string) => {
    const caller = (await t.as('importer')).set('accept', 'text/calendar');
    const { text } = await caller.get(`/v1/importers/${importerId}/deadlines?limit=500`).expect(200);
    const event = text.split('BEGIN:VEVENT').find((one: string) => one.includes(`UID:${id}.document.${DOCUMENT}\r\n`));
    const line = (name: string) => event?.split('\r\n').find((one: string) => one.startsWith(name));
    return event && [line('DTSTART')?.slice(-8), line('SUMMARY')?.split(':')[1]];
  };
  const waiting = async (id: string, query = '') => {
    const { body } = await officer.get(`/v1/work-items?kind=entry_clock&limit=500${query}`).expect(200);
    return body.items
      .filter(({ subjectId }: any) => subjectId === id)
      .map(({ part, dueOn, since, overdue }: any) => ({ part, dueOn, since, overdue }));
  };
  const missed = async (id: string) => {
    await t.app.get(DueWork).doAll();
    const { body } = await importer.get(`/v1/entries/${id}/timeline`).expect(200);
    return body.events.filter(({ kind }: any) => kind === 'clock_missed').map(({ details }: any) => details);
  };

  it('among the deadlines of its importer, in the calendar and in the queue, until it is there', async () => {
    today('2026-03-02');
    const entry = await filed(importer, { modeOfTransport: '40' });
    const [id, importerId] = [String(entry['id']), String(entry['importerId'])];
    today('2026-03-05');
    const demand = { document: DOCUMENT, reason: 'The books.', basis: 'records_demand', receivedOn: '2026-03-05' };
    expect((await act(officer, id, 'document-requests', demand)).status).toBe(201);
    // A Saturday: for the records no day is moved, and neither is it anywhere else.
    const due = { entryId: id, name: 'document', subject: DOCUMENT, dueOn: '2026-04-04' };
    expect(await deadlineOf(id, importerId)).toMatchObject([{ ...due, status: 'running' }]);
    expect(await eventOf(id, importerId)).toEqual(['20260404', 'Due']);
    const item = { part: `document.${DOCUMENT}`, dueOn: '2026-04-04', since: '2026-03-05' };
    expect(await waiting(id, '&dueBefore=2026-04-05')).toEqual([{ ...item, overdue: false }]);
    expect(await waiting(id, '&dueBefore=2026-04-04')).toEqual([]);
    today('2026-04-05');
    expect(await deadlineOf(id, importerId)).toMatchObject([{ ...due, status: 'overdue' }]);
    expect(await eventOf(id, importerId)).toEqual(['20260404', 'Overdue']);
    expect(await waiting(id)).toEqual([{ ...item, overdue: true }]);
    expect(await missed(id)).toEqual([{ clock: 'document', document: DOCUMENT, dueOn: '2026-04-04', daysAfter: 1 }]);
    today('2026-04-06');
    await more(id, 9, '2026-04-03');
    // The same event of the calendar moves.
    expect(await eventOf(id, importerId)).toEqual(['20260413', 'Due']);
    expect(await deadlineOf(id, importerId)).toMatchObject([{ ...due, dueOn: '2026-04-13', status: 'running' }]);
    expect(await waiting(id)).toEqual([{ ...item, dueOn: '2026-04-13', overdue: false }]);
    await act(importer, id, 'documents', { document: DOCUMENT, fileIds: [fileId] });
    expect([await deadlineOf(id, importerId), await eventOf(id, importerId), await waiting(id)]).toEqual([
      ...[[], undefined, []],
    ]);
    today('2026-04-14');
    expect(await missed(id)).toHaveLength(1);
  });
});

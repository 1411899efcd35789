import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_BONDS } from '../../src/features/bonds/index.js';
import { DueWork } from '../../src/platform/work/due-work.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { atOnce } from '../support/at-once.js';
import { filedInFile } from '../support/bulk.js';
import { WITH_SUMMARY, aFiling, filed } from '../support/entries.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
const today = (day: string): void => t.setNow(`${day}T15:00:00Z`);
beforeAll(async () => {
  t = await startTestApp();
  today('2026-03-02');
  importer = await t.as('importer');
  const rider = { kind: 'reconciliation', effectiveOn: '2026-03-02' };
  const { status, body } = await post(await t.as('surety'), `/v1/bonds/${SANDBOX_BONDS[0]!.id}/riders`, rider);
  if (status !== 201) throw new Error(JSON.stringify(body));
});
afterAll(() => t.close());

type Entry = Record<string, any>;
const STEP_OF_ROWS = Array.from({ length: 500 }, () => ({}));
const flagged = (): Promise<Entry> => filed(importer, { ...WITH_SUMMARY, reconciliation: ['value'] });
const VALUE = { ...WITH_SUMMARY, entryType: '09', reconciliation: ['value'] };
const reconciling = (...numbers: string[]): Promise<Entry> =>
  filed(importer, { ...VALUE, underlyingEntryNumbers: numbers });
const refusedFor = async (by: Caller, given: object): Promise<string[]> => {
  const { status, body } = await post(by, '/v1/entries', aFiling({ ...VALUE, ...given }));
  expect(status).toBe(422);
  return body.errors.map(({ code }: Entry) => code);
};
const clockOf = async (id: string): Promise<Entry> => {
  const { body } = await importer.get(`/v1/entries/${id}`).expect(200);
  return body.clocks.find(({ name }: Entry) => name === 'reconciliation') as Entry;
};
const correct = async ({ id, entryNumber }: Entry, version: number, given: object): Promise<Entry> => {
  const body = { ...aFiling({ ...given, entryNumber }), reason: 'It was another.' };
  return (await importer.put(`/v1/entries/${id}`).set('if-match', `"${version}"`).send(body).expect(200)).body;
};
const kindsOf = async (id: string): Promise<string[]> =>
  (await importer.get(`/v1/entries/${id}/timeline`).expect(200)).body.events.map(({ kind }: Entry) => kind);

describe('an entry that is flagged for reconciliation', () => {
  it('is due twenty-one months after its summary, and met by the reconciliation that names it', async () => {
    today('2026-03-02');
    const [named, other] = [await flagged(), await flagged()];
    expect(await clockOf(named['id'])).toMatchObject({
      startedOn: '2026-03-02',
      dueOn: '2027-12-02',
      status: 'running',
    });
    today('2026-03-05');
    const { entryNumber } = await reconciling(named['entryNumber']);
    expect(await clockOf(named['id'])).toMatchObject({ metOn: '2026-03-05', status: 'met' });
    expect(await clockOf(other['id'])).toMatchObject({ status: 'running' });
    const { body } = await importer.get(`/v1/entries/${named['id']}/timeline`).expect(200);
    expect(body.events).toContainEqual(
      expect.objectContaining({
        kind: 'reconciled',
        on: '2026-03-05',
        details: { by: entryNumber, issues: ['value'] },
      }),
    );
    today('2028-01-03');
    await t.app.get(DueWork).doAll();
    expect(await kindsOf(named['id'])).not.toContain('clock_missed');
    expect(await kindsOf(other['id'])).toContain('clock_missed');
  });

  it('is due no more once the flag is taken back, and from the day on which it is set again', async () => {
    today('2026-03-02');
    const [entry, other] = [await flagged(), await flagged()];
    today('2026-03-05');
    await correct(other, 1, WITH_SUMMARY);
    await correct(entry, 1, WITH_SUMMARY);
    expect(await clockOf(entry['id'])).toMatchObject({ status: 'closed', dueOn: '2027-12-02' });
    const again = { ...WITH_SUMMARY, reconciliation: ['value'] };
    for (const [i, given] of [again, WITH_SUMMARY, again].entries()) await correct(entry, 2 + i, given);
    const standing = { status: 'running', startedOn: '2026-03-05', dueOn: '2027-12-05' };
    expect(await clockOf(entry['id'])).toMatchObject(standing);
    today('2026-03-09');
    await correct(entry, 5, { ...again, reconciliation: ['value', 'classification'] });
    expect(await clockOf(entry['id'])).toMatchObject(standing);
    const { body } = await importer.get(`/v1/entries/${entry['id']}/versions/6/acceptance`).expect(200);
    expect(body.result.clocks).toContainEqual(
      expect.objectContaining({ name: 'reconciliation', startedOn: '2026-03-05' }),
    );
    today('2028-01-03');
    await t.app.get(DueWork).doAll();
    expect(await kindsOf(entry['id'])).toContain('clock_missed');
    expect(await kindsOf(other['id'])).not.toContain('clock_missed');
  });

  it('is not met by an entry of another type', async () => {
    today('2026-03-02');
    const named = await flagged();
    const other = aFiling({ ...WITH_SUMMARY, underlyingEntryNumbers: [named['entryNumber']] });
    const { errors } = (await post(importer, '/v1/entries', other)).body;
    expect(errors).toMatchObject([{ code: 'reconciliation.underlying_not_on_type' }]);
    expect(await clockOf(named['id'])).toMatchObject({ status: 'running' });
  });

  it('is reconciled for each issue once, and met when nothing is left', async () => {
    today('2026-03-02');
    const two = { ...WITH_SUMMARY, reconciliation: ['value', 'classification'] };
    const { id, entryNumber } = await filed(importer, two);
    const first = await reconciling(entryNumber);
    expect(await clockOf(id)).toMatchObject({ status: 'running' });
    expect(await refusedFor(importer, { underlyingEntryNumbers: [entryNumber] })).toEqual([
      'reconciliation.reconciled_before',
    ]);
    await filed(importer, { ...VALUE, reconciliation: ['classification'], underlyingEntryNumbers: [entryNumber] });
    expect(await clockOf(id)).toMatchObject({ status: 'met' });
    const { body } = await importer.get(`/v1/entries/${first['id']}/versions/1/acceptance`).expect(200);
    expect(body.id).toBe(first['determinationId']);
  });
});

describe('a reconciliation', () => {
  it('is of flagged entries of its own importer, and of no reconciliation', async () => {
    today('2026-03-02');
    const [plain, mine] = [await filed(importer, WITH_SUMMARY), await flagged()];
    const done = await reconciling(mine['entryNumber']);
    const numbers = [plain, mine, done].map(({ entryNumber }) => entryNumber as string);
    expect(await refusedFor(importer, { underlyingEntryNumbers: numbers })).toEqual([
      'reconciliation.not_flagged',
      'reconciliation.reconciled_before',
      'reconciliation.of_a_reconciliation',
    ]);
    const other = await t.as('importer', 'sandbox-importer-2');
    const theirs = { underlyingEntryNumbers: [mine['entryNumber']], bonds: [], waiver: true };
    expect(await refusedFor(other, theirs)).toContain('reconciliation.of_another');
  });

  it('is taken, and said to be undetermined, where what it names is not on record', async () => {
    today('2026-03-02');
    const asked = aFiling({ ...VALUE, underlyingEntryNumbers: ['ABC-1234567-6'] });
    const { body } = await importer.post('/v1/entries/validate').send(asked).expect(200);
    expect(body).toMatchObject({ outcome: 'undetermined', acceptable: true });
    expect(body.findings).toContainEqual(
      expect.objectContaining({
        pointer: '/underlyingEntryNumbers/0',
        code: 'reconciliation.not_on_record',
        weight: 'undetermined',
        rule: 'ENTRY-34@1',
      }),
    );
    const { warnings } = await filed(importer, asked);
    expect(warnings.map(({ code }: Entry) => code)).toContain('reconciliation.not_on_record');
  });

  it('of two of one entry, filed at once or in one file, one is taken and the other told', async () => {
    today('2026-03-02');
    const [alone, inFile] = [await flagged(), await flagged()];
    const one = (number: string) => aFiling({ ...VALUE, underlyingEntryNumbers: [number] });
    const filing = () => post(importer, '/v1/entries', one(alone['entryNumber']));
    const settled = await atOnce(filing, filing);
    const answers = settled.map((came) => ('done' in came ? came.done : null));
    expect(answers.map((answer) => answer?.status).sort()).not.toEqual([201, 201]);
    expect(answers.filter((answer) => answer?.status === 201)).toHaveLength(1);
    const rows = await filedInFile(t, importer, 'entries', [one(inFile['entryNumber']), one(inFile['entryNumber'])]);
    const { items } = (await importer.get(rows).expect(200)).body;
    expect(items.map(({ outcome }: Entry) => outcome)).toEqual(['filed', 'refused']);
    for (const { id } of [alone, inFile])
      expect((await kindsOf(id)).filter((kind) => kind === 'reconciled')).toHaveLength(1);
  });

  it('that names an entry no longer, or is cancelled, leaves it to be reconciled by the day it was due', async () => {
    today('2026-03-02');
    const [kept, dropped] = [await flagged(), await flagged()];
    const both = { ...VALUE, underlyingEntryNumbers: [kept['entryNumber'], dropped['entryNumber']] };
    const first = await filed(importer, both);
    await correct(first, 1, { ...both, underlyingEntryNumbers: [kept['entryNumber']] });
    expect(await clockOf(kept['id'])).toMatchObject({ status: 'met' });
    expect(await clockOf(dropped['id'])).toMatchObject({ status: 'running', dueOn: '2027-12-02' });
    const { body } = await importer.get(`/v1/entries/${dropped['id']}/timeline`).expect(200);
    expect(body.events.at(-1)).toMatchObject({
      kind: 'reconciliation_withdrawn',
      details: { by: first['entryNumber'], left: ['value'] },
    });
    const { id } = await reconciling(dropped['entryNumber']);
    expect(await clockOf(dropped['id'])).toMatchObject({ status: 'met' });
    await post(await t.as('entry_specialist'), `/v1/entries/${id}/status-changes`, { to: 'cancelled' });
    expect(await clockOf(dropped['id'])).toMatchObject({ status: 'running' });
    today('2028-01-03');
    await t.app.get(DueWork).doAll();
    expect(await kindsOf(dropped['id'])).toContain('clock_missed');
    expect(await kindsOf(kept['id'])).not.toContain('clock_missed');
  });

  it('that comes to reconcile something else leaves the other issue, and no second entry reconciles what it does', async () => {
    today('2026-03-02');
    const named = await filed(importer, { ...WITH_SUMMARY, reconciliation: ['value', 'classification'] });
    const given = { ...VALUE, underlyingEntryNumbers: [named['entryNumber']] };
    const first = await filed(importer, given);
    await correct(first, 1, { ...given, reconciliation: ['value', 'classification'] });
    expect(await clockOf(named['id'])).toMatchObject({ status: 'met' });
    await correct(first, 2, { ...given, reconciliation: ['classification'] });
    expect(await clockOf(named['id'])).toMatchObject({ status: 'running' });
    expect(await refusedFor(importer, { ...given, reconciliation: ['classification'] })).toEqual([
      'reconciliation.reconciled_before',
    ]);
    await filed(importer, given);
    expect(await clockOf(named['id'])).toMatchObject({ status: 'met' });
  });

  it('of two of one entry that stand so far apart in a file that they are checked by different sets, the second is told', async () => {
    today('2026-03-02');
    const named = await flagged();
    const one = (): object => aFiling({ ...VALUE, underlyingEntryNumbers: [named['entryNumber']] });
    const rows = await filedInFile(t, importer, 'entries', [one(), ...STEP_OF_ROWS, one()]);
    expect((await importer.get(`${rows}?outcome=filed`).expect(200)).body.items).toHaveLength(1);
    const { page } = (await importer.get(`${rows}?limit=500`).expect(200)).body;
    const { items } = (await importer.get(`${rows}?limit=500&cursor=${page.next}`).expect(200)).body;
    expect(items.at(-1)).toMatchObject({
      row: 502,
      faults: [{ code: expect.stringMatching(/^reconciliation\.reconciled_(before|meanwhile)$/) }],
    });
    expect((await kindsOf(named['id'])).filter((kind) => kind === 'reconciled')).toHaveLength(1);
  });

  it('names entries of the same file as it names those filed before it, of its set or of an earlier one', async () => {
    today('2026-03-02');
    const flag = { ...WITH_SUMMARY, reconciliation: ['value'] };
    const [far, near]: [Entry, Entry] = [aFiling(flag), aFiling(flag)];
    const naming = (one: Entry): object => aFiling({ ...VALUE, underlyingEntryNumbers: [one['entryNumber']] });
    const rows = await filedInFile(t, importer, 'entries', [far, near, naming(near), ...STEP_OF_ROWS, naming(far)]);
    const { items } = (await importer.get(`${rows}?outcome=filed`).expect(200)).body;
    expect(items.map(({ row }: Entry) => row)).toEqual([1, 2, 3, 504]);
    const [first, ...others] = items.map(({ subjectId }: Entry) => subjectId as string) as string[];
    expect((await kindsOf(first!)).filter((kind) => kind === 'reconciled')).toHaveLength(1);
    for (const id of others) {
      const { warnings } = (await importer.get(`/v1/entries/${id}`).expect(200)).body;
      expect(JSON.stringify(warnings)).not.toContain('reconciliation.not_on_record');
    }
  });

  it('is corrected without being told that it reconciled before', async () => {
    today('2026-03-02');
    const named = await flagged();
    const given = { ...VALUE, underlyingEntryNumbers: [named['entryNumber']] };
    await correct(await filed(importer, given), 1, { ...given, carrier: 'Atlantic Star' });
    expect((await kindsOf(named['id'])).filter((kind) => kind === 'reconciled')).toHaveLength(1);
  });
});

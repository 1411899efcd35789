import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { WITH_SUMMARY, filed, solarLine } from '../support/entries.js';
import { agencyOfEntries } from '../support/entry-agency.js';
import { UNDER_NO_CASE } from '../support/liquidations.js';
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

type Entry = Record<string, any>;
const correct = async (entry: Entry, given: object): Promise<{ status: number; body: Entry; codes: string[] }> => {
  const { status, body } = await importer
    .put(`/v1/entries/${entry['id']}`)
    .set('if-match', `"${entry['version']}"`)
    .send({ ...entry['declared'], reason: 'Corrected.', ...given });
  return { status, body, codes: (body.errors ?? []).map(({ code }: { code: string }) => code) };
};
const change = async (id: string, to: string) => {
  const { status, body } = await post(officer, `/v1/entries/${id}/status-changes`, { to });
  return { status, codes: (body.errors ?? []).map(({ code }: { code: string }) => code) };
};

describe('a correction that contradicts what was done (ENTRY-31)', () => {
  it('takes no summary back, and with it none of what is asked of a summary', async () => {
    today('2026-03-02');
    const entry = await filed(importer, WITH_SUMMARY);
    const bare = { filing: 'entry', lines: [solarLine()] };
    expect(await correct(entry, bare)).toMatchObject({ status: 422, codes: ['correction.summary_stands'] });
    const { status, codes } = await correct(entry, { lines: [solarLine()] });
    expect([status, codes]).toEqual([422, ['chapter99.missing', 'chapter99.missing']]);
  });

  it('is no entry alone after release, and tells of no arrival after it', async () => {
    today('2026-03-02');
    const entry = await filed(importer);
    expect(await change(entry['id'], 'released')).toMatchObject({ status: 200 });
    expect((await correct(entry, { carrier: 'Another' })).codes).toEqual(['correction.after_release']);
    // A summary is filed, and by nothing else does an entry have one.
    expect(await change(entry['id'], 'summary_filed')).toEqual({ status: 422, codes: ['entry.not_from_here'] });
    today('2026-03-04');
    const late = await correct(entry, { ...WITH_SUMMARY, arrivedOn: '2026-03-03' });
    expect(late.codes).toContain('date.arrived_after_release');
    expect((await correct(entry, WITH_SUMMARY)).status).toBe(200);
  });
});

describe('a correction of nothing', () => {
  it('is refused, written otherwise too, and leaves no version; what else stands against it is told first', async () => {
    today('2026-03-02');
    const entry = await filed(importer);
    const { entryNumber, lines } = entry['declared'];
    const otherwise = {
      entryNumber: entryNumber.replaceAll('-', ''),
      exportingCountry: 'cn',
      lines: lines.map((line: Entry) => ({ ...line, htsNumber: '8541.42.0010', mid: line['mid'].toLowerCase() })),
    };
    for (const given of [{}, otherwise]) {
      const { status, body } = await correct(entry, given);
      expect([status, body['code']]).toEqual([422, 'entry.nothing_corrected']);
    }
    expect((await correct(entry, { waiver: true })).codes).toEqual(['bond.and_waiver']);
    expect((await importer.get(`/v1/entries/${entry['id']}`).expect(200)).body.version).toBe(1);
    expect((await correct(entry, { carrier: 'Atlantic Star' })).body['version']).toBe(2);
  });
});

describe('goods on the way (141.68(e))', () => {
  it('are not released before they have arrived', async () => {
    today('2026-03-02');
    const entry = await filed(importer, { importedOn: '2026-03-04', arrivedOn: '2026-03-05' });
    expect(await change(entry['id'], 'released')).toEqual({ status: 422, codes: ['release.before_arrival'] });
    today('2026-03-04');
    expect((await correct(entry, { arrivedOn: '2026-03-04' })).status).toBe(200);
    expect(await change(entry['id'], 'released')).toMatchObject({ status: 200 });
  });

  it('are entered when they arrive, not on the day they were expected', async () => {
    today('2026-03-02');
    const entry = await filed(importer, { ...WITH_SUMMARY, arrivedOn: '2026-03-05' });
    expect(entry['timeOfEntryOn']).toBe('2026-03-05');
    today('2026-03-06');
    const { body } = await correct(entry, { arrivedOn: '2026-03-06' });
    expect(body['timeOfEntryOn']).toBe('2026-03-06');
    const { outcome, result } = (await importer.get(`/v1/entries/${entry['id']}/versions/2/acceptance`)).body;
    expect([outcome, result.timeOfEntryOn]).toEqual(['taken', '2026-03-06']);
  });
});

describe('what an agency said (ENTRY-33)', () => {
  const flagged = (given = {}) => solarLine({ agencies: ['EPA'], ...given });
  const dispositions = ({ body }: { body: Entry }) =>
    body['agencies'].map(({ lines, disposition = 'waiting' }: Entry) => `${lines.join()} ${disposition}`);

  it('is about the goods it was asked of: for others it is asked again, and what it holds stays held', async () => {
    today('2026-03-02');
    const entry = await filed(importer, { lines: [flagged()] });
    const answer = (disposition: string) =>
      post(agency, `/v1/entries/${entry['id']}/agency-dispositions`, { disposition });
    await answer('may_proceed');
    const dearer = await correct(entry, { lines: [flagged({ enteredValue: '210000.00' })] });
    expect(dispositions(dearer)).toEqual(['1 may_proceed']);
    const more = await correct(dearer.body, { lines: [flagged(), flagged()] });
    expect(dispositions(more)).toEqual(['1,2 waiting']);
    expect((await change(entry['id'], 'released')).codes).toEqual(['release.waits_for_agency']);
    await answer('may_proceed');
    const others = await correct(more.body, { lines: [flagged({ description: 'Solar panels' }), flagged()] });
    expect(dispositions(others)).toEqual(['1,2 waiting']);
    await answer('hold');
    const held = await correct(others.body, { lines: [flagged(), flagged()] });
    expect(dispositions(held)).toEqual(['1,2 hold']);
  });
});

describe('a correction of a summary before its liquidation (ENTRY-20)', () => {
  // Entered on Saturday 7 March 2026: liquidation is scheduled for Friday 15 January 2027, and 300 days end on 1 January.
  const VN = { ...UNDER_NO_CASE.lines[0], additionalHtsNumbers: ['9903.03.01'] };
  const entered = async (): Promise<Entry> => {
    today('2026-03-07');
    const days = { importedOn: '2026-03-07', arrivedOn: '2026-03-07' };
    const { id } = await filed(importer, { ...UNDER_NO_CASE, ...WITH_SUMMARY, ...days, lines: [VN] });
    expect(await change(id, 'released')).toMatchObject({ status: 200 });
    return (await importer.get(`/v1/entries/${String(id)}`).expect(200)).body as Entry;
  };
  const notSaid = ({ body }: { body: Entry }): string[] =>
    body['warnings'].map(({ code }: Entry) => code).filter((code: string) => code.startsWith('correction.'));

  it('is taken until fifteen days before it, and where the time was extended after the 300 days too', async () => {
    const [one, extended] = [await entered(), await entered()];
    today('2026-12-31');
    const inTime = await correct(one, { carrier: 'Atlantic Star' });
    expect([inTime.status, notSaid(inTime)]).toEqual([200, ['correction.payment_unknown']]);
    const late = await post(await t.as('supervisor'), `/v1/entries/${String(extended['id'])}/liquidation/extensions`, {
      ground: 'information_needed',
      reason: 'A laboratory report.',
    });
    expect(late.status).toBe(200);
    today('2027-01-01');
    const { status, body, codes } = await correct(inTime.body, { carrier: 'Arctic Star' });
    expect([status, codes]).toEqual([422, ['correction.liquidation_near']]);
    expect(body['errors'][0]).toMatchObject({ rule: 'ENTRY-20@3', remedy: expect.any(String) });
    today('2027-01-04');
    expect((await correct(inTime.body, {})).codes).toEqual(['correction.too_late', 'correction.liquidation_near']);
    expect((await correct(extended, { carrier: 'Arctic Star' })).status).toBe(200);
  });

  it('waits for the end of a review, and for all that the summary states to be paid (ENTRY-40)', async () => {
    const [one, reviewed] = [await entered(), await entered()];
    expect(await change(one['id'], 'summary_filed')).toEqual({ status: 422, codes: ['entry.not_from_here'] });
    await change(one['id'], 'under_review');
    expect((await correct(one, {})).codes).toEqual(['correction.under_review']);
    expect((await change(one['id'], 'summary_filed')).status).toBe(200);
    const inTime = await correct(one, { carrier: 'Atlantic Star' });
    expect([inTime.status, notSaid(inTime)]).toEqual([200, []]);
    today('2026-04-06');
    const manager = await t.as('account_manager');
    const { total } = inTime.body['duties'];
    const deposit = (amount: string) =>
      post(manager, `/v1/entries/${String(one['id'])}/liquidation/deposits`, {
        ...{ part: 'duties', classCode: '999', amount, paidOn: '2026-03-20', paidBy: 'importer' },
      });
    expect((await deposit('1.00')).status).toBe(200);
    expect((await correct(inTime.body, {})).codes).toEqual(['correction.unpaid']);
    expect((await deposit(total)).status).toBe(200);
    const paid = await correct(inTime.body, { carrier: 'Arctic Star' });
    expect([paid.status, notSaid(paid)]).toEqual([200, []]);
    await change(reviewed['id'], 'under_review');
    expect(
      (await post(await t.as('import_specialist'), `/v1/entries/${String(reviewed['id'])}/liquidation`, {})).status,
    ).toBe(200);
    expect((await importer.get(`/v1/entries/${String(reviewed['id'])}`).expect(200)).body.status).toBe('closed');
  });

  it('says so where no day of liquidation is on record', async () => {
    today('2026-03-02');
    const entry = await filed(importer, { ...UNDER_NO_CASE, ...WITH_SUMMARY, lines: [VN], entryType: '21' });
    expect(notSaid(await correct(entry, { carrier: 'Atlantic Star' }))).toEqual(['correction.liquidation_unknown']);
  });
});

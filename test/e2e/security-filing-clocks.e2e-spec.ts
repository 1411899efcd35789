import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { WorkMetrics } from '../../src/platform/metrics/work-metrics.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { DueWork } from '../../src/platform/work/due-work.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { STUFFED, aSecurityFiling, toldAtLading } from '../support/security-filings.js';
import { post } from '../support/seizures.js';

const PATH = '/v1/importer-security-filings';
let t: TestApp;
let importer: Caller;
let entry: Record<string, any>;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-06T15:00:00Z');
  importer = await t.as('importer');
  entry = await filed(importer);
});
afterAll(() => t.close());

/** A filing of goods that arrive on 20 March at 8:00: what is stuffed is to be told by 19 March at 8:00. */
const aFiling = async (given: object = {}): Promise<string> => {
  t.setNow('2026-03-06T15:00:00Z');
  const { status, body } = await post(importer, PATH, aSecurityFiling(given));
  expect([status, body]).toEqual([201, body]);
  return body.id;
};
const amend = (id: string, version: number, given: object) =>
  importer
    .put(`${PATH}/${id}`)
    .set('if-match', `"${version}"`)
    .send({ ...toldAtLading(given), reason: 'More is known.' });
const told = async (id: string): Promise<readonly Record<string, any>[]> => {
  const { rows } = await asOwner(t, (client) =>
    client.query(
      `select payload from outbox_message where type = 'security_filing.clock_missed' and payload ->> 'filingId' = $1 order by id`,
      [id],
    ),
  );
  return rows.map(({ payload }) => payload);
};
const work = (now: string) => {
  t.setNow(now);
  return t.app.get(DueWork).doAll();
};
const missedOf = async (): Promise<readonly Record<string, any>[]> => {
  const { body } = await importer.get(`/v1/entries/${String(entry['id'])}/timeline`).expect(200);
  return body.events.filter(({ kind }: any) => kind === 'clock_missed').map(({ details }: any) => details);
};
const STUFFING = { clock: 'stuffing', dueAt: '2026-03-19T08:00:00.000Z' };

it('stuffing that is not told 24 hours before arrival is told as missed once, however many workers look, and stands on the entry', async () => {
  const id = await aFiling({ entryNumber: entry['entryNumber'] });
  await work('2026-03-19T07:55:00Z');
  expect(await told(id)).toEqual([]);
  await Promise.all([work('2026-03-19T08:00:01Z'), t.app.get(DueWork).doAll(), t.app.get(Ticks).runAll()]);
  await work('2026-03-19T09:00:00Z');
  expect(await told(id)).toEqual([{ filingId: id, ...STUFFING }]);
  expect(await missedOf()).toEqual([
    { clock: 'security_filing_stuffing', filingId: id, dueAt: STUFFING.dueAt, daysAfter: 0 },
  ]);
});

it('a sandbox whose clock goes back and on again tells nothing twice, and of a time that moved anew', async () => {
  const id = await aFiling();
  await work('2026-03-19T08:00:01Z');
  await work('2026-03-10T08:00:00Z');
  await amend(id, 1, { arrivesAt: '2026-03-22T08:00:00Z' }).expect(200);
  await work('2026-03-19T08:00:01Z');
  expect(await told(id)).toEqual([{ filingId: id, ...STUFFING }]);
  await work('2026-03-21T08:00:01Z');
  const later = { filingId: id, clock: 'stuffing', dueAt: '2026-03-21T08:00:00.000Z' };
  expect(await told(id)).toEqual([{ filingId: id, ...STUFFING }, later]);
  // The same arrival again, and what was stuffed is told late: nothing is missed once more.
  await amend(id, 2, { arrivesAt: '2026-03-22T08:00:00Z', ...STUFFED }).expect(200);
  await work('2026-03-23T08:00:00Z');
  expect(await told(id)).toHaveLength(2);
});

it('nothing is told of what came in time or was withdrawn', async () => {
  const [stuffed, withdrawn] = [await aFiling(STUFFED), await aFiling()];
  expect((await post(importer, `${PATH}/${withdrawn}/withdrawal`, { reason: 'It was cancelled.' })).status).toBe(200);
  await work('2026-03-25T08:00:00Z');
  expect([await told(stuffed), await told(withdrawn)]).toEqual([[], []]);
});

it('what an act shows to be late is told with it, and on the entry that is named afterwards', async () => {
  const late = { ladenAt: '2026-03-07T14:59:59Z' };
  const id = await aFiling(late);
  const elements = { filingId: id, clock: 'elements', dueAt: '2026-03-06T14:59:59.000Z' };
  expect(await told(id)).toEqual([elements]);
  const before = await missedOf();
  await amend(id, 1, { ...late, entryNumber: entry['entryNumber'] }).expect(200);
  await amend(id, 2, { ...late, entryNumber: entry['entryNumber'], ...STUFFED }).expect(200);
  expect((await missedOf()).slice(before.length)).toEqual([
    { clock: 'security_filing_elements', filingId: id, dueAt: elements.dueAt, daysAfter: 0 },
  ]);
  expect(await told(id)).toEqual([elements]);
  // The ship is laden later than it was said: then it was in time, and an earlier hour is late anew.
  await amend(id, 3, { ...STUFFED }).expect(200);
  expect((await importer.get(`${PATH}/${id}`).expect(200)).body.late).toBe(false);
  const earlier = '2026-03-07T14:00:00Z';
  await amend(id, 4, { ladenAt: earlier, ...STUFFED }).expect(200);
  expect((await told(id)).map(({ dueAt }) => dueAt).sort()).toEqual(['2026-03-06T14:00:00.000Z', elements.dueAt]);
});

it('how late the clock is is measured to the second of the hour', async () => {
  const registry = new Registry();
  t.app.get(WorkMetrics).watch(registry);
  const late = async (now: string): Promise<number> => {
    t.setNow(now);
    const seconds = /^clock_lateness_seconds\{tick="isf-deadlines"\} (\S+)$/m.exec(await registry.metrics());
    return Math.floor(Number(seconds?.[1]));
  };
  await work('2026-03-26T08:00:00Z');
  expect(await late('2026-03-26T08:00:00Z')).toBe(0);
  await aFiling();
  expect([await late('2026-03-19T08:00:00Z'), await late('2026-03-19T08:01:30Z')]).toEqual([0, 90]);
  await work('2026-03-19T08:01:30Z');
  expect(await late('2026-03-19T08:01:30Z')).toBe(0);
});

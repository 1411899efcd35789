import { EventEmitter, once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Registry } from 'prom-client';
import { EntryHappenings } from '../../src/features/entries/timeline/entry-happenings.js';
import { WorkMetrics } from '../../src/platform/metrics/work-metrics.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { Ticks } from '../../src/platform/ticks/ticks.js';
import { DueWork } from '../../src/platform/work/due-work.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filedInFile } from '../support/bulk.js';
import { aFiling as aRow, filed } from '../support/entries.js';
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

/** What is missing of an entry as each who looks for it sees it: on its timeline, among the deadlines of its importer and in the queue. */
const missing = async ({ id, importerId }: Record<string, any>) => {
  const { clocks } = (await importer.get(`/v1/entries/${id}/timeline`).expect(200)).body;
  const { items } = (await importer.get(`/v1/importers/${importerId}/deadlines?limit=500`).expect(200)).body;
  const specialist = await t.as('entry_specialist');
  const queue = (await specialist.get('/v1/work-items?kind=entry_security_filing&limit=500').expect(200)).body.items;
  const clock = clocks.find(({ name }: any) => name === 'security_filing');
  return {
    clock: clock && [clock.dueOn, clock.metOn, clock.status, clock.citation.paragraph ?? clock.citation],
    deadline: items.find(({ entryId, name }: any) => entryId === id && name === 'security_filing')?.dueOn,
    queued: queue.find(({ subjectId }: any) => subjectId === id)?.dueOn,
  };
};

it('an entry of containers without a security filing shows when it was due, until one is made for it or its bill', async () => {
  t.setNow('2026-03-06T15:00:00Z');
  const late = await filed(importer, { billNumbers: ['MAEU000000001'] });
  const named = await filed(importer, { billNumbers: ['MAEU000000002'] });
  const cites = expect.objectContaining({ authority: '19 CFR 149.2(b)(1)' });
  const open = { clock: ['2026-02-09', undefined, 'overdue', cites], deadline: '2026-02-09', queued: '2026-02-09' };
  expect([await missing(late), await missing(named)]).toEqual([open, open]);
  await aFiling({ billOfLading: 'MAEU000000001' });
  const other = await aFiling({ billOfLading: 'MAEU000000009', entryNumber: named['entryNumber'] });
  const met = { clock: ['2026-02-09', '2026-03-06', 'met_late', cites], deadline: undefined, queued: undefined };
  expect([await missing(late), await missing(named)]).toEqual([met, met]);
  expect((await post(importer, `${PATH}/${other}/withdrawal`, { reason: 'It was cancelled.' })).status).toBe(200);
  expect(await missing(named)).toEqual(open);
});

it('one whose bill was told of before it is filed waits for nothing, alone and in a file; nor do goods by air', async () => {
  await aFiling({ billOfLading: 'MAEU000000003' });
  const told = {
    billNumbers: ['MAEU000000003'],
    exportedOn: '2026-03-08',
    importedOn: '2026-03-19',
    arrivedOn: '2026-03-19',
  };
  t.setNow('2026-03-18T15:00:00Z');
  const rows = [aRow(told), aRow({ modeOfTransport: '40' }), aRow({ billNumbers: ['MAEU000000004'] })];
  const { items } = (await importer.get(await filedInFile(t, importer, 'entries', rows)).expect(200)).body;
  const entries = [await filed(importer, told), ...items.map(({ subjectId }: any) => ({ ...entry, id: subjectId }))];
  const seen = [];
  for (const one of entries) seen.push(await missing(one));
  const met = { clock: ['2026-03-07', '2026-03-06', 'met', expect.anything()] };
  expect(seen.slice(0, 3)).toEqual([met, met, {}]);
  expect(seen[3]).toMatchObject({ deadline: '2026-02-09', queued: '2026-02-09' });
});

it('one whose filing is withdrawn, or names another entry, after it had met its clock is due again wherever it is looked for', async () => {
  t.setNow('2026-03-06T15:00:00Z');
  const billOfLading = 'MAEU000000005';
  const filing = await aFiling({ billOfLading });
  const [met, other] = [await filed(importer, { billNumbers: [billOfLading] }), await filed(importer)];
  const once = { deadline: undefined, queued: undefined };
  expect(await missing(met)).toMatchObject({
    clock: ['2026-02-09', '2026-03-06', 'met_late', expect.anything()],
    ...once,
  });
  await post(importer, `${PATH}/${filing}/withdrawal`, { reason: 'The goods go elsewhere.' });
  const again = {
    clock: ['2026-02-09', undefined, 'overdue', expect.anything()],
    deadline: '2026-02-09',
    queued: '2026-02-09',
  };
  expect(await missing(met)).toEqual(again);
  const naming = await aFiling({ billOfLading: 'MAEU000000006', entryNumber: other['entryNumber'] });
  const told = { ...other['declared'], carrier: 'Atlantic Star', reason: 'She was another.' };
  await importer.put(`/v1/entries/${other['id']}`).set('if-match', '"1"').send(told).expect(200);
  expect(await missing(other)).toMatchObject(once);
  await amend(naming, 1, { entryNumber: met['entryNumber'] }).expect(200);
  expect(await missing(other)).toEqual(again);
  expect(await missing(met)).toMatchObject(once);
});

it('what a filing tells agrees with itself and with the entry that it names, when it is made and when it is updated', async () => {
  t.setNow('2026-03-06T15:00:00Z');
  const [air, cancelled] = [await filed(importer, { modeOfTransport: '40' }), await filed(importer)];
  const officer = await t.as('entry_specialist');
  await post(officer, `/v1/entries/${cancelled['id']}/status-changes`, { to: 'cancelled' });
  const late = { ladenAt: '2026-03-20T08:00:00Z' };
  const codesOf = ({ body }: { body: any }) => body.errors.map(({ code }: any) => code);
  const made = await post(importer, PATH, aSecurityFiling({ ...late, entryNumber: air['entryNumber'] }));
  expect(codesOf(made)).toEqual(['isf.laden_after_arrival', 'isf.entry_not_by_vessel']);
  const id = await aFiling();
  expect(codesOf(await amend(id, 1, { entryNumber: cancelled['entryNumber'] }).expect(422))).toEqual([
    'isf.entry_cancelled',
  ]);
});

it('an entry that is being filed while the filing of its bill is withdrawn is due as well, and whoever looks waits until it is on record', async () => {
  t.setNow('2026-03-06T15:00:00Z');
  const billOfLading = 'MAEU000000007';
  const filing = await aFiling({ billOfLading });
  const [relay, happenings] = [t.app.get(Relay), t.app.get(EntryHappenings)];
  while (await relay.relayOne());
  const keep = happenings.keep.bind(happenings);
  const gate = new EventEmitter();
  const [arrived, goesOn] = [once(gate, 'arrived'), once(gate, 'go on')];
  jest.spyOn(happenings, 'keep').mockImplementationOnce(async (...given) => {
    gate.emit('arrived');
    await goesOn;
    return keep(...given);
  });
  const filed = post(importer, '/v1/entries', aRow({ billNumbers: [billOfLading] })).then(({ body }) => body);
  await arrived;
  expect((await post(importer, `${PATH}/${filing}/withdrawal`, { reason: 'It was cancelled.' })).status).toBe(200);
  let relayed = false;
  const relaying = (async () => {
    while (await relay.relayOne());
    relayed = true;
  })();
  await setTimeout(300);
  const early = relayed;
  gate.emit('go on');
  const late = await filed;
  await relaying;
  while (await relay.relayOne());
  expect([early, await missing(late)]).toMatchObject([false, { deadline: '2026-02-09', queued: '2026-02-09' }]);
});

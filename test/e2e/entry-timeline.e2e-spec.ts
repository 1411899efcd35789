import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Registry } from 'prom-client';
import { addDays } from '../../src/kernel/dates.js';
import { WorkMetrics } from '../../src/platform/metrics/work-metrics.js';
import { DueWork } from '../../src/platform/work/due-work.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
let officer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  importer = await t.as('importer');
  officer = await t.as('entry_specialist');
});
afterAll(() => t.close());

it('a clock whose day went by is told late where the worker stood still, and how late is measured', async () => {
  const registry = new Registry();
  t.app.get(WorkMetrics).watch(registry);
  /** In whole seconds: the clock goes on from where it is set, so a moment passes before it is asked. */
  const late = async (now: string): Promise<number> => {
    t.setNow(now);
    const told = /^clock_lateness_seconds\{tick="entry-deadlines"\} (\S+)$/m.exec(await registry.metrics());
    return Math.floor(Number(told?.[1]));
  };
  t.setNow('2026-03-04T15:00:00Z');
  const { id } = await filed(importer);
  expect((await post(officer, `/v1/entries/${String(id)}/status-changes`, { to: 'released' })).status).toBeLessThan(
    300,
  );
  t.setNow('2026-03-18T15:00:00Z');
  await t.app.get(DueWork).doAll();
  // Its day is over at midnight in New York, and a running clock is not late.
  expect(await late('2026-03-19T03:59:59Z')).toBe(0);
  expect([await late('2026-03-19T04:00:30Z'), await late('2026-03-21T15:00:00Z')]).toEqual([30, 212400]);
  await t.app.get(DueWork).doAll();
  expect(await late('2026-03-21T15:00:00Z')).toBe(0);
  const { body } = await importer.get(`/v1/entries/${String(id)}/timeline`).expect(200);
  expect(body.events.at(-1)).toMatchObject({ kind: 'clock_missed', details: { dueOn: '2026-03-18', daysAfter: 3 } });
});

const MOVES = [
  'on_hold',
  'filed',
  'released',
  'refused',
  'cancelled',
  'under_review',
  'summary_filed',
  'summary_rejected',
  'closed',
];
const ACTS = [
  ...['correct', 'correct', 'summary', 'ask', 'waive', 'days'],
  ...['extend', ...MOVES.slice(0, 3)],
  ...MOVES,
] as const;
const DOCUMENTS = ['packing_list', 'commercial_invoice'];

interface Timeline {
  readonly events: readonly object[];
  readonly clocks: readonly { readonly name: string; readonly startedOn: string; readonly dueOn: string }[];
}

/** Whatever is done to an entry, lawful or not, its timeline goes on from where it was. */
it('the timeline of an entry never loses an event, and tells of every act that was taken', async () => {
  const seen = { taken: 0, refused: 0 };
  const act = fc.record({ what: fc.constantFrom(...ACTS), document: fc.constantFrom(...DOCUMENTS) });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 12 }), async (acts) => {
      let day = addDays('2026-03-02', 0);
      t.setNow(`${day}T15:00:00Z`);
      const { id } = await filed(importer);
      const path = `/v1/entries/${String(id)}`;
      const timeline = async (): Promise<Timeline> => (await importer.get(`${path}/timeline`).expect(200)).body;
      const doing = async ({ what, document }: { what: string; document: string }): Promise<number> => {
        const { body } = await importer.get(path).expect(200);
        const put = (given: object) =>
          importer
            .put(path)
            .set('if-match', `"${String(body.version)}"`)
            .send({ ...body.declared, ...given });
        const paper = { document, reason: 'It is wanted.' };
        if (what === 'days') return passing();
        if (what === 'correct')
          return (await put({ carrier: `Voyage ${String(body.version)}`, reason: 'Misread.' })).status;
        if (what === 'summary')
          return (await put({ filing: 'entry_and_summary', reason: 'The summary.', ...HEADINGS(body) })).status;
        if (what === 'ask') return (await post(officer, `${path}/document-requests`, paper)).status;
        if (what === 'waive') return (await post(officer, `${path}/document-waivers`, paper)).status;
        if (what === 'extend') return (await post(officer, `${path}/document-extensions`, paper)).status;
        return (await post(officer, `${path}/status-changes`, { to: what })).status;
      };
      const passing = async (): Promise<number> => {
        day = addDays(day, 40);
        t.setNow(`${day}T15:00:00Z`);
        await t.app.get(DueWork).doAll();
        return 0;
      };
      let before = await timeline();
      for (const one of acts) {
        const status = await doing(one);
        const after = await timeline();
        expect(after.events.slice(0, before.events.length)).toEqual(before.events);
        expect(after.clocks.slice(0, before.clocks.length).map(setAs)).toEqual(before.clocks.map(setAs));
        if (status >= 200 && status < 300) {
          seen.taken++;
          expect([one.what, after.events.length]).not.toEqual([one.what, before.events.length]);
        } else if (status !== 0) {
          seen.refused++;
          expect([one.what, status, after]).toEqual([one.what, status, before]);
        }
        before = after;
      }
      const { rows } = await asOwner(t, (client) =>
        client.query('select count(*)::int as kept from entry_event where entry_id = $1', [id]),
      );
      expect(rows).toEqual([{ kept: before.events.length }]);
    }),
    { numRuns: 4 },
  );
  // A proof in which nothing is taken, or nothing refused, would be none.
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(5);
});

const setAs = ({ name, startedOn, dueOn }: Timeline['clocks'][number]) => [name, startedOn, dueOn];

const HEADINGS = (body: { readonly declared: { readonly lines: readonly object[] } }) => ({
  lines: body.declared.lines.map((line) => ({ ...line, additionalHtsNumbers: ['9903.03.01', '9903.91.02'] })),
});

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Relay } from '../../src/platform/outbox/relay.js';
import { RiskAssessments } from '../../src/features/risk/assessments/assessments.service.js';
import { askAs } from '../support/ask-as.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { BULK, ndjson, submit } from '../support/bulk.js';
import { aFiling, filed, solarLine } from '../support/entries.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  while (await t.app.get(Relay).relayOne());
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => t.close());

const rows = (sql: string) => askAs(t.database.adminUrl, sql);
const quoted = (ids: readonly string[]): string => ids.map((id) => `'${id}'`).join();

/** One under cases with its summary, one without, and one under none. */
const several = () => [
  aFiling({
    filing: 'entry_and_summary',
    lines: [solarLine({ additionalHtsNumbers: ['9903.03.01', '9903.91.02'] })],
  }),
  aFiling(),
  aFiling({
    entryType: '01',
    exportingCountry: 'VN',
    lines: [
      solarLine({
        htsNumber: '8471.30.0100',
        quantities: [{ quantity: '1000', unit: 'No.' }],
        countryOfOrigin: 'VN',
        mid: 'VNLOTGAT14HAN',
        producer: { name: 'Lotus Gate Devices', street: '14 Nguyen Trai', city: 'Hanoi', country: 'VN' },
        adcvdCases: [],
      }),
    ],
  }),
];

async function filedByFile(given: readonly object[]): Promise<readonly string[]> {
  const importer = await t.as('importer');
  const { body } = await submit(importer, 'entries', ndjson(given));
  while (await t.app.get(Jobs).runOne());
  const { items } = (await importer.get(`${BULK}/${body.id}/rows`).expect(200)).body;
  expect(items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(given.map(() => 'filed'));
  return items.map(({ subjectId }: { subjectId: string }) => subjectId);
}

/** What follows entries once they are heard of, as entries of any other id and number would have it. */
async function consequences(ids: readonly string[]): Promise<unknown> {
  const liquidations = await rows(
    `select to_jsonb(l) - 'entry_id' - 'entry_number' - 'seq' as row from entry_liquidation l where entry_id in (${quoted(ids)})`,
  );
  const assessed = await rows(
    `select count(*)::int as n from risk_assessment where entry_id in (${quoted(ids)}) group by entry_id order by 1`,
  );
  const suspended = await rows(
    `select count(*)::int as n from entry_event where kind = 'liquidation_changed' and entry_id in (${quoted(ids)})`,
  );
  const written = liquidations.map((row) => JSON.stringify(row)).sort();
  return { liquidations: written, assessed, suspended };
}

const owed = async (): Promise<number> =>
  Number((await rows(`select sum(owed)::float8 as owed from bond_review_due`))[0]?.['owed']);
const waiting = async (): Promise<unknown> =>
  (await rows(`select count(*)::int as n from outbox_message where done_at is null and dead_at is null`))[0]?.['n'];
const relay = () => t.app.get(Relay).relayOne();

describe('events that are heard by the set', () => {
  it('have the consequences that each has alone', async () => {
    const before = await owed();
    const alone: string[] = [];
    for (const given of several()) {
      alone.push((await filed(await t.as('importer'), given))['id']);
      while (await relay());
    }
    const after = await owed();
    const together = await filedByFile(several());
    // Six events of three entries; what they bring about is told afterwards.
    const assess = jest.spyOn(t.app.get(RiskAssessments), 'assessAll');
    await relay();
    expect(assess.mock.calls.map(([, asked]) => asked.map(({ entryId, issue }) => [entryId, issue]))).toEqual([
      together.map((id, i) => [id, i < 2 ? 'adcvd' : 'revenue']),
    ]);
    const [{ n } = {}] = await rows(
      `select count(*)::int as n from outbox_message where done_at is null and type in ('entry.filed', 'entry.summary_filed')`,
    );
    expect(n).toBe(0);
    while (await relay());
    expect(await consequences(together)).toEqual(await consequences(alone));
    expect((await owed()) - after).toBeCloseTo(after - before, 2);
    expect(
      (await rows(`select count(*)::int as n from risk_assessment where entry_id in (${quoted(together)})`))[0],
    ).toEqual({
      n: 3,
    });
    // Of each entry chance has drawn, with the probability that it drew by.
    const drawn = await rows(
      `select result ->> 'sampleProbability' as p, result ->> 'sampled' is not null as drawn from risk_assessment where entry_id in (${quoted([...alone, ...together])})`,
    );
    expect(drawn).toEqual(Array(6).fill({ p: '0.01', drawn: true }));
  });

  it('of those that fail together only the one that fails alone is tried again', async () => {
    const [first, poisoned, last] = await filedByFile([aFiling(), aFiling(), aFiling()]);
    const assessments = t.app.get(RiskAssessments);
    const assess = assessments.assessAll.bind(assessments);
    jest.spyOn(assessments, 'assessAll').mockImplementation((actor, asked) => {
      if (asked.some(({ entryId }) => entryId === poisoned)) throw new Error('it cannot be assessed');
      return assess(actor, asked);
    });
    while (await relay());
    expect(await waiting()).toBe(1);
    expect(
      await rows(
        `select payload ->> 'entryId' as id, tries > 0 as tried, last_error from outbox_message where done_at is null`,
      ),
    ).toEqual([{ id: poisoned, tried: true, last_error: 'Error: it cannot be assessed' }]);
    expect(
      await rows(
        `select entry_id as id, count(*)::int as n from risk_assessment where entry_id in (${quoted([first, poisoned, last].map(String))}) group by 1 order by 1`,
      ),
    ).toEqual([first, last].sort().map((id) => ({ id, n: 1 })));
    // Nothing of it was kept half done.
    expect(
      (await rows(`select count(*)::int as n from entry_liquidation where entry_id = '${String(poisoned)}'`))[0],
    ).toEqual({
      n: 0,
    });
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADDITIONAL_DUTIES } from '../../src/features/duties/loading/additional-duties.js';
import { HTS } from '../../src/features/reference/loading/hts.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { TestLoads, counts } from '../support/loads.js';

const folder = process.env['REFERENCE_DATA_DIR'];

interface Example {
  readonly id: string;
  readonly hts: string;
  readonly origin: string;
  readonly entryDate: string;
  readonly declaredValue: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly determination: 'determined' | 'undetermined' | 'beyond_data' | 'before_data';
  readonly missingFacts: readonly string[];
  readonly totalAdditionalAmount: string | null;
}

interface Shown {
  readonly outcome: string;
  readonly reasonCodes: readonly string[];
  readonly result: {
    readonly lines: readonly {
      readonly additionalTotal: string | null;
      readonly missingFacts: readonly { readonly fact: string; readonly effect: string }[];
    }[];
  };
}

if (folder === undefined) {
  it('the whole set of additional duties is not loaded, because REFERENCE_DATA_DIR is not set', () => {
    expect(folder).toBeUndefined();
  });
} else {
  const chapter99 = path.join(folder, 'chapter99');
  const { cases } = JSON.parse(readFileSync(path.join(chapter99, 'examples.json'), 'utf8')) as {
    readonly cases: readonly Example[];
  };
  describe(`the whole set of additional duties in ${folder}, on top of the sandbox`, () => {
    let service: TestApp;
    let caller: Caller;
    let loads: TestLoads;
    beforeAll(async () => {
      service = await startTestApp();
      caller = service.anonymous();
      loads = new TestLoads(service);
      await loads.load(HTS, path.join(folder, 'hts_2025_rev32.csv'), '2025-01-01', 'HTSUS 2025 Rev. 32', '2026-06-08');
    }, 240_000);
    afterAll(async () => {
      loads.clear();
      await service.close();
    });

    const load = () =>
      ADDITIONAL_DUTIES.loadFolder({
        path: chapter99,
        edition: { name: 'Chapter 99 of 2026-06-08', effectiveOn: '2025-01-01', reviewedThrough: '2026-06-08' },
        by: 'test',
        database: service.app.get(Database),
        clock: service.app.get(Clock),
        progress: { begin: () => undefined, advance: () => undefined, end: () => undefined },
      });

    it('loads without a refused row, a second run changes nothing', async () => {
      expect(counts(await load())).toMatchObject({ read: 24_026, refused: 0 });
      expect(counts(await load())).toMatchObject({ added: 0, changed: 0, unchanged: 24_026 });
    }, 120_000);

    it.each(cases)('$id $hts of $origin on $entryDate', async (example) => {
      const { hts: htsNumber, origin: countryOfOrigin, entryDate: asOf, declaredValue: enteredValue, facts } = example;
      const line = { htsNumber, countryOfOrigin, enteredValue, facts };
      const response = await caller
        .post('/v1/duty-determinations')
        .send({ asOf, modeOfTransport: '40', lines: [line] });
      expect(response.status).toBe(200);
      const { outcome, reasonCodes, result } = response.body as Shown;
      const [shown] = result.lines;
      expect({
        total: shown?.additionalTotal,
        missing: shown?.missingFacts.flatMap(({ fact, effect }) => (effect === 'amount' ? [fact] : [])).sort(),
      }).toEqual({ total: example.totalAdditionalAmount, missing: [...example.missingFacts].sort() });
      if (example.determination === 'beyond_data') expect(outcome).toBe('not_determinable');
      if (example.determination === 'before_data') expect(reasonCodes).toContain('data.before_first');
    });
  });
}

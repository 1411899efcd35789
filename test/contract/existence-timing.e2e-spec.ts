import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/access/inject.js';
import { ACCESS_FIXTURES } from '../support/access/fixtures.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const PAIRS = 200;
const TRIES = 4;
// A median of so many, asked in turn, moves less than this on a busy machine; a query more or less moves it further.
const TOLERANCE = 0.2;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => t.close());

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

describe('what one may not know of', () => {
  const fixtures = ACCESS_FIXTURES.filter(({ path }) =>
    [
      '/v1/importers/{id}',
      '/v1/detentions/{id}',
      '/v1/access-grants/{id}',
      '/v1/rights-holder-disclosures/{id}',
    ].includes(path),
  );

  it.each(fixtures.map((fixture) => [fixture.path, fixture] as const))(
    'at %s takes as long as what does not exist',
    async (path, fixture) => {
      const foreign = await fixture.make(t);
      const missing = foreign.replace(/[0-9a-z]{20}$/, '0'.repeat(20));
      const token = await t.tokenOf(fixture.stranger);
      const timed = async (id: string): Promise<number> => {
        const from = performance.now();
        const { status } = await call(t, { method: 'GET', url: path.replace('{id}', id), token });
        expect(status).toBe(404);
        return performance.now() - from;
      };
      const apart: number[] = [];
      for (let i = 0; i < TRIES; i++) {
        const times: [number[], number[]] = [[], []];
        for (let pair = 0; pair < PAIRS; pair++)
          for (const which of pair % 2 ? ([0, 1] as const) : ([1, 0] as const))
            times[which].push(await timed(which === 0 ? foreign : missing));
        apart.push(Math.abs(median(times[0]) / median(times[1]) - 1));
        if (apart.at(-1)! <= TOLERANCE) break;
      }
      expect(Math.min(...apart)).toBeLessThanOrEqual(TOLERANCE);
    },
    60_000,
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/access/inject.js';
import { ACCESS_FIXTURES } from '../support/access/fixtures.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { presentedGoods } from '../support/goods.js';
import { seizeRequest } from '../support/seizure-scene.js';
import { IMPORTER, post } from '../support/seizures.js';

const PAIRS = 80;
const TRIES = 10;
// A median of so many, asked in turn, moves less than this on a busy machine; a query more or less moves it further.
const TOLERANCE = 0.2;

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => t.close());

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** How far apart the two are asked for, at best: nobody here may know of the first, and the second does not exist. */
async function apart(ask: (id: string) => Promise<{ status: number }>, foreign: string): Promise<number> {
  const missing = foreign.replace(/[0-9a-z]{20}$/, '0'.repeat(20));
  const timed = async (id: string): Promise<number> => {
    const from = performance.now();
    expect((await ask(id)).status).toBe(404);
    return performance.now() - from;
  };
  let least = Infinity;
  for (let i = 0; i < TRIES && least > TOLERANCE; i++) {
    const times: [number[], number[]] = [[], []];
    for (let pair = 0; pair < PAIRS; pair++)
      for (const which of pair % 2 ? ([0, 1] as const) : ([1, 0] as const))
        times[which].push(await timed(which === 0 ? foreign : missing));
    least = Math.min(least, Math.abs(median(times[0]) / median(times[1]) - 1));
  }
  return least;
}

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
      const token = await t.tokenOf(fixture.stranger);
      const ask = (id: string) => call(t, { method: 'GET', url: path.replace('{id}', id), token });
      expect(await apart(ask, foreign)).toBeLessThanOrEqual(TOLERANCE);
    },
    60_000,
  );

  it('in an act on a seizure for another’s right takes as long as what does not exist', async () => {
    t.setNow('2026-08-03T15:00:00Z');
    const { id: goods } = await presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });
    const { body, status } = await post(await t.as('port_officer'), '/v1/seizures', seizeRequest(goods));
    expect(status).toBe(201);
    const token = await t.tokenOf('sandbox-rights-holder-2');
    const images = { wants: 'unredacted_images', purpose: 'private_civil_remedy', requestedOn: '2026-08-03' };
    const ask = (id: string) =>
      call(t, { method: 'POST', url: `/v1/seizures/${id}/owner-requests`, token, body: images });
    expect(await apart(ask, (body as { id: string }).id)).toBeLessThanOrEqual(TOLERANCE);
  }, 120_000);

  it('named in a body takes as long as what does not exist', async () => {
    const { id: goods } = await presentedGoods(t, '2026-03-02', { parties: [IMPORTER] });
    const token = await t.tokenOf('sandbox-importer-2');
    const ask = async (merchandiseId: string) => {
      const body = {
        merchandiseId,
        basis: 'vol_possession',
        circumstances: { requestedBy: 'consignee' },
        requester: 'J. Doe, consignee',
        requestedOn: '2026-08-03',
        formReference: 'Port form 26-0412',
      };
      const { status, text } = await call(t, { method: 'POST', url: '/v1/abandoned-merchandise', token, body });
      return { status: text.includes('merchandise.unknown') ? 404 : status };
    };
    expect(await apart(ask, goods)).toBeLessThanOrEqual(TOLERANCE);
  }, 120_000);
});

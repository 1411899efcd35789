import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { LIQUIDATION } from '../support/golden-requests.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

describe('the times of an entry, for whoever asks (19 USC 1504, 1501, 1514)', () => {
  const asked = async (request: object, status = 200) =>
    (await t.anonymous().post('/v1/liquidation-clocks').send(request).expect(status)).body as Record<string, any>;

  it('run from the first notice, and are told with the last weekly run in time', async () => {
    const { outcome, result, steps } = await asked(LIQUIDATION.lifted);
    expect(outcome).toBe('running');
    expect(result).toMatchObject({
      noticeOn: '2025-01-10',
      mustLiquidateBy: '2025-07-10',
      lastCycleOn: '2025-07-04',
      lastCycleIsHoliday: true,
      protestUntil: null,
    });
    expect(steps.map(({ rule }: any) => rule)).toEqual(['LIQ-01', 'LIQ-02', 'LIQ-03']);
  });

  it('once they have passed: what was asserted stands, protested from the day itself', async () => {
    const { outcome, result } = await asked(LIQUIDATION.deemed);
    expect(outcome).toBe('deemed_liquidated');
    expect(result).toMatchObject({
      liquidatedOn: '2025-07-10',
      protestUntil: '2026-01-06',
      suretyProtestUntil: '2026-05-02',
    });
  });

  it('are not counted backwards, nor before the law', async () => {
    const { errors } = await asked({ asOf: '2023-06-02', startedOn: '2024-01-16', liquidatedOn: '2023-01-01' }, 400);
    expect(errors.map(({ pointer }: any) => pointer)).toEqual(['/asOf', '/liquidatedOn']);
    expect((await asked({ asOf: '1975-03-03', startedOn: '1975-03-03' })).outcome).toBe('not_determinable');
  });
});

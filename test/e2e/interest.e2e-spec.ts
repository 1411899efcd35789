import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InterestOwed } from '../../src/features/reference/index.js';
import { INTEREST_RATES } from '../../src/features/reference/loading/interest-rates.js';
import type { IsoDate } from '../../src/kernel/dates.js';
import { formatMoney } from '../../src/kernel/money.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { TestLoads } from '../support/loads.js';

let service: TestApp;
let loads: TestLoads;
beforeAll(async () => {
  service = await startTestApp();
  loads = new TestLoads(service);
}, 60_000);
afterAll(async () => {
  loads.clear();
  await service.close();
});

describe('interest (19 USC 1505(c), 26 USC 6622)', () => {
  it('what is loaded is what interest is computed with; what was known before stays computable', async () => {
    const underpaid = (principal: bigint, from: IsoDate, to: IsoDate, knownAt = service.app.get(Clock).now()) =>
      service.app
        .get(InterestOwed)
        .on({ principal, kind: 'underpayment', from, to }, knownAt)
        .then(({ decision }) => formatMoney(decision.interest));
    const [year, toLiquidation] = [
      [10_000_000n, '2024-01-16', '2025-01-15'],
      [14_900_000n, '2024-03-18', '2025-06-06'],
    ] as const;
    expect(await underpaid(...year)).toBe('8263.47');
    expect(await underpaid(...toLiquidation)).toBe('14534.46');
    await expect(underpaid(100n, '2026-12-31', '2027-01-02')).rejects.toThrow(/data_not_current/);

    const before = service.app.get(Clock).now();
    await loads.load(
      INTEREST_RATES,
      ['begin_date,end_date,underpayment_pct,overpayment_pct,corporate_overpayment_pct', '2025-01-01,2025-12-31,9,9,8'],
      '2025-01-01',
      'corrected',
    );
    const { body } = await service.anonymous().get('/v1/interest-rates?asOf=2025-02-01').expect(200);
    expect(body).toMatchObject({
      underpaymentPercent: '9.00',
      citation: { authority: 'CBP quarterly interest rates (19 CFR 24.3a), edition corrected' },
    });
    expect(await underpaid(...year)).toBe('8346.53');
    expect(await underpaid(...year, before)).toBe('8263.47');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INTEREST_RATES } from '../../src/features/reference/loading/interest-rates.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { LIQUIDATION } from '../support/golden-requests.js';
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

const A_YEAR = {
  asOf: '2026-03-02',
  principal: '100000',
  from: '2024-01-16',
  to: '2025-01-15',
  kind: 'underpayment',
} as const;
const TO_LIQUIDATION = { ...A_YEAR, principal: '149000.00', from: '2024-03-18', to: '2025-06-06' } as const;
const asked = async (request: object, status = 200) =>
  (await service.anonymous().post('/v1/interest-determinations').send(request).expect(status)).body as {
    outcome: string;
    reasonCodes: string[];
    result: Record<string, unknown>;
    errors: object[];
  };

describe('interest on duties (19 USC 1505(c), 26 USC 6622)', () => {
  it('is compounded daily, each run of days at its rate over the days of its year', async () => {
    expect(await asked(TO_LIQUIDATION)).toMatchObject({
      question: 'interest',
      outcome: 'determined',
      result: {
        principal: '149000.00',
        interest: '14534.46',
        total: '163534.46',
        days: 445,
        segments: [
          { from: '2024-03-18', to: '2025-01-01', days: 289, percent: '8.00' },
          { from: '2025-01-01', to: '2025-04-01', days: 90, percent: '7.00' },
          { from: '2025-04-01', to: '2025-06-06', days: 66, percent: '7.00' },
        ],
        missingFacts: [],
      },
    });
    expect((await asked(A_YEAR)).result['interest']).toBe('8263.47');
    expect((await asked({ ...A_YEAR, to: A_YEAR.from })).result).toMatchObject({ interest: '0.00', days: 0 });
  });

  it('of a refund depends on the payee: both amounts are told until it is known', async () => {
    const refund = { ...A_YEAR, kind: 'overpayment' };
    const [corporate, other] = await Promise.all(
      [true, false].map(async (corporation) => (await asked({ ...refund, corporation })).result['interest']),
    );
    expect(corporate).not.toBe(other);
    expect(await asked(refund)).toMatchObject({
      outcome: 'undetermined',
      reasonCodes: ['interest.payee_unknown'],
      result: {
        interest: null,
        total: null,
        interestLeast: corporate,
        interestMost: other,
        missingFacts: [{ fact: 'corporation', ifTrue: corporate, ifFalse: other }],
      },
    });
    expect((await asked({ ...A_YEAR, corporation: true })).result['interest']).toBe('8263.47');
  });

  it.each([
    ['2025-12-31', '7.00', '6.00', /CBP|Fed|FR/],
    ['2026-06-30', '6.00', '5.00', /CBP’s notice was not read/],
    ['2026-12-31', '7.00', '6.00', /Rev\. Rul\. 2026-15; CBP’s notice was not read/],
  ])('the rate on %s is on record with how far it is trusted', async (day, underpaymentPercent, corporate, trust) => {
    const { body } = await service.anonymous().get(`/v1/interest-rates?asOf=${day}`).expect(200);
    expect(body).toMatchObject({ underpaymentPercent, corporateOverpaymentPercent: corporate });
    expect(body.citation.authority).toMatch(trust);
  });

  it('has no answer for a day without a rate, and refuses days in the wrong order', async () => {
    for (const [days, reason] of [
      [{ from: '2026-12-31', to: '2027-01-02' }, 'data.not_current'],
      [{ from: '1960-01-01', to: '2024-01-01' }, 'law.before_first_value'],
    ] as const)
      expect(await asked({ ...A_YEAR, ...days })).toMatchObject({
        outcome: 'not_determinable',
        reasonCodes: [reason],
        result: { interest: null, interestLeast: null },
      });
    expect((await asked({ ...A_YEAR, to: '2024-01-15' }, 400)).errors).toMatchObject([
      { pointer: '/to', code: 'interest.days_reversed' },
    ]);
  });

  it('what is loaded is what interest is computed with; what was known before stays computable', async () => {
    const knownAt = service.app.get(Clock).now();
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
    expect((await asked(A_YEAR)).result['interest']).toBe('8346.53');
    expect((await asked({ ...A_YEAR, knownAt })).result['interest']).toBe('8263.47');
  });
});

describe('the times of an entry, for whoever asks (19 USC 1504, 1501, 1514)', () => {
  const askedClock = async (request: object, status = 200) =>
    (await service.anonymous().post('/v1/liquidation-clocks').send(request).expect(status)).body as Record<string, any>;

  it('run from the first notice, and are told with the last weekly run in time', async () => {
    const { outcome, result, steps } = await askedClock(LIQUIDATION.lifted);
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
    const { outcome, result } = await askedClock(LIQUIDATION.deemed);
    expect(outcome).toBe('deemed_liquidated');
    expect(result).toMatchObject({
      liquidatedOn: '2025-07-10',
      protestUntil: '2026-01-06',
      suretyProtestUntil: '2026-05-02',
    });
  });

  it('are not counted backwards, nor before the law', async () => {
    const { errors } = await askedClock(
      { asOf: '2023-06-02', startedOn: '2024-01-16', liquidatedOn: '2023-01-01' },
      400,
    );
    expect(errors.map(({ pointer }: any) => pointer)).toEqual(['/asOf', '/liquidatedOn']);
    expect((await askedClock({ asOf: '1975-03-03', startedOn: '1975-03-03' })).outcome).toBe('not_determinable');
  });
});

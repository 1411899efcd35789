import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { billDue } from './bill-due.js';
import { allot, standingOfBill } from './bill-standing.js';
import { billWriteOff } from './bill-write-off.js';
import type { BillStandingFacts } from './bill-standing.js';

const SEVEN = [
  {
    from: '2020-01-01' as IsoDate,
    through: '2027-12-31' as IsoDate,
    percent: Decimal.parse('7.00'),
    citation: 'rates',
  },
];
const BILL: BillStandingFacts = {
  reason: 'supplemental_duties',
  issuedOn: '2025-06-06',
  liquidatedOn: '2025-06-06',
  principal: dollars(120_000),
  interest: 0n,
  payments: [],
  writtenOffOn: null,
  cancelledOn: null,
  rates: SEVEN,
};
const standing = (given: Partial<BillStandingFacts>, asOf: IsoDate) =>
  standingOfBill({ ...BILL, ...given }, asOf).standing;

describe('BILL-01 when a bill is due (19 CFR 24.3(e))', () => {
  it('is thirty days after it was issued, and delinquent from the next day', () => {
    const decision = applyRule(
      billDue,
      { reason: 'supplemental_duties', issuedOn: '2025-06-06' },
      '2025-06-06',
    ).decision;
    expect(decision).toEqual({ dueOn: '2025-07-06', delinquentFrom: '2025-07-07' });
  });
  it('is fifteen days after a payment bounced', () => {
    const asked = { reason: 'dishonoured_payment', issuedOn: '2025-06-06' } as const;
    expect(applyRule(billDue, asked, '2025-06-06').decision.dueOn).toBe('2025-06-21');
  });
});

describe('BILL-02 when collecting a bill may be given up (31 CFR 903.3)', () => {
  it.each([
    ['delinquent', false, []],
    ['delinquent', true, ['bill.under_protest']],
    ['open', false, ['bill.not_delinquent']],
    ['paid', false, ['bill.not_delinquent']],
    ['written_off', false, ['bill.not_delinquent']],
    [null, false, ['bill.not_delinquent']],
  ] as const)('%s, under protest %s: %j', (status, underProtest, codes) => {
    const { decision } = applyRule(billWriteOff, { status, underProtest }, '2026-03-02');
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('what frees a debtor of a bill: payment that reaches customs (19 CFR 141.1(b))', () => {
  it('October 2025, question 57: an importer that paid its broker owes all of it until the broker has paid customs', () => {
    expect(standing({ payments: [] }, '2025-07-01')).toMatchObject({ status: 'open', principalOwed: dollars(120_000) });
    expect(standing({ payments: [] }, '2025-07-07')).toMatchObject({
      status: 'delinquent',
      principalOwed: dollars(120_000),
    });
    const paidOn = { paidOn: '2025-07-01' as IsoDate, amount: dollars(120_000) };
    expect(standing({ payments: [paidOn] }, '2025-07-07')).toMatchObject({ status: 'paid', owed: 0n });
  });
});

describe('DEBT-01 interest on a delinquent bill (19 USC 1505(d), 19 CFR 24.3a)', () => {
  it('is charged for two whole periods where it is paid in the third', () => {
    const paid = { paidOn: '2025-08-20' as IsoDate, amount: parseMoney('121380.82') };
    expect(standing({}, '2025-08-20')).toMatchObject({ status: 'delinquent', delinquencyInterest: 138_082n });
    expect(standing({ payments: [paid] }, '2025-12-01')).toMatchObject({
      status: 'paid',
      delinquencyInterest: 138_082n,
      owed: 0n,
      over: 0n,
      paidInFullOn: '2025-08-20',
      applied: [{ interest: 138_082n, principal: dollars(120_000), over: 0n }],
    });
  });
  it('is not charged on what is paid by the due day', () => {
    const payments = [{ paidOn: '2025-07-06' as IsoDate, amount: dollars(120_000) }];
    expect(standing({ payments }, '2026-01-01')).toMatchObject({ status: 'paid', delinquencyInterest: 0n });
    expect(standing({}, '2025-07-06')).toMatchObject({ status: 'open', delinquencyInterest: 0n });
    expect(standing({}, '2025-07-07')).toMatchObject({ status: 'delinquent' });
  });
  it('goes on with what is left of the principal', () => {
    const payments = [{ paidOn: '2025-07-20' as IsoDate, amount: dollars(60_000) }];
    // One period was whole when the half was paid; the second, in which it was paid, counts on the other half alone.
    const first = 69_041n;
    const left = dollars(120_000) - (dollars(60_000) - first);
    const both = (dollars(120_000) * 7n * 30n + left * 7n * 30n) / 36_500n;
    expect(standing({ payments }, '2025-08-05').applied).toEqual([
      { interest: first, principal: dollars(60_000) - first, over: 0n },
    ]);
    expect(standing({ payments }, '2025-08-05').delinquencyInterest - both).toBeLessThanOrEqual(1n);
  });
});

describe('a bill', () => {
  it('keeps what was paid above what is owed', () => {
    const payments = [{ paidOn: '2025-06-30' as IsoDate, amount: dollars(120_001) }];
    expect(standing({ payments }, '2025-07-01')).toMatchObject({ status: 'paid', over: 100n });
  });
  it('that is written off still says what was owed, and bears nothing more', () => {
    const off = standing({ writtenOffOn: '2025-12-01' }, '2026-06-01');
    expect(off).toMatchObject({ status: 'written_off', owed: standing({}, '2025-12-01').owed });
  });
  it('that is written off bears nothing more where it is paid later: what was owed pays it', () => {
    const { owed } = standing({ writtenOffOn: '2025-12-01' }, '2025-12-01');
    const payments = [{ paidOn: '2026-06-01' as IsoDate, amount: owed }];
    expect(standing({ writtenOffOn: '2025-12-01', payments }, '2026-06-01')).toMatchObject({
      status: 'paid',
      owed: 0n,
      over: 0n,
      applied: [{ principal: dollars(120_000), over: 0n }],
    });
  });
  it('that is cancelled is owed by nobody', () => {
    expect(standing({ cancelledOn: '2025-06-10' }, '2025-06-10')).toMatchObject({ status: 'cancelled', owed: 0n });
  });
  it('owes what it bore less what was paid, whatever is paid when', () => {
    const payment = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.bigInt({ min: 1n, max: dollars(90_000) }));
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 4 }), fc.integer({ min: 0, max: 500 }), (given, day) => {
        const payments = given
          .map(([after, amount]) => ({ paidOn: addDays('2025-06-06', after), amount }))
          .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0));
        const asOf = addDays('2025-06-06', day);
        const at = standing({ payments }, asOf);
        const paid = payments.filter(({ paidOn }) => paidOn <= asOf).reduce((sum, { amount }) => sum + amount, 0n);
        expect(at.owed - at.over).toBe(BILL.principal + at.delinquencyInterest - paid);
        expect(at.owed).toBeGreaterThanOrEqual(0n);
        expect(at.over === 0n || at.owed === 0n).toBe(true);
      }),
    );
  });
});

describe('what of payments falls on antidumping and countervailing duty', () => {
  it('is all of it where all was paid, in however many parts', () => {
    expect(
      allot(
        [1, 2, 3].map(() => dollars(100)),
        dollars(100),
        dollars(300),
      ),
    ).toEqual([3_333n, 3_334n, 3_333n]);
    const parts = fc.array(fc.bigInt({ min: 1n, max: 100_000n }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (payments, share) => {
        const whole = payments.reduce((sum, one) => sum + one, 0n);
        const part = BigInt(Math.floor(Number(whole) * share));
        const allotted = allot(payments, part, whole);
        expect(allotted.reduce((sum, one) => sum + one, 0n)).toBe(part);
        expect(allotted.every((one, i) => one >= 0n && one <= payments[i]!)).toBe(true);
      }),
    );
  });
});

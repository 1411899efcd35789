import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars, formatMoney, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { refundDesignation } from './refund-designation.js';
import type { DesignationFacts } from './refund-designation.js';
import { refundPayee } from './refund-payee.js';
import { standingOfRefund } from './refund-standing.js';
import type { RefundFacts } from './refund-standing.js';
import { setOff } from './set-off.js';
import type { Debt, SetOffFacts } from './set-off.js';

const row = (from: IsoDate, through: IsoDate, over: string, corporate: string) => ({
  from,
  through,
  underpayment: Decimal.parse(over),
  overpayment: Decimal.parse(over),
  corporateOverpayment: Decimal.parse(corporate),
  citation: 'rates',
});
const PUBLISHED = [row('2023-10-01', '2024-12-31', '8.00', '7.00'), row('2025-01-01', '2026-12-31', '7.00', '6.00')];
const ONE_RATE = [row('2023-10-01', '2026-12-31', '8.00', '8.00')];
// The worked underpayment of the rule book, turned round: 100,000 from 2024-01-16 to 2025-01-15.
const REFUND: RefundFacts = {
  overpaid: [{ amount: dollars(100_000), paidOn: '2024-01-16' }],
  settledOn: '2025-01-15',
  corporation: false,
  undeliverableCertifiedOn: null,
  payments: [],
  published: PUBLISHED,
};
const standing = (given: Partial<RefundFacts>, asOf: IsoDate) => {
  const { outcome, result } = standingOfRefund({ ...REFUND, ...given }, asOf);
  return { outcome, ...result };
};
const paid = (paidOn: IsoDate, amount: string) => ({ paidOn, amount: parseMoney(amount) });

describe('a refund (19 USC 1505; 19 CFR 24.36(a))', () => {
  it('bears interest from the deposit to the liquidation, and is due in thirty days', () => {
    const { outcome, interest, owed, dueOn, delinquentFrom } = standing({}, '2025-02-14');
    expect([outcome, interest, owed, dueOn, delinquentFrom]).toEqual([
      'due',
      826_347n,
      10_826_347n,
      '2025-02-14',
      '2025-02-15',
    ]);
  });

  it('bears interest for each part from its own day', () => {
    const overpaid = [
      { amount: dollars(100_000), paidOn: '2024-01-16' as IsoDate },
      { amount: dollars(50_000), paidOn: '2025-01-15' as IsoDate },
    ];
    expect(standing({ overpaid }, '2025-01-15')).toMatchObject({ interest: 826_347n, principal: dollars(150_000) });
  });

  it('of a payee that nobody knows to be a corporation or not has two amounts and none', () => {
    expect(standing({ corporation: null }, '2025-01-20')).toMatchObject({
      outcome: 'undetermined',
      status: null,
      interest: null,
      interestLeast: standing({ corporation: true }, '2025-01-20').interest,
      interestMost: 826_347n,
      missingFacts: ['corporation'],
    });
    expect(standing({ corporation: null, published: ONE_RATE }, '2025-01-20').outcome).toBe('due');
  });

  it.each<[string, Partial<RefundFacts>, IsoDate, string, string]>([
    ['nothing within thirty days', {}, '2025-02-14', '0.00', 'due'],
    ['one period from the liquidation on the day after', {}, '2025-02-15', '622.89', 'delinquent'],
    [
      'nothing where it is paid on its last day, whenever one asks',
      { payments: [paid('2025-02-14', '108263.47')] },
      '2025-06-01',
      '0.00',
      'paid',
    ],
    ['two whole periods', {}, '2025-03-16', '1245.77', 'delinquent'],
    [
      'none for the period in which it is paid',
      { payments: [paid('2025-03-15', '108886.36')] },
      '2025-06-01',
      '622.89',
      'paid',
    ],
    [
      'none where it was certified in time and only bank data were missing',
      { undeliverableCertifiedOn: '2025-02-14' },
      '2025-06-01',
      '0.00',
      'delinquent',
    ],
    [
      'as any other where it was certified late',
      { undeliverableCertifiedOn: '2025-02-15' },
      '2025-03-16',
      '1245.77',
      'delinquent',
    ],
  ])('bears once it is late: %s', (_what, given, asOf, late, status) => {
    const { lateInterest, outcome } = standing(given, asOf);
    expect([formatMoney(lateInterest ?? -1n), outcome]).toEqual([late, status]);
  });

  it('owes what it bore less what was paid, never below nothing, and no payment makes it bear more', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 20_000_000n),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (amount, day, asked) => {
          const paidOn = addDays('2025-01-15', day);
          const asOf = addDays('2025-01-15', Math.max(day, asked));
          const [without, paidPart] = [standing({}, asOf), standing({ payments: [{ paidOn, amount }] }, asOf)];
          expect(paidPart.lateInterest! <= without.lateInterest!).toBe(true);
          const total = paidPart.principal + paidPart.interest! + paidPart.lateInterest! - amount;
          expect(paidPart.owed).toBe(total > 0n ? total : 0n);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('interest on a refund', () => {
  it('is the same over two spans as over both at once, but for the rounding of the first', () => {
    const interestOf = (amount: bigint, paidOn: IsoDate, settledOn: IsoDate) =>
      standing({ overpaid: [{ amount, paidOn }], settledOn }, settledOn).interest!;
    fc.assert(
      fc.property(
        fc.bigInt(1n, 1_000_000_000n),
        fc.integer({ min: 0, max: 180 }),
        fc.integer({ min: 0, max: 180 }),
        (amount, first, second) => {
          const days = [0, first, first + second].map((n) => addDays('2024-01-16', n));
          const [from, between, to] = days as [IsoDate, IsoDate, IsoDate];
          const once = interestOf(amount, from, to);
          const firstSpan = interestOf(amount, from, between);
          const apart = firstSpan + interestOf(amount + firstSpan, between, to) - once;
          expect(apart >= -1n && apart <= 1n).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('REF-03 who is paid (19 CFR 24.36(b))', () => {
  it.each([
    [100n, 0n, 0n, false, { surety: 0n, transferee: 0n, actual_owner: 0n, importer: 100n }],
    [100n, 40n, 0n, false, { surety: 40n, transferee: 0n, actual_owner: 0n, importer: 60n }],
    [100n, 140n, 50n, false, { surety: 100n, transferee: 0n, actual_owner: 0n, importer: 0n }],
    [100n, 40n, 0n, true, { surety: 40n, transferee: 0n, actual_owner: 60n, importer: 0n }],
    [100n, 40n, 50n, true, { surety: 40n, transferee: 50n, actual_owner: 10n, importer: 0n }],
    [100n, 0n, 150n, true, { surety: 0n, transferee: 100n, actual_owner: 0n, importer: 0n }],
  ])(
    'of %d, where a surety paid %d, a transferee %d and an owner declared itself: %s',
    (amount, paidBySurety, paidByTransferee, ownerDeclared, payees) => {
      const facts = { amount, paidBySurety, paidByTransferee, ownerDeclared };
      expect(applyRule(refundPayee, facts, '2026-03-02').decision).toEqual(payees);
    },
  );
});

describe('REF-04 set-off (19 CFR 24.72)', () => {
  const debt = (billId: string, given: Partial<Debt> = {}): Debt => ({
    billId,
    dueOn: '2026-01-05',
    status: 'delinquent',
    owed: 100n,
    underProtest: false,
    ...given,
  });
  const made = (given: Partial<SetOffFacts>) =>
    applyRule(setOff, { available: 150n, debts: [debt('b')], stayed: false, ...given }, '2026-03-02').decision;

  it('pays the oldest debt first, as far as it goes', () => {
    expect(made({ debts: [debt('b'), debt('a', { dueOn: '2025-12-01' })] })).toEqual([
      { billId: 'a', amount: 100n },
      { billId: 'b', amount: 50n },
    ]);
  });

  it.each<[string, Partial<Debt>]>([
    ['under protest', { underProtest: true }],
    ['not delinquent', { status: 'open' }],
    ['given up', { status: 'written_off' }],
    ['not known', { status: null, owed: null }],
  ])('leaves a bill alone that is %s', (_what, given) => {
    expect(made({ debts: [debt('b', given)] })).toEqual([]);
  });

  it('is stayed by a bankruptcy', () => {
    expect(made({ stayed: true })).toEqual([]);
  });
});

describe('REF-09 whom an importer has named to receive its refunds (Form 4811)', () => {
  const named = { namedOn: '2023-03-02', revoked: false, lastTransactionOn: null, unliquidatedEntries: true } as const;
  it.each<[string, Partial<DesignationFacts>, IsoDate, string, string | null]>([
    ['nobody', { namedOn: null }, '2026-03-02', 'none', null],
    ['somebody', {}, '2026-03-02', 'in_force', null],
    ['somebody, three years and a day without an entry', {}, '2026-03-03', 'void', 'no_transaction_in_three_years'],
    ['somebody, with an entry meanwhile', { lastTransactionOn: '2024-01-08' }, '2027-01-08', 'in_force', null],
    [
      'somebody, with nothing left to liquidate',
      { unliquidatedEntries: false },
      '2024-01-08',
      'void',
      'no_unliquidated_entry',
    ],
    ['nobody any more', { revoked: true }, '2024-01-08', 'revoked', null],
  ])('%s', (_what, given, today, standing, because) => {
    expect(applyRule(refundDesignation, { ...named, ...given }, today).decision).toEqual({ standing, because });
  });
});

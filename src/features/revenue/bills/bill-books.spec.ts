import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { ChangeOfBill, HeldForChange } from './bill-acts.service.js';
import { FIRST, Kept, NEW, pay, standing, TODAY } from './bill-books.fixture.js';
import { cancellation, dishonourOf, writeOff } from './bill-changes.js';
import { honouredPayments, lastDayOf, wasDelinquent } from './bill-row.js';
import { accountsOf } from './bill-transfers.js';

const bounce = (kept: Kept, nth: number, on: IsoDate) =>
  dishonourOf(kept.row.events.filter(({ kind }) => kind === 'paid').at(nth)?.payment_id ?? '', { on, reason: 'r' });
const codes = (judge: (held: HeldForChange) => ChangeOfBill, kept: Kept): readonly string[] =>
  judge({ row: kept.row, today: TODAY }).faults.map(({ code }) => code);

function agrees(kept: Kept): void {
  const { principal, interest } = accountsOf(NEW.id);
  const says = standing(kept.row, lastDayOf(kept.row));
  const honoured = honouredPayments(kept.row, TODAY).reduce((sum, { amount }) => sum + parseMoney(amount ?? '0'), 0n);
  expect({
    principal: kept.at(principal),
    interest: kept.at(interest),
    over: -kept.at('house:held_for_payers'),
    cash: kept.at('house:cash'),
    givenUp: -kept.at('house:given_up'),
  }).toEqual({
    principal: parseMoney(says.principalOwed ?? ''),
    interest: parseMoney(says.interestOwed ?? ''),
    over: parseMoney(says.over ?? ''),
    cash: honoured,
    givenUp: says.status === 'written_off' ? parseMoney(says.owed ?? '') : 0n,
  });
}

describe('the books of a bill', () => {
  it('say what the bill says after every event, in any legal order of events', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((after) => addDays(FIRST, after));
    const act = fc.oneof(
      fc.record({ kind: fc.constant('pay' as const), cents: fc.bigInt({ min: 1n, max: 400_000n }), day }),
      fc.record({ kind: fc.constant('bounce' as const), nth: fc.integer({ min: 0, max: 4 }), day }),
      fc.record({ kind: fc.constantFrom('cancel' as const, 'write_off' as const), day }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 9 }), (acts) => {
        const kept = new Kept();
        for (const one of acts) {
          if (one.kind === 'pay') kept.do(pay(formatMoney(one.cents), one.day), TODAY);
          else if (one.kind === 'bounce') kept.do(bounce(kept, one.nth, one.day), TODAY);
          else if (one.kind === 'cancel') kept.do(cancellation({ on: one.day, reason: 'r' }), TODAY);
          else if (!kept.row.events.some(({ kind }) => kind === 'written_off' || kind === 'cancelled'))
            kept.do(writeOff({ on: one.day, reason: 'r' }), TODAY);
          agrees(kept);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give back to whoever bounced what cash had, where it lies before a later payment', () => {
    const kept = new Kept();
    for (const [amount, on] of [
      ['2000.00', '2025-06-10'],
      ['900.00', '2025-06-25'],
    ] as const)
      expect(kept.do(pay(amount, on), TODAY)).toBe(true);
    expect(kept.do(bounce(kept, 0, '2025-06-15'), TODAY)).toBe(true);
    agrees(kept);
    expect(kept.at('house:cash')).toBe(90_000n);
  });

  it('take a payment that is told after a bounce and lies before it', () => {
    const kept = new Kept();
    kept.do(pay('2000.00', '2025-06-10'), TODAY);
    kept.do(bounce(kept, 0, '2025-06-20'), TODAY);
    expect(kept.do(pay('500.00', '2025-06-15'), TODAY)).toBe(true);
    agrees(kept);
  });
});

describe('payments out of order', () => {
  it('are recorded in their order once the later one was taken back', () => {
    const kept = new Kept();
    kept.do(pay('1000.00', '2025-06-20'), TODAY);
    expect(codes(pay('500.00', '2025-06-15'), kept)).toEqual(['bill.payments_out_of_order']);
    kept.do(bounce(kept, 0, '2025-06-25'), TODAY);
    expect(kept.do(pay('500.00', '2025-06-15'), TODAY)).toBe(true);
    expect(kept.do(pay('1000.00', '2025-06-20'), TODAY)).toBe(true);
    agrees(kept);
    // Before the bounce both stood, and are told by the days they were made.
    expect(honouredPayments(kept.row, '2025-06-22').map(({ effective_on: on }) => on)).toEqual([
      '2025-06-15',
      '2025-06-20',
      '2025-06-20',
    ]);
  });

  it('a bill whose every payment bounced can be cancelled', () => {
    const kept = new Kept();
    kept.do(pay('1000.00', '2025-06-20'), TODAY);
    expect(codes(cancellation({ on: TODAY, reason: 'r' }), kept)).toEqual(['bill.paid_on']);
    kept.do(bounce(kept, 0, '2025-06-25'), TODAY);
    expect(kept.do(cancellation({ on: TODAY, reason: 'r' }), TODAY)).toBe(true);
    agrees(kept);
  });
});

describe('a delinquent bill', () => {
  const told = (...acts: ((held: HeldForChange) => ChangeOfBill)[]) => {
    const kept = new Kept();
    for (const act of acts) expect(kept.do(act, TODAY)).toBe(true);
    return wasDelinquent(kept.row, standing(kept.row, lastDayOf(kept.row)));
  };
  it('is one whether it was paid late, in part, or given up after its day', () => {
    expect(told(pay('4000.00', '2025-09-10'))).toBe(true);
    expect(told(pay('10.00', '2025-09-10'))).toBe(true);
    expect(told(writeOff({ on: '2025-12-01', reason: 'r' }))).toBe(true);
  });
  it('is none that was paid in its time or fell', () => {
    expect(told(pay('3050.00', '2025-07-06'))).toBe(false);
    expect(told(pay('10.00', '2025-07-06'))).toBe(false);
    expect(told(cancellation({ on: '2025-12-01', reason: 'r' }))).toBe(false);
  });
});

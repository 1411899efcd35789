import { describe, expect, it } from '@jest/globals';
import { openOrdersOf, ordersThatMayApply } from './orders-without-codes.js';

const order = (caseNumber: string, highestPercent: string | null) => ({ caseNumber, highestPercent });
const owed = (...orders: ReturnType<typeof order>[]) =>
  ordersThatMayApply.decide({ enteredValue: 1_000_000n, orders: openOrdersOf(orders) }, {}, '2026-03-02');

describe('deposits under orders that no tariff code finds (19 CFR 351.225(k))', () => {
  it('are nothing at least, at most the highest rate of any, once of each kind', () => {
    expect(owed(order('A-570-008', '101.35'), order('A-570-601', '92.84'), order('C-570-009', '28.33'))).toEqual({
      antidumping: { amount: null, least: 0n, most: 1_013_500n },
      countervailing: { amount: null, least: 0n, most: 283_300n },
    });
  });

  it('have no most where an order has no rate on record, and the order is named', () => {
    const orders = [order('A-570-008', '101.35'), order('A-570-601', null)];
    expect(owed(...orders)).toEqual({
      antidumping: { amount: null, least: 0n, most: null },
      countervailing: { amount: 0n, least: 0n, most: 0n },
    });
    expect(openOrdersOf(orders).withoutRate).toEqual(['A-570-601']);
  });
});

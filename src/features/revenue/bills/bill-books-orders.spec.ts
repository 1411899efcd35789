import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import { formatMoney } from '../../../kernel/money.js';
import { FIRST, Kept, pay, TODAY } from './bill-books.fixture.js';
import { dishonourOf } from './bill-changes.js';

it('the books of a bill end at the same balances in whatever legal order the same events are told', () => {
  // Payments by their cents, which tell them apart; each may bounce after it was told.
  const some = fc.uniqueArray(
    fc.record({
      cents: fc.bigInt({ min: 1n, max: 200_000n }),
      after: fc.integer({ min: 0, max: 300 }),
      bounces: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    }),
    { maxLength: 5, selector: ({ cents }) => cents },
  );
  let apart = 0;
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat()), (payments, drawn) => {
      const acts = payments.flatMap(({ cents, after, bounces }, i) => {
        const on = addDays(FIRST, after);
        const amount = formatMoney(cents);
        const paying = { i, amount, act: () => pay(amount, on) };
        const bouncing = (kept: Kept) =>
          dishonourOf(kept.row.events.find((one) => one.kind === 'paid' && one.amount === amount)?.payment_id ?? '', {
            on: addDays(on, bounces ?? 0),
            reason: 'r',
          });
        return bounces === null ? [paying] : [paying, { i, amount, act: bouncing }];
      });
      // Of what is left whatever the law takes next, by chance; null where it takes nothing of it any more.
      const told = () => {
        const kept = new Kept();
        const left = [...acts];
        const order: string[] = [];
        while (left.length > 0) {
          const next = left
            .map((one, at) => ({ at, by: Number(drawn.next().value), first: left.findIndex(({ i }) => i === one.i) }))
            .filter(({ at, first }) => at === first)
            .toSorted((x, y) => x.by - y.by)
            .find(({ at }) => kept.do(left[at]!.act(kept), TODAY));
          if (!next) return null;
          order.push(left.splice(next.at, 1)[0]!.amount);
        }
        return {
          order: order.join(' '),
          accounts: [...kept.accounts].filter(([, cents]) => cents !== 0n).toSorted(),
        };
      };
      const [one, other] = [told(), told()];
      if (!one || !other) return;
      if (one.order !== other.order) apart += 1;
      expect(one.accounts).toEqual(other.accounts);
    }),
    { numRuns: 150 },
  );
  expect(apart).toBeGreaterThan(8);
});

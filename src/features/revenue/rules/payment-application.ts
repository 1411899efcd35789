import { cfr } from '../../../kernel/citation.js';
import { minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface ApplicationFacts {
  readonly amount: Cents;
  readonly interestOwed: Cents;
  readonly principalOwed: Cents;
}

/** What a payment pays. */
export interface Application {
  readonly interest: Cents;
  readonly principal: Cents;
  /** More than was owed: it is kept for whoever paid it and refunded. */
  readonly over: Cents;
}

/** To what a payment goes. */
export const paymentApplication = rule({
  id: 'PAY-01',
  title: 'What a payment pays first',
  text: 'A payment goes to interest first and then to principal; what is more than is owed stays the payer’s.',
  cites: [cfr(19, '24.3a(c)')],
  decide({ amount, interestOwed, principalOwed }: ApplicationFacts): Application {
    const interest = minCents(amount, interestOwed);
    const principal = minCents(amount - interest, principalOwed);
    return { interest, principal, over: amount - interest - principal };
  },
});

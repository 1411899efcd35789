import { cfr } from '../../../kernel/citation.js';
import { minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface PayeeFacts {
  /** Principal and interest, as far as they are known. */
  readonly amount: Cents;
  /** What a surety paid on bills of the entry after its principal's default and has not had back. */
  readonly paidBySurety: Cents;
}

/** Whom a refund is certified to. */
export interface Payees {
  readonly surety: Cents;
  readonly importer: Cents;
}

/** Who is paid a refund. */
export const refundPayee = rule({
  id: 'REF-03',
  title: 'Who is paid a refund',
  text: 'A refund is certified to the surety up to what it paid on the entry after the default of its principal, and else to the importer of record.',
  cites: [cfr(19, '24.36(b)')],
  decide({ amount, paidBySurety }: PayeeFacts): Payees {
    const surety = minCents(amount, paidBySurety);
    return { surety, importer: amount - surety };
  },
});

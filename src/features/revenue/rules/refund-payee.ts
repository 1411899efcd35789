import { cfr, usc } from '../../../kernel/citation.js';
import { minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface PayeeFacts {
  /** Principal and interest, as far as they are known. */
  readonly amount: Cents;
  /** What a surety paid on bills of the entry after its principal's default and has not had back. */
  readonly paidBySurety: Cents;
  /** Whether the actual owner has declared itself on the entry. */
  readonly ownerDeclared: boolean;
}

/** Whom a refund is certified to. */
export interface Payees {
  readonly surety: Cents;
  readonly actual_owner: Cents;
  readonly importer: Cents;
}

/** Who is paid a refund. */
export const refundPayee = rule({
  id: 'REF-03',
  version: 2,
  title: 'Who is paid a refund',
  text: 'A refund is certified to the surety up to what it paid on the entry after the default of its principal, and else to the actual owner that has declared itself, or to the importer of record.',
  cites: [cfr(19, '24.36(b)'), usc(19, '1485(d)'), cfr(19, '141.20')],
  decide({ amount, paidBySurety, ownerDeclared }: PayeeFacts): Payees {
    const surety = minCents(amount, paidBySurety);
    const rest = amount - surety;
    return { surety, actual_owner: ownerDeclared ? rest : 0n, importer: ownerDeclared ? 0n : rest };
  },
});

import { cfr, usc } from '../../../kernel/citation.js';
import { minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface PayeeFacts {
  /** Principal and interest, as far as they are known. */
  readonly amount: Cents;
  /** What a surety paid on bills of the entry after its principal's default and has not had back. */
  readonly paidBySurety: Cents;
  /** What of it was paid by a transferee of the right to withdraw the goods from warehouse; nothing where none was. */
  readonly paidByTransferee?: Cents;
  /** Whether the actual owner has declared itself on the entry. */
  readonly ownerDeclared: boolean;
}

/** Whom a refund is certified to. */
export interface Payees {
  readonly surety: Cents;
  readonly transferee: Cents;
  readonly actual_owner: Cents;
  readonly importer: Cents;
}

/** Who is paid a refund. */
export const refundPayee = rule({
  id: 'REF-03',
  version: 3,
  title: 'Who is paid a refund',
  text: 'A refund is certified to the surety up to what it paid on the entry after the default of its principal, then to a transferee of the right to withdraw the goods from warehouse as far as it paid the moneys, and else to the actual owner that has declared itself, or to the importer of record.',
  cites: [cfr(19, '24.36(b)'), usc(19, '1485(d)'), usc(19, '1557(b)'), cfr(19, '141.20')],
  decide({ amount, paidBySurety, paidByTransferee = 0n, ownerDeclared }: PayeeFacts): Payees {
    const surety = minCents(amount, paidBySurety);
    const transferee = minCents(amount - surety, paidByTransferee);
    const rest = amount - surety - transferee;
    return { surety, transferee, actual_owner: ownerDeclared ? rest : 0n, importer: ownerDeclared ? 0n : rest };
  },
});

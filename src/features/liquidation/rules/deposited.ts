import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface DepositedFacts {
  /** What the summary states of it; null where it could not be determined. */
  readonly stated: Cents | null;
  /** Payments of it that reached customs; none where none is on record. */
  readonly paid: readonly Cents[];
}

export interface DepositedDecision {
  /** What a liquidation starts from; null where nobody knows. */
  readonly amount: Cents | null;
  readonly basis: 'paid' | 'as_stated' | 'undetermined';
}

/** What was deposited of duties, of antidumping and countervailing duty, or of fees. */
export const deposited = rule({
  id: 'LIQ-19',
  title: 'What was deposited',
  text: 'What is assessed is set against what was deposited: the payments of it that are on record. Where none is, it is taken to have been deposited as the summary states it, and the answer says so.',
  cites: [usc(19, '1505(a)'), usc(19, '1505(b)'), cfr(19, '159.6'), cfr(19, '24.25(c)')],
  decide({ stated, paid }: DepositedFacts): DepositedDecision {
    if (paid.length > 0) return { amount: sumCents(paid), basis: 'paid' };
    return { amount: stated, basis: stated === null ? 'undetermined' : 'as_stated' };
  },
});

export interface DepositToRecord {
  readonly amount: Cents;
  readonly paidOn: IsoDate;
  /** Whether the entry is liquidated already, or deemed to be. */
  readonly liquidated: boolean;
  /** Whether what this statement has of the entry under this class code is on record already. */
  readonly onStatementBefore: boolean;
  /** Whether the entry was cancelled: nothing is owed on it. */
  readonly cancelled: boolean;
}

/** Whether a payment can be put on record as a deposit. */
export const depositToRecord = rule({
  id: 'LIQ-20',
  title: 'A deposit to be recorded',
  text: 'A deposit is of more than nothing, has been paid, and comes before liquidation: what is paid afterwards is paid on a bill. On an entry that was cancelled nothing is deposited. A statement has one amount of an entry under a class code.',
  cites: [usc(19, '1505(a)'), usc(19, '1505(b)')],
  decide: (
    { amount, paidOn, liquidated, onStatementBefore, cancelled }: DepositToRecord,
    _none,
    today,
  ): readonly Fault[] =>
    unmet([
      [amount > 0n, ofNothing],
      [paidOn <= today, inFuture],
      [!cancelled, ofCancelled],
      [!liquidated, tooLate],
      [!onStatementBefore, twice],
    ]),
});

const ofCancelled: Fault = {
  pointer: '',
  code: 'deposit.entry_cancelled',
  message: 'This entry was cancelled: nothing is deposited on it.',
  remedy: 'Record it on the entry under which the goods came in; what was paid in error is refunded.',
  citation: usc(19, '1505(a)'),
};
const ofNothing: Fault = {
  pointer: '/amount',
  code: 'deposit.of_nothing',
  message: 'A deposit is of more than nothing.',
  remedy: 'Send what was paid.',
};
const inFuture: Fault = {
  pointer: '/paidOn',
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Record it when it has happened.',
};
const twice: Fault = {
  pointer: '/statementNumber',
  code: 'deposit.on_statement_before',
  message: 'What this statement has of the entry under this class code is on record already.',
};
const tooLate: Fault = {
  pointer: '',
  code: 'deposit.after_liquidation',
  message: 'The entry is liquidated: what is paid now is paid on a bill.',
  remedy: 'POST /v1/bills/{id}/payments.',
};

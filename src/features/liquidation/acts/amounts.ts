import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, parseMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { ask } from '../../../platform/rules/ask.js';
import { depositedOrSecured } from '../rules/bond-for-deposit.js';
import type { SecuredDecision } from '../rules/bond-for-deposit.js';
import { provisionalAssessment } from '../rules/provisional.js';
import type { ProvisionalAssessment } from '../rules/provisional.js';
import { covers, honoured } from '../standing/liquidation-row.js';
import type { AmountPart, DecisionRow, LiquidationRow } from '../standing/liquidation-row.js';
import type { LiquidateEntry } from './liquidate.dto.js';

export const PARTS: readonly AmountPart[] = ['duties', 'adcvd', 'fees'];
export type Amounts = Readonly<Record<AmountPart, Cents | null>>;

/** What a liquidation compares, and what provisional measures made of it. */
export interface Assessed {
  /** What was deposited, or what the last decision had. */
  readonly before: Amounts;
  /** As given, else as the last decision had it or the summary asserted. */
  readonly assessed: Amounts;
  /** Null where no goods of it were entered under provisional measures. */
  readonly provisional: ProvisionalAssessment | null;
}

/** What was deposited of an entry, or assessed last, and what is assessed now. */
export function amountsOf(
  row: LiquidationRow,
  given: LiquidateEntry,
  on: IsoDate,
  act: DecisionRow['kind'] | 'protest',
): Assessed {
  const last = row.decisions.at(-1);
  const asserted = statedOn(row);
  const before = last ? partsOf((part) => cents(last[part])) : partsOf((part) => depositedOf(row, part, on).amount);
  const assessed = partsOf((part) => cents(given[part] ?? (last ? last[part] : asserted[part])));
  const workedOut = act === 'deemed' || given.capped === true || (last !== undefined && given.adcvd === undefined);
  const provisional = assessed.adcvd === null ? null : provisionalOf(row, assessed.adcvd, workedOut, on);
  return { before, assessed: provisional ? { ...assessed, adcvd: provisional.owed } : assessed, provisional };
}

/** Refuses what the totals of an entry under provisional measures do not decide. */
export function assertWorkedOut(provisional: ProvisionalAssessment | null): void {
  if (provisional?.outcome === 'per_case') throw unlawful([perCase]);
  if (provisional?.outcome === 'unknown') throw unlawful([requiredUnknown]);
}

function provisionalOf(row: LiquidationRow, final: Cents, workedOut: boolean, on: IsoDate) {
  const { amount, secured } = depositedOf(row, 'adcvd', on);
  const facts = {
    enteredOn: row.startedOn ?? on,
    required:
      cents(row.deposits) ??
      (honoured(row.depositsPaid).some(({ part }) => part === 'adcvd') ? (amount ?? 0n) + secured : null),
    final,
    paid: amount ?? 0n,
    secured,
    // Of a case the last word counts.
    investigations: row.caseNumbers.map(
      (named) =>
        row.notices.findLast(({ caseNumber, provisional }) => provisional !== null && covers(caseNumber, named))
          ?.provisional ?? null,
    ),
    workedOut,
  };
  return ask(provisionalAssessment, facts, on).decision;
}

/** What was deposited of a part, whether it was paid on record or is taken as stated, and what a bond stands for. */
export function depositedOf(row: LiquidationRow, part: AmountPart, on: IsoDate): SecuredDecision {
  const of = honoured(row.depositsPaid).filter((one) => one.part === part);
  const amounts = (form: 'cash' | 'bond') =>
    of.filter((one) => one.form === form).map(({ amount }) => parseMoney(amount));
  const facts = { stated: cents(statedOn(row)[part]), paid: amounts('cash'), secured: amounts('bond') };
  return ask(depositedOrSecured, facts, on).decision;
}

const statedOn = ({ duties, deposits, fees }: LiquidationRow): Readonly<Record<AmountPart, string | null>> => ({
  duties,
  adcvd: deposits,
  fees,
});
const partsOf = (amount: (part: AmountPart) => Cents | null): Amounts => ({
  duties: amount('duties'),
  adcvd: amount('adcvd'),
  fees: amount('fees'),
});
const cents = (amount: string | null): Cents | null => (amount === null ? null : parseMoney(amount));

export const money = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));
export const total = (amounts: Amounts, parts: readonly AmountPart[]): Cents =>
  sumCents(parts.map((part) => amounts[part] ?? 0n));

const perCase: Fault = {
  pointer: '/capped',
  code: 'liquidation.measures_per_case',
  message:
    'What is disregarded of goods entered under provisional measures is worked out for each case, and the entry is under several.',
  remedy:
    'Ask POST /v1/provisional-measure-determinations for each case, send their sum as `adcvd`, and `capped` true.',
};
const requiredUnknown: Fault = {
  pointer: '',
  code: 'liquidation.not_asserted',
  message: 'What was required by the preliminary determination could not be determined when the summary was filed.',
  remedy: 'Have the summary corrected first: no more is owed than was required then.',
};

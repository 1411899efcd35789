import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { Values } from '../../../kernel/rule.js';
import { SUMMARY_DAYS } from '../../entries/rules/clocks/deadline-days.js';
import { depositDue } from './deposit-due.js';

/** A payment of estimated duties, with what was known of its entry when it was put on record. */
export interface DepositPaid {
  readonly reference: string;
  readonly entryType: string;
  /** The day of entry; null: it had not been entered. */
  readonly enteredOn: IsoDate | null;
  /** The day of release; null where it is not known or was yet to come. */
  readonly releasedOn: IsoDate | null;
  readonly paidOn: IsoDate;
  /** Whether it was paid on a statement. */
  readonly onStatement: boolean;
  /** Whether the importer took part in periodic monthly statements on the day of entry. */
  readonly inProgramme: boolean;
  /** It bounced, and nothing of the kind came in its place. */
  readonly bounced: boolean;
}

/** Whether a deposit came in time; null where its last day is not on record. */
export interface DepositInTime {
  readonly reference: string;
  readonly dueOn: IsoDate | null;
  readonly late: boolean | null;
}

/** Entries whose duties are deposited with a withdrawal that is another entry. */
export const DEPOSITED_ON_WITHDRAWAL: readonly string[] = ['21', '22'];
/** Whatever is paid within as many days of entry and release is in time, however its last day is found: a working day is a day. */
export const DAYS_IN_ANY_CASE = Math.min(...SUMMARY_DAYS.history.flatMap(({ value }) => value ?? []));

/** Whether deposits of estimated duties came in time. */
export const depositTimeliness = rule({
  id: 'DEP-03',
  title: 'Deposits that came late',
  text:
    'A deposit is late where it came after the last day on which estimated duties could be deposited with the summary, or, paid on a statement by who takes part in periodic monthly statements, after the ' +
    'fifteenth working day of the next month; the time of entry, or of the summary where that came first, is not asked for. One that bounced, and for which nothing as large came by then, did not come in time. Where a statement ' +
    'is named and the importer is not on record as taking part, or the other way round, either day may be the last: between them it is open. Goods in warehouse are deposited for on their withdrawal, whose day is not on record.',
  cites: [
    usc(19, '1505(a)'),
    cfr(19, '141.101(a)'),
    cfr(19, '141.101(b)'),
    cfr(19, '142.12(b)'),
    cfr(19, '142.23'),
    cfr(19, '24.25'),
    cfr(19, '24.3(e)'),
  ],
  params: depositDue.params,
  decide: ({ deposits }: { readonly deposits: readonly DepositPaid[] }, params, asOf): readonly DepositInTime[] =>
    deposits.map((deposit) => inTime(deposit, params, asOf)),
});

function inTime(deposit: DepositPaid, params: Values<typeof depositDue.params>, asOf: IsoDate): DepositInTime {
  const { reference, entryType, enteredOn, releasedOn, paidOn, bounced, onStatement, inProgramme } = deposit;
  if (enteredOn === null || DEPOSITED_ON_WITHDRAWAL.includes(entryType))
    // What came before there was an entry came in time.
    return { reference, dueOn: null, late: enteredOn === null && !bounced ? false : null };
  const { withSummaryBy, onStatementBy } = depositDue.decide({ enteredOn, releasedOn }, params, asOf);
  const days = [
    ...(onStatement && inProgramme ? [] : [withSummaryBy]),
    ...(onStatement || inProgramme ? [onStatementBy] : []),
  ];
  const isAfter = (day: IsoDate): boolean => (bounced ? asOf : paidOn) > day;
  const late = days.every(isAfter) ? true : days.some(isAfter) ? null : false;
  return { reference, dueOn: days.length === 1 ? (days[0] ?? null) : null, late };
}

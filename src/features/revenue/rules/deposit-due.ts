import { addBusinessDays, federalCalendar } from '../../../kernel/calendar.js';
import { cfr, guide, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths, earliest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { SUMMARY_DAYS } from '../../entries/rules/clocks/deadline-days.js';

export interface DepositDueFacts {
  readonly enteredOn: IsoDate;
  /** The day of release; null where it is not known or yet to come. */
  readonly releasedOn: IsoDate | null;
}

export interface DepositDueDecision {
  /** The first day of the month whose statement it stands on. */
  readonly month: IsoDate;
  /** The last day to deposit with the summary. */
  readonly withSummaryBy: IsoDate;
  /** The last day to deposit on a periodic monthly statement. */
  readonly onStatementBy: IsoDate;
}

const calendar = federalCalendar();
const firstOf = (day: IsoDate): IsoDate => addDays(day, 1 - Number(day.slice('YYYY-MM-'.length)));

/** By when estimated duties are deposited. */
export const depositDue = rule({
  id: 'DEP-01',
  title: 'When estimated duties are deposited',
  text:
    'Estimated duties and fees are deposited with the summary, within ten working days of entry. Who takes part in periodic monthly statements deposits them by the fifteenth working day of the month ' +
    'that follows the one of entry or release, whichever was first. Who may take part, and with which entries, is guidance of customs.',
  cites: [
    usc(19, '1505(a)'),
    cfr(19, '24.25'),
    cfr(19, '142.12(b)'),
    guide('CBP, Periodic Monthly Statement: terms of the programme'),
  ],
  params: {
    summaryDays: SUMMARY_DAYS,
    statementDays: new Dated<number>('working day of the next month by which a statement is paid', '2026-11-28', {
      '2004-10-01': { value: 15, cites: [usc(19, '1505(a)')] },
    }),
  },
  decide({ enteredOn, releasedOn }: DepositDueFacts, { summaryDays, statementDays }): DepositDueDecision {
    const month = firstOf(releasedOn === null ? enteredOn : earliest(enteredOn, releasedOn));
    return {
      month,
      withSummaryBy: addBusinessDays(enteredOn, summaryDays, calendar),
      onStatementBy: addBusinessDays(addDays(addMonths(month, 1), -1), statementDays, calendar),
    };
  },
});

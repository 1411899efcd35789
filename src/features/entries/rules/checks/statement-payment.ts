import { addBusinessDays, federalCalendar } from '../../../../kernel/calendar.js';
import { cfr } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import { REVIEWED, since } from '../clocks/deadline-days.js';
import { found, refusal } from '../finding.js';
import type { Finding } from '../finding.js';

const calendar = federalCalendar();
const STATEMENT = cfr(19, '24.25(c)');

export interface StatementDayFacts {
  /** The scheduled day of the statement. */
  readonly statementOn: IsoDate;
  readonly withSummary: boolean;
  /** The day of entry; while it is not known, that of filing. */
  readonly enteredOn: IsoDate;
  readonly filedOn: IsoDate;
}

/** Whether the day of a statement can be that on which a summary is paid. */
export const statementDay = rule({
  id: 'ENTRY-37',
  title: 'Payment by statement',
  text: 'A summary says whether its duties are paid by statement, and names the scheduled day of it: a business day to come, within ten working days of entry, in which time the statement is chosen too.',
  cites: [STATEMENT, cfr(19, '24.25(e)')],
  params: {
    statementDays: new Dated<number>(
      'working days after entry within which the statement of a summary is scheduled',
      REVIEWED,
      since('1989-12-07', 10, cfr(19, '24.25(c)(1)'), cfr(19, '24.25(e)')),
    ),
  },
  decide({ statementOn, withSummary, enteredOn, filedOn }: StatementDayFacts, { statementDays }): readonly Finding[] {
    const last = addBusinessDays(enteredOn, statementDays, calendar);
    return found(
      [!withSummary, withoutSummary],
      [!calendar.isBusinessDay(statementOn), notBusinessDay],
      [statementOn < filedOn, gone],
      [statementOn > last, () => tooLate(last, statementDays)],
    );
  },
});

export interface StatementChosenFacts {
  readonly statementOn: IsoDate | null;
  /** What the version before named; null: that it is paid by itself. */
  readonly namedBefore: IsoDate | null;
  /** When the summary was filed; null before it. */
  readonly summaryFiledOn: IsoDate | null;
  /** Whether that summary served as the entry too. */
  readonly servedAsEntry: boolean;
}

/** Whether payment by statement may still be chosen. */
export const statementChosen = rule({
  id: 'ENTRY-38',
  title: 'Choice of payment by statement',
  text: 'Where the summary serves as the entry, duties are deposited with it unless it says that they are paid by statement: the choice is made with that filing and no later.',
  cites: [cfr(19, '141.101'), STATEMENT],
  decide: ({ statementOn, namedBefore, summaryFiledOn, servedAsEntry }: StatementChosenFacts): readonly Finding[] =>
    found([statementOn !== null && namedBefore === null && summaryFiledOn !== null && servedAsEntry, chosenLate]),
});

const pointer = '/statementOn';
const withoutSummary = refusal('entry', {
  pointer,
  code: 'statement.without_summary',
  message: 'How duties are paid is said with the summary.',
  remedy: 'Leave it out, or file the summary.',
  citation: STATEMENT,
});
const notBusinessDay = refusal('entry', {
  pointer,
  code: 'statement.not_a_business_day',
  message: 'A statement is not scheduled for a Saturday, a Sunday or a holiday.',
  remedy: 'Name a business day.',
  citation: STATEMENT,
});
const gone = refusal('entry', {
  pointer,
  code: 'statement.day_gone',
  message: 'The scheduled day of the statement has gone by.',
  remedy: 'Name a day to come.',
  citation: STATEMENT,
});
const tooLate = (last: IsoDate, days: number): Finding =>
  refusal('entry', {
    pointer,
    code: 'statement.too_late',
    message: `The statement is scheduled for ${last} at the latest, ${String(days)} working days from entry.`,
    remedy: 'Name an earlier day.',
    citation: cfr(19, '24.25(e)'),
  });
const chosenLate = refusal('post_release', {
  pointer,
  code: 'statement.chosen_late',
  message: 'This summary served as the entry and did not say that its duties are paid by statement.',
  remedy: 'Pay them by themselves.',
  citation: cfr(19, '141.101'),
});

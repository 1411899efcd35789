import { addBusinessDays, federalCalendar } from '../../../kernel/calendar.js';
import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { DAYS_TO_PAY } from './delinquent-ports.js';

export interface DelinquencyPaidFacts {
  /** The day of the written notice of the measure. */
  readonly noticedOn: IsoDate;
  /** The day on which the last of its delinquent bills was paid, or protested; null while one is left. */
  readonly clearedOn: IsoDate | null;
}

/** Whether a measure that stands on delinquency ends since all is paid. */
export const delinquencyPaid = rule({
  id: 'SEC-21',
  title: 'Delinquent bills paid after notice',
  text: 'Summary and duties before release are required no more where the importer pays all its delinquent bills within some working days of the notice; later only Headquarters lifts it.',
  cites: [cfr(19, '142.14(b)'), cfr(19, '142.14(c)')],
  params: { workingDays: DAYS_TO_PAY },
  decide: ({ noticedOn, clearedOn }: DelinquencyPaidFacts, { workingDays }): boolean =>
    clearedOn !== null && clearedOn <= addBusinessDays(noticedOn, workingDays, federalCalendar()),
});

import { addBusinessDays, federalCalendar } from '../../../kernel/calendar.js';
import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface DelinquencyPaidFacts {
  /** The day of the written notice of the measure. */
  readonly noticedOn: IsoDate;
  /** Whether it is still delinquent for a bill. */
  readonly delinquent: boolean;
}

/** Whether a measure that stands on delinquency ends since all is paid. */
export const delinquencyPaid = rule({
  id: 'SEC-21',
  title: 'Delinquent bills paid after notice',
  text: 'Summary and duties before release are required no more where the importer pays all its delinquent bills within some working days of the notice; later only Headquarters lifts it.',
  cites: [cfr(19, '142.14(b)'), cfr(19, '142.14(c)')],
  params: {
    workingDays: new Dated<number>('working days to pay all delinquent bills', '2026-11-29', {
      '1979-08-09': { value: 10, cites: [cfr(19, '142.14(a)')] },
    }),
  },
  decide: ({ noticedOn, delinquent }: DelinquencyPaidFacts, { workingDays }, asOf): boolean =>
    !delinquent && asOf <= addBusinessDays(noticedOn, workingDays, federalCalendar()),
});

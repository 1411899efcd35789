import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

/** Why customs bills somebody. */
export const BILL_REASONS = [
  'supplemental_duties',
  'reliquidation',
  'estimated_duties_short',
  'liquidated_damages',
  'dishonoured_payment',
] as const;
export type BillReason = (typeof BILL_REASONS)[number];

export interface BillDueFacts {
  readonly reason: BillReason;
  readonly issuedOn: IsoDate;
}

export interface BillDue {
  /** The last day on which it is paid in time. */
  readonly dueOn: IsoDate;
  /** The first day on which what is left of it is delinquent. */
  readonly delinquentFrom: IsoDate;
}

/** When a bill is due. */
export const billDue = rule({
  id: 'BILL-01',
  title: 'When a bill is due',
  text: 'A bill is due within thirty days of the day it was issued, a bill for a dishonoured payment within fifteen; what is unpaid after that day is delinquent, protested or not.',
  cites: [cfr(19, '24.3(e)'), cfr(19, '24.3a(b)')],
  params: {
    days: new Dated<number>('days to pay a bill', '2026-11-28', {
      '2004-12-18': { value: 30, cites: [cfr(19, '24.3(e)')] },
    }),
    daysAfterDishonour: new Dated<number>('days to pay a bill for a dishonoured payment', '2026-11-28', {
      '2004-12-18': { value: 15, cites: [cfr(19, '24.3(e)')] },
    }),
  },
  decide({ reason, issuedOn }: BillDueFacts, { days, daysAfterDishonour }): BillDue {
    const dueOn = addDays(issuedOn, reason === 'dishonoured_payment' ? daysAfterDishonour : days);
    return { dueOn, delinquentFrom: addDays(dueOn, 1) };
  },
});

import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface RefundDue {
  /** The last day on which it is paid in time. */
  readonly dueOn: IsoDate;
  readonly delinquentFrom: IsoDate;
}

/** When a refund is due. */
export const refundDue = rule({
  id: 'REF-01',
  title: 'When a refund is due',
  text: 'A refund that a liquidation or reliquidation finds due is paid within thirty days of it; what is not paid by then is delinquent.',
  cites: [usc(19, '1505(b)'), cfr(19, '24.36(a)(2)'), cfr(19, '24.36(a)(3)')],
  params: {
    days: new Dated<number>('days to pay a refund', '2026-11-28', {
      '1993-12-08': { value: 30, cites: [usc(19, '1505(b)'), cfr(19, '24.36(a)(2)')] },
    }),
  },
  decide({ settledOn }: { readonly settledOn: IsoDate }, { days }): RefundDue {
    const dueOn = addDays(settledOn, days);
    return { dueOn, delinquentFrom: addDays(dueOn, 1) };
  },
});

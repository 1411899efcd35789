import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { BillReason } from './bill-due.js';

/** Which bills a demand is due on today. */
export interface DemandDue {
  /** The last due day of a bill that is more than thirty days past it. */
  readonly dueBy: IsoDate;
  /** The last day of an earlier demand after which the next is made. */
  readonly demandedBy: IsoDate;
}

/** When payment is demanded of a surety. */
export const suretyDemand = rule({
  id: 'DEBT-02',
  title: 'Formal demand on the surety',
  text: 'Payment of a bill that is more than thirty days past due is formally demanded of the surety, and every month after until it is paid or closed, protested or not.',
  cites: [cfr(19, '24.3a(d)(2)')],
  params: {
    days: new Dated<number>('days past due after which a surety is asked', '2026-11-28', {
      '1986-10-01': { value: 30, cites: [cfr(19, '24.3a(d)(2)(i)')] },
    }),
  },
  decide: (_facts: Readonly<Record<string, never>>, { days }, today): DemandDue => ({
    dueBy: addDays(today, -days - 1),
    demandedBy: addMonths(today, -1),
  }),
});

export interface AfterDemandFacts {
  readonly reason: BillReason;
  readonly firstOn: IsoDate;
}

/** Until when a surety may contest what is demanded of it. */
export const afterDemand = rule({
  id: 'DEBT-03',
  title: 'What a surety may do after a demand',
  text: 'A surety protests a bill within 180 days of the mailing of the first demand; where liquidated damages are demanded it petitions within sixty days.',
  cites: [cfr(19, '174.12(e)(3)'), cfr(19, '172.4')],
  params: {
    protestDays: new Dated<number>('days of a surety to protest', '2026-11-28', {
      '2004-12-18': { value: 180, cites: [cfr(19, '174.12(e)(3)')] },
    }),
    petitionDays: new Dated<number>('days of a surety to petition', '2026-11-28', {
      '2000-09-05': { value: 60, cites: [cfr(19, '172.4')] },
    }),
  },
  decide: ({ reason, firstOn }: AfterDemandFacts, { protestDays, petitionDays }) =>
    reason === 'liquidated_damages'
      ? { protestUntil: null, petitionUntil: addDays(firstOn, petitionDays) }
      : { protestUntil: addDays(firstOn, protestDays), petitionUntil: null },
});

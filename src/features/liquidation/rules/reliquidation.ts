import { usc, cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';

export interface ReliquidationFacts {
  /** The day of the original liquidation, also of a deemed one. */
  readonly liquidatedOn: IsoDate;
}

/** Until when customs may reliquidate of its own accord. */
export const voluntaryReliquidation = rule({
  id: 'LIQ-09',
  title: 'Voluntary reliquidation',
  text: 'Within 90 days of the original liquidation, whether or not a protest was filed, customs may reliquidate an entry in any respect; a deemed liquidation likewise.',
  cites: [usc(19, '1501'), cfr(19, '173.3')],
  params: {
    days: new Dated<number>(
      'days to reliquidate',
      REVIEWED,
      since('1970-10-01', 90, usc(19, '1501'), cfr(19, '173.3(a)')),
    ),
  },
  decide: ({ liquidatedOn }: ReliquidationFacts, { days }): { readonly until: IsoDate } => ({
    until: addDays(liquidatedOn, days),
  }),
});

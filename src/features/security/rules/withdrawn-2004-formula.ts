import { guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface WithdrawnFormula {
  readonly method: 'ECBR_2004';
  readonly status: 'withdrawn';
  readonly announcedOn: IsoDate;
  readonly setAsideOn: IsoDate;
  readonly text: string;
  readonly whyWithdrawn: string;
  readonly authorities: readonly Citation[];
}

/** The enhanced bond of 2004, told as history. It never gives an amount. */
export const withdrawn2004Formula = rule({
  id: 'SEC-03',
  title: 'Withdrawn: the enhanced continuous bond of 2004',
  text: 'From 2004 the continuous bond of importers of listed goods was raised by the full rate of the order times the value of the year before. Courts set it aside; it is not computed.',
  cites: [guide('CBP, Amendment to Bond Directive 99-3510-004 (July 2004)'), usc(19, '1623')],
  authorityStatus: 'hypothetical',
  decide: (): WithdrawnFormula => ({
    method: 'ECBR_2004',
    status: 'withdrawn',
    announcedOn: '2004-07-09',
    setAsideOn: '2009-08-25',
    text: 'For importers of listed goods, above all shrimp: the usual amount plus the rate of the order times the value of the entries of the preceding twelve months.',
    whyWithdrawn:
      'The WTO Appellate Body found it inconsistent as applied in 2008, the Court of International Trade found it arbitrary and capricious as applied in 2009: the amount was set for a product, not reasoned for the importer.',
    authorities: [
      guide('WTO, United States – Customs Bond Directive, DS343 and DS345, Appellate Body (16 July 2008)'),
      guide(
        'National Fisheries Institute v. United States Bureau of Customs and Border Protection (CIT, 25 August 2009)',
      ),
      guide('GAO-07-50'),
    ],
  }),
});

import { cfr, guide, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { rule } from '../../../kernel/rule.js';
import type { HtsNumber } from './hts-number.js';
import type { ProgramClaim } from './trade-programs.js';

/** Origins whose products are exempt whether or not a programme is claimed. */
interface ExemptOrigins {
  readonly insularPossessions: readonly string[];
  readonly caribbeanBasin: readonly string[];
  readonly israel: readonly string[];
}

const EXEMPT_ORIGINS = new Dated<ExemptOrigins>('origins exempt from the processing fee', '2026-11-21', {
  '2012-10-31': {
    value: {
      insularPossessions: ['AS', 'GU', 'MP', 'VI'],
      caribbeanBasin: 'AG AW BB BS BZ CW DM GD GY HT JM KN LC MS TT VC VG'.split(' '),
      israel: ['IL'],
    },
    cites: [usc(19, '58c(b)(8)(B)'), cfr(19, '24.23(c)(1)(ii)-(iii), (c)(5)'), guide('HTSUS General Note 7(a)')],
  },
});

export interface ExemptionFacts {
  readonly htsNumber: HtsNumber;
  readonly countryOfOrigin: string;
  readonly claim: ProgramClaim | null;
}

/** Whether the goods of a line are outside the merchandise processing fee. */
export interface Exemption {
  readonly exempt: 'yes' | 'no' | 'undetermined';
  readonly reasonCode: string | null;
}

const exempt = (reasonCode: string): Exemption => ({ exempt: 'yes', reasonCode });

export const processingFeeExemption = rule({
  id: 'FEE-03',
  title: 'Goods outside the merchandise processing fee',
  text: 'Goods of Chapter 98 (but not of 9802.00.60 and 9802.00.80), of the insular possessions, of Caribbean Basin countries and of Israel, and goods that originate under the agreements named in 19 CFR 24.23(c) bear no processing fee.',
  cites: [
    usc(19, '58c(b)(8)(B)'),
    cfr(19, '24.23(c)'),
    guide('CBP table "Merchandise Processing Fee and Preferential Trade Programs"'),
  ],
  params: { origins: EXEMPT_ORIGINS },
  decide({ htsNumber, countryOfOrigin, claim }: ExemptionFacts, { origins }): Exemption {
    if (/^980200[68]0/.test(htsNumber)) {
      // The fee stands on the value without the United States part, which the line does not state apart.
      return { exempt: 'undetermined', reasonCode: 'mpf.value_of_foreign_part_unknown' };
    }
    if (htsNumber.startsWith('98')) return exempt('mpf.exempt_chapter_98');
    if (origins.insularPossessions.includes(countryOfOrigin)) return exempt('mpf.exempt_insular_possession');
    if (origins.caribbeanBasin.includes(countryOfOrigin)) return exempt('mpf.exempt_caribbean_basin');
    if (origins.israel.includes(countryOfOrigin)) return exempt('mpf.exempt_israel');
    if (claim?.processingFee === 'exempt') return exempt('mpf.exempt_trade_program');
    if (claim?.processingFee === 'unsettled') return { exempt: 'undetermined', reasonCode: 'mpf.program_unsettled' };
    return { exempt: 'no', reasonCode: null };
  },
});

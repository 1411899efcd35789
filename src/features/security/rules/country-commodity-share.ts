import { ownPolicy } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import { rule } from '../../../kernel/rule.js';
import { riskCountryCommodity } from './security-policies.js';

export interface CountryCommodityFacts {
  readonly lines: readonly { readonly countryOfOrigin: string; readonly htsNumber: string }[];
}

/** The highest historic share of unpaid duties among the goods; null where the table names none of them. */
export const countryCommodityShare = rule({
  id: 'RISK-03',
  title: 'Unpaid duties by country and commodity',
  text: 'Of the planned lines, the highest share that the table gives for the country of origin and the longest matching tariff number.',
  cites: [ownPolicy('unpaid duties by country and commodity')],
  authorityStatus: 'policy',
  params: { shares: riskCountryCommodity },
  decide({ lines }: CountryCommodityFacts, { shares }): Decimal | null {
    const found = lines.flatMap(({ countryOfOrigin, htsNumber }) => {
      const digits = htsNumber.replaceAll('.', '');
      const [longest] = shares
        .filter(({ country, htsPrefix }) => country === countryOfOrigin && digits.startsWith(htsPrefix))
        .sort((a, b) => b.htsPrefix.length - a.htsPrefix.length);
      return longest ? [Decimal.parse(longest.share)] : [];
    });
    return found.sort((a, b) => b.compare(a))[0] ?? null;
  },
});

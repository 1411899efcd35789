import { cfr, guide } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import { formatHtsNumber } from '../../reference/rules/hts-number.js';
import type { HtsNumber } from '../../reference/rules/hts-number.js';

/** Said with every match: what a code can and cannot tell. */
export const SCOPE_NOTE =
  'Scope is decided by the words of the order, not by tariff codes: codes are listed for convenience, and goods outside the listed codes may be covered.';

export interface CaseMatchFacts {
  /** The number asked about, 4 to 10 digits; null: not asked. */
  readonly htsNumber: HtsNumber | null;
  readonly country: string | null;
  readonly caseCountry: string;
  /** The codes the case names, 4 to 10 digits. */
  readonly scopeCodes: readonly HtsNumber[];
}

export interface MatchReason {
  readonly code: 'scope_code' | 'scope_code_within' | 'origin';
  readonly detail: string;
}

export interface CaseMatch {
  readonly matches: boolean;
  readonly reasons: readonly MatchReason[];
  readonly unmatched: readonly ('scope_code' | 'origin' | 'no_scope_codes_on_record')[];
}

/** Why a case touches a tariff number and a country, or does not. */
export const caseMatch = rule({
  id: 'ADCVD-04',
  title: 'Cases that touch a tariff number',
  text: 'A case is shown for a number when a code of its scope stands over that number or under it, and for a country when that is the country of the case. The codes are a finding aid; the words of the order decide.',
  cites: [cfr(19, '351.225(k)'), guide('Standard language of AD/CVD orders on tariff subheadings')],
  decide({ htsNumber, country, caseCountry, scopeCodes }: CaseMatchFacts): CaseMatch {
    const reasons: MatchReason[] = [];
    const unmatched: CaseMatch['unmatched'][number][] = [];
    if (htsNumber !== null) {
      const over = scopeCodes.find((code) => htsNumber.startsWith(code));
      const under = over ? undefined : scopeCodes.find((code) => code.startsWith(htsNumber));
      if (over) reasons.push({ code: 'scope_code', detail: formatHtsNumber(over) });
      else if (under) reasons.push({ code: 'scope_code_within', detail: formatHtsNumber(under) });
      else unmatched.push(scopeCodes.length > 0 ? 'scope_code' : 'no_scope_codes_on_record');
    }
    if (country === caseCountry) reasons.push({ code: 'origin', detail: country });
    else if (country !== null) unmatched.push('origin');
    return { matches: unmatched.length === 0, reasons, unmatched };
  },
});

import { cfr, eo, usc } from '../../../kernel/citation.js';
import { Decimal } from '../../../kernel/decimal.js';
import { times } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { CoveredImporter } from './covered-importer.js';
import type { YesNo } from '../../importers/rules/nonresident.js';
import { securityRiskFactors, securityStbMaxEntries } from './security-policies.js';
import type { RiskBand } from './security-policies.js';

export interface ProposalFacts {
  readonly covered: CoveredImporter['outcome'];
  readonly programExempt: YesNo;
  /** Null: not determined. */
  readonly exposure: Cents | null;
  readonly band: RiskBand | null;
  /** Entries expected in 12 months. */
  readonly entriesExpected: number;
}

export type Instrument = 'none' | 'single_transaction_bond' | 'continuous_bond';

export interface ProposedSecurity {
  /** Null where law or data do not decide it. */
  readonly additionalAmount: Cents | null;
  /** The form additional security takes; `none` where none can be asked. */
  readonly instrument: Instrument | null;
  readonly riskFactor: Decimal | null;
  readonly reasonCodes: readonly string[];
}

/** The additional security proposed for one importer. It never applies to an importer that is not covered, or is exempt. */
export const proposedSecurity = rule({
  id: 'SEC-01',
  title: 'Proposed additional security',
  text: 'For a covered importer outside the exemption: the exposure times the factor of its risk band, by single transaction bonds where few entries are expected and else by a larger continuous bond. Others owe nothing additional.',
  cites: [usc(19, '1623(a)'), cfr(19, '113.13'), usc(19, '4321'), eo(13785, '3')],
  authorityStatus: 'policy',
  params: { riskFactors: securityRiskFactors, stbMaxEntries: securityStbMaxEntries },
  decide(facts: ProposalFacts, { riskFactors, stbMaxEntries }): ProposedSecurity {
    const riskFactor = facts.band && fractionOf(riskFactors[facts.band]);
    if (facts.covered === 'not_covered') return nothing('security.not_covered', riskFactor);
    if (facts.programExempt === 'yes') return nothing('security.program_exempt', riskFactor);
    const amount = raw(facts.exposure, riskFactor);
    const decided = facts.covered === 'covered' && facts.programExempt === 'no';
    if (!decided && amount !== 0n) {
      const why = facts.covered === 'covered' ? 'security.exemption_undetermined' : 'security.coverage_undetermined';
      return { additionalAmount: null, instrument: null, riskFactor, reasonCodes: [why] };
    }
    const instrument = facts.entriesExpected <= stbMaxEntries ? 'single_transaction_bond' : 'continuous_bond';
    const why = amount === null && facts.exposure === null ? 'security.exposure_undetermined' : riskCode(facts.band);
    return { additionalAmount: amount, instrument: decided ? instrument : null, riskFactor, reasonCodes: [why] };
  },
});

// Three of them, read once each.
const fractions = new Map<string, Decimal>();
function fractionOf(text: string): Decimal {
  const known = fractions.get(text);
  if (known) return known;
  const read = Decimal.parse(text);
  if (fractions.size < MOST_FRACTIONS) fractions.set(text, read);
  return read;
}
const MOST_FRACTIONS = 100;

const riskCode = (band: RiskBand | null): string => (band ? `risk.${band}` : 'security.risk_undetermined');

const nothing = (reasonCode: string, riskFactor: Decimal | null): ProposedSecurity => ({
  additionalAmount: 0n,
  instrument: 'none',
  riskFactor,
  reasonCodes: [reasonCode],
});

// Nothing at risk is zero in every band. An exposure that is not known is never zero: it is missing from the score too.
function raw(exposure: Cents | null, factor: Decimal | null): Cents | null {
  if (exposure === 0n) return 0n;
  return exposure === null || factor === null ? null : times(exposure, factor);
}

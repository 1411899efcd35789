import type { Warning } from '../../../kernel/determination.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { caseStanding } from './case-status.js';
import type { CaseStatus, StatusPeriod } from './case-status.js';
import type { CaseType } from './case-number.js';
import { nonMarketEconomy } from './non-market-economy.js';
import { rateCascade } from './rate-cascade.js';
import type { CascadeDecision, CascadeFacts, CompanyLookup, ConsideredRate, RateCandidate } from './rate-candidate.js';

/** A case with everything that was on record about it. */
export interface CaseRecord {
  readonly caseNumber: string;
  readonly type: CaseType;
  readonly country: string;
  readonly companion: string | null;
  readonly product: string;
  readonly periods: readonly StatusPeriod[];
  readonly candidates: readonly RateCandidate[];
}

export interface RateQuestion {
  readonly countryOfOrigin: string;
  readonly producer?: string;
  readonly exporter?: string;
  readonly supplier?: string;
  readonly thirdCountryCase?: boolean;
  /** False where the rate alone is wanted, without the candidates it was chosen from. */
  readonly explain?: boolean;
}

/** A rate as an answer shows it. */
export interface ShownRate {
  readonly scope: RateCandidate['scope'];
  readonly producer: string | null;
  readonly exporter: string | null;
  readonly adValoremPercent: Decimal | null;
  readonly specific: { readonly amount: Decimal; readonly unit: string } | null;
  readonly rateKind: RateCandidate['rateKind'];
  readonly effectiveOn: IsoDate;
  readonly citation: string;
}

export interface RateResult {
  readonly caseNumber: string;
  readonly caseStatus: CaseStatus | null;
  readonly nonMarketEconomy: boolean | null;
  readonly rate: ShownRate | null;
  readonly rateKind: RateCandidate['rateKind'] | null;
  /** The step of the cascade that gave the rate. */
  readonly chosenBy: string | null;
  readonly matchedBy: CascadeDecision['matchedBy'];
  readonly companies: readonly CompanyLookup[];
  readonly considered: readonly (ShownRate & Pick<ConsideredRate, 'verdict' | 'reason'>)[];
}

export interface RateAnswer {
  readonly outcome: 'determined' | 'excluded' | 'not_determinable';
  readonly reasonCodes: readonly string[];
  readonly result: RateResult;
  readonly steps: readonly Applied<unknown>[];
  readonly warnings: readonly Warning[];
  /** The rate itself, for computing with it. */
  readonly chosen: RateCandidate | null;
}

/** The cash deposit rate of goods under a case on the day of entry, or the coded reason why none can be told. */
export function determineRate(
  caseNumber: string,
  record: CaseRecord | null,
  question: RateQuestion,
  entryOn: IsoDate,
): RateAnswer {
  if (!record) return refused(caseNumber, ['case.not_found'], []);
  const { periods, country: caseCountry } = record;
  const { countryOfOrigin, thirdCountryCase = false } = question;
  const standing = applyRule(caseStanding, { periods, caseCountry, countryOfOrigin, thirdCountryCase }, entryOn);
  const { depositsRequired, refusals, status } = standing.decision;
  if (!depositsRequired) return refused(caseNumber, refusals, [standing], status);
  const economy = record.type === 'A' ? applyRule(nonMarketEconomy, { country: caseCountry }, entryOn) : null;
  const isNme = economy?.decision.nonMarketEconomy ?? null;
  const cascade = applyRule(rateCascade, cascadeFacts(record, question, isNme ?? false), entryOn);
  return answered(
    caseNumber,
    status,
    isNme,
    [standing, ...(economy ? [economy] : []), briefly(cascade)],
    cascade.decision,
  );
}

function cascadeFacts(record: CaseRecord, question: RateQuestion, isNme: boolean): CascadeFacts {
  const { producer, exporter, supplier, explain = true } = question;
  return {
    caseType: record.type,
    nonMarketEconomy: isNme,
    ...(producer ? { producer } : {}),
    ...(exporter ? { exporter } : {}),
    ...(supplier ? { supplier } : {}),
    candidates: record.candidates,
    explain,
  };
}

function answered(
  caseNumber: string,
  caseStatus: CaseStatus | null,
  isNme: boolean | null,
  steps: readonly Applied<unknown>[],
  { chosen, reason, matchedBy, companies, considered }: CascadeDecision,
): RateAnswer {
  return {
    outcome: outcomeOf(chosen),
    reasonCodes: [reason],
    result: {
      caseNumber,
      caseStatus,
      nonMarketEconomy: isNme,
      rate: chosen && shown(chosen),
      rateKind: chosen && chosen.rateKind,
      chosenBy: chosen && reason,
      matchedBy,
      companies,
      considered: considered.map((one) => ({ ...shown(one.candidate), verdict: one.verdict, reason: one.reason })),
    },
    steps,
    warnings: chosen?.rateKind === 'investigation_margin' ? [MARGIN] : [],
    chosen,
  };
}

function outcomeOf(chosen: RateCandidate | null): RateAnswer['outcome'] {
  if (chosen === null) return 'not_determinable';
  return chosen.rateKind === 'excluded' ? 'excluded' : 'determined';
}

const MARGIN: Warning = {
  code: 'rate.investigation_margin',
  message: 'This is the margin of the original investigation; a later review may have set another cash deposit rate.',
};

const refused = (
  caseNumber: string,
  reasonCodes: readonly string[],
  steps: readonly Applied<unknown>[],
  caseStatus: CaseStatus | null = null,
): RateAnswer => ({
  outcome: 'not_determinable',
  reasonCodes,
  result: noRate(caseNumber, caseStatus),
  steps,
  warnings: [],
  chosen: null,
});

/** The result where no rate can be told. */
export const noRate = (caseNumber: string, caseStatus: CaseStatus | null): RateResult => ({
  caseNumber,
  caseStatus,
  nonMarketEconomy: null,
  rate: null,
  rateKind: null,
  chosenBy: null,
  matchedBy: null,
  companies: [],
  considered: [],
});

const HUNDRED = Decimal.parse('100');

function shown({
  scope,
  producer,
  exporter,
  company,
  rate,
  rateKind,
  effectiveOn,
  citation,
}: RateCandidate): ShownRate {
  return {
    scope,
    producer: producer ?? null,
    exporter: exporter ?? company ?? null,
    adValoremPercent: rate.adValoremPercent ?? null,
    specific: rate.specific
      ? { amount: rate.specific.centsPerUnit.dividedBy(HUNDRED, 6), unit: rate.specific.unit }
      : null,
    rateKind,
    effectiveOn,
    citation: citation.authority,
  };
}

// Every candidate stands in the result already; the step names the parties and the choice.
function briefly(cascade: Applied<CascadeDecision>): Applied<unknown> {
  const { candidates, explain: _explain, ...facts } = cascade.facts as CascadeFacts;
  const { outcome, reason, chosen, matchedBy } = cascade.decision;
  return {
    ...cascade,
    facts: { ...facts, candidatesOnRecord: candidates.length },
    decision: { outcome, reason, matchedBy, rate: chosen === null ? null : shown(chosen) },
  };
}

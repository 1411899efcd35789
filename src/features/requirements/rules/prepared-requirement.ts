import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import type { Cents } from '../../../kernel/money.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { valuesOf } from '../../../kernel/rule.js';
import type { Values } from '../../../kernel/rule.js';
import { boundOn } from '../../order-14411/rules/bound-on.js';
import { orderMinimumBond } from '../../order-14411/rules/order-minimum-bond.js';
import type { TradeIssue } from '../../risk/rules/assessment/priority-trade-issues.js';
import { weighedRisk } from '../../risk/rules/assessment/weighed-risk.js';
import { Weighing } from '../../risk/rules/assessment/weighing.js';
import { proposedSecurity, requiredContinuousBond, standardContinuousBond } from '../../security/rules/index.js';
import type { ProposalFacts } from '../../security/rules/index.js';
import { riskFactorsAfter, riskScore } from '../../security/rules/risk-score.js';
import type { FoundFactors, RiskFacts, RiskScoreValues } from '../../security/rules/risk-score.js';
import type { RiskBand } from '../../security/rules/security-policies.js';
import type { Requirement } from './requirement.js';

/** What the amounts of a requirement are decided from, once its records have been looked at. */
export interface RequirementFigures extends Pick<ProposalFacts, 'covered' | 'programExempt'> {
  readonly risk: RiskFacts;
  readonly duties: Cents | null;
  readonly entries: number;
}

/** The amounts of a requirement; null where one is not determined. */
export interface RequiredAmounts {
  readonly band: RiskBand;
  readonly score: Decimal;
  readonly standard: Cents | null;
  readonly additional: Cents | null;
  readonly required: Cents | null;
}

type Factors = readonly (Decimal | null)[];
interface OfDay {
  readonly standard: Values<(typeof standardContinuousBond)['params']>;
  readonly required: Values<(typeof requiredContinuousBond)['params']>;
  readonly order: Values<(typeof orderMinimumBond)['params']> | null;
}

/**
 * The rules of a requirement under one state of policy, with whatever is constant under it resolved once. They are the rules
 * that `requirementOf` applies, run without keeping what they stood on.
 */
export class PreparedRequirement {
  private readonly scoring: RiskScoreValues;
  private readonly weighing: Weighing;
  private readonly proposing: Values<(typeof proposedSecurity)['params']>;
  private readonly days = new Map<IsoDate, OfDay>();
  private found: FoundFactors | null = null;

  constructor(
    private readonly policies: PolicySet,
    issue: TradeIssue,
    asOf: IsoDate,
    private readonly standardBond = standardContinuousBond,
  ) {
    this.scoring = valuesOf(riskScore, asOf, policies);
    const { weights, profiles, bands } = valuesOf(weighedRisk, asOf, policies);
    this.weighing = new Weighing(issue === 'adcvd' ? weights : profiles[issue], bands);
    this.proposing = valuesOf(proposedSecurity, asOf, policies);
  }

  /** Whether another finds every factor by the same numbers. */
  findsAs(other: PreparedRequirement): boolean {
    const [ours, theirs] = [this.scoring, other.scoring];
    const counted = (Object.keys(ours) as (keyof RiskScoreValues)[]).filter(
      (key) => key !== 'weights' && key !== 'bands',
    );
    return counted.every((key) => ours[key] === theirs[key]);
  }

  factorsOf(risk: RiskFacts, asOf: IsoDate): Factors {
    this.found = riskFactorsAfter(this.found, risk, this.scoring, asOf);
    return this.found.found;
  }

  amountsOf({ risk, covered, programExempt, duties, entries }: RequirementFigures, factors: Factors, asOf: IsoDate) {
    const { score, band } = this.weighing.weigh(factors);
    const day = this.days.get(asOf) ?? this.resolve(asOf);
    const standard =
      duties === null
        ? null
        : this.standardBond.decide({ dutiesTaxesFees12Months: duties, basedOn: 'last_12_months' }, day.standard, asOf)
            .amount;
    const facts = { covered, programExempt, exposure: risk.exposure, band, entriesExpected: entries };
    const { additionalAmount: additional, instrument } = proposedSecurity.decide(facts, this.proposing, asOf);
    if (standard === null || additional === null) return { band, score, standard, additional, required: null };
    const carried = instrument === 'single_transaction_bond' ? 0n : additional;
    const required = requiredContinuousBond.decide(
      { standardContinuousAmount: standard, additionalAmount: carried },
      day.required,
      asOf,
    );
    const amounts: RequiredAmounts = { band, score, standard, additional, required };
    if (!day.order) return amounts;
    return { ...amounts, required: orderMinimumBond.decide({ requiredAmount: required }, day.order, asOf).amount };
  }

  private resolve(asOf: IsoDate): OfDay {
    const bound = boundOn(['higher_bond_minimum'], asOf, this.policies);
    const found: OfDay = {
      standard: valuesOf(this.standardBond, asOf),
      required: valuesOf(requiredContinuousBond, asOf),
      order: bound && valuesOf(orderMinimumBond, asOf, this.policies),
    };
    this.days.set(asOf, found);
    return found;
  }
}

/** The figures that a requirement was decided from, as its steps have them. */
export function figuresOf({ steps }: Requirement): RequirementFigures {
  const factsOf = (id: string): unknown => steps.find(({ rule }) => rule.id === id)?.facts;
  const { covered, programExempt, entriesExpected } = factsOf(proposedSecurity.id) as ProposalFacts;
  const standard = factsOf(standardContinuousBond.id) as { readonly dutiesTaxesFees12Months: Cents } | undefined;
  return {
    risk: factsOf(riskScore.id) as RiskFacts,
    ...{ covered, programExempt },
    duties: standard?.dutiesTaxesFees12Months ?? null,
    entries: entriesExpected,
  };
}

import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { orderMinimumBond } from '../../order-14411/rules/order-minimum-bond.js';
import { ORDER_SWITCHED_ON } from '../../order-14411/rules/switched-on.js';
import type { SwitchedOn } from '../../order-14411/rules/switched-on.js';
import { requirementOf } from '../../requirements/rules/requirement.js';
import type { Requirement, RequirementRecord } from '../../requirements/rules/requirement.js';
import { PreparedRequirement } from '../../requirements/rules/prepared-requirement.js';
import type { RequiredAmounts, RequirementFigures } from '../../requirements/rules/prepared-requirement.js';
import { weighedRisk } from '../../risk/rules/assessment/weighed-risk.js';
import type { TradeIssue } from '../../risk/rules/assessment/priority-trade-issues.js';
import { countryCommodityShare, proposedSecurity, standardContinuousBond } from '../../security/rules/index.js';
import { riskScore } from '../../security/rules/risk-score.js';
import type { RiskFacts } from '../../security/rules/risk-score.js';
import { riskCountryCommodity } from '../../security/rules/security-policies.js';
import type { CountryCommodityShare } from '../../security/rules/security-policies.js';
import { OVERRIDDEN } from '../rules/overridden.js';

const parameterOfLaw = (name: string): string => name;
/** The parameter of law that a simulation may override beside the policies. */
export const MINIMUM_BOND = parameterOfLaw('bond.minimum');

/** The policies that what is asked of importers stands on: another value of any other would change nothing. */
export const BEARING: ReadonlySet<string> = new Set(
  [riskScore, weighedRisk, countryCommodityShare, proposedSecurity, orderMinimumBond]
    .flatMap(({ params }) => Object.values<unknown>(params))
    .flatMap((param) => (param instanceof PolicyParameter ? [param.key] : [])),
);
/** Of the provisions of EO 14411 the one that changes how large a bond is; the others ask for something else than bonds. */
export const PROVISION_ON_BONDS = 'higher_bond_minimum';

const since: IsoDate = '1991-07-23';

/** What is other than it was. */
export interface WhatIf {
  readonly overrides: ReadonlyMap<string, unknown>;
  readonly issue: TradeIssue;
}

/** What an importer is asked for under one state of law and policy; null where it is not determined. */
export type Asked = RequiredAmounts;

/** Decides by the very rules of a requirement what an importer would be asked for if some parameters were other. Pure. */
export function requirementUnder(
  record: RequirementRecord,
  asOf: IsoDate,
  policies: PolicySet,
  { overrides, issue }: WhatIf,
): Requirement {
  const known = { ...record, risk: { ...record.risk, issue } };
  return requirementOf(known, asOf, overridden(policies, overrides), 3, standardUnder(overrides));
}

/** What it comes to. */
export function askedOf(found: Requirement, asOf: IsoDate, policies: PolicySet, { overrides }: WhatIf): Asked {
  return {
    band: found.risk.band,
    score: found.risk.score,
    standard: found.standardAmount,
    additional: found.additionalAmount,
    required: floored(found.requiredAmount, asOf, overridden(policies, overrides), overrides),
  };
}

/** The same rules under one state of policy, prepared to be asked again and again: figures in, amounts out, nothing kept. */
export class PreparedRegime {
  private readonly policies: PolicySet;
  private readonly requirement: PreparedRequirement;
  readonly shares: readonly CountryCommodityShare[];

  constructor(
    policies: PolicySet,
    private readonly whatIf: WhatIf,
    asOf: IsoDate,
  ) {
    this.policies = overridden(policies, whatIf.overrides);
    this.requirement = new PreparedRequirement(this.policies, whatIf.issue, asOf, standardUnder(whatIf.overrides));
    this.shares = riskCountryCommodity.from(this.policies, asOf).value;
  }

  /** Whether another finds every factor by the same numbers. */
  findsAs(other: PreparedRegime): boolean {
    return this.shares === other.shares && this.requirement.findsAs(other.requirement);
  }

  factorsOf(risk: RiskFacts, asOf: IsoDate): Factors {
    return this.requirement.factorsOf(risk, asOf);
  }

  asked(figures: RequirementFigures, factors: Factors, asOf: IsoDate): Asked {
    const found = this.requirement.amountsOf(figures, factors, asOf);
    const { overrides } = this.whatIf;
    if (overrides.size === 0) return found;
    const required = floored(found.required, asOf, this.policies, overrides);
    return required === found.required ? found : { ...found, required };
  }
}

type Factors = readonly (Decimal | null)[];

/** The policies with some of them overridden. */
function overridden(policies: PolicySet, overrides: ReadonlyMap<string, unknown>): PolicySet {
  if (overrides.size === 0) return policies;
  return {
    find: (key) =>
      overrides.has(key)
        ? { value: overrides.get(key), since, cites: OVERRIDDEN, reviewedOn: since, authorityStatus: 'hypothetical' }
        : policies.find(key),
  };
}

function standardUnder(overrides: ReadonlyMap<string, unknown>): typeof standardContinuousBond {
  const given = overrides.get(MINIMUM_BOND);
  if (typeof given !== 'string') return standardContinuousBond;
  const minimum = new Dated<Cents>('minimum of a continuous importer bond', since, {
    [since]: { value: parseMoney(given), cites: OVERRIDDEN },
  });
  return { ...standardContinuousBond, params: { ...standardContinuousBond.params, minimum } };
}

// Before the day of the order nothing of it binds; a simulation asks what it would have come to.
function floored(
  required: Cents | null,
  asOf: IsoDate,
  policies: PolicySet,
  overrides: ReadonlyMap<string, unknown>,
): Cents | null {
  const order = overrides.get(ORDER_SWITCHED_ON.key) as SwitchedOn | undefined;
  if (required === null || order?.provisions.includes(PROVISION_ON_BONDS) !== true) return required;
  return applyRule(orderMinimumBond, { requiredAmount: required }, asOf, policies).decision.amount;
}

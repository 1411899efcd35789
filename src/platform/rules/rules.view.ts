/** Where the law says so. */
export class CitationView {
  /** As a lawyer writes it.
   * @example "19 CFR 113.13(b)"
   */
  authority!: string;
  /** Where it can be read.
   * @example "https://www.ecfr.gov/current/title-19/section-113.13"
   */
  url?: string;
}

/** One value of a parameter and the day it begins. */
export class ParameterValueView {
  /** First day of the value.
   * @example "1991-07-23"
   */
  since!: string;
  /** The value; `null` where the law stopped saying it.
   * @example "50000.00"
   */
  value!: unknown;
  /** Where it comes from. */
  citations!: CitationView[];
}

/** A number the rule uses, with all its dates. */
export class ParameterView {
  /** Name inside the rule.
   * @example "minimum"
   */
  name!: string;
  /** `law` comes with a release; `policy` is set under /v1/policies.
   * @example "law"
   */
  kind!: 'law' | 'policy';
  /** What it is.
   * @example "The least amount of a continuous bond."
   */
  summary!: string;
  /** The last day someone compared it with its source.
   * @example "2026-11-21"
   */
  reviewedOn!: string;
  /** The last day the table covers, where it has an end.
   * @example "2026-09-30"
   */
  through?: string;
  /** Every value, oldest first. */
  values!: ParameterValueView[];
}

/** A rule as it was in an earlier version: answers given with it are computed again with it. */
export class EarlierRuleView {
  /** Its version.
   * @example 1
   */
  version!: number;
  /** Its name then.
   * @example "Standard continuous bond"
   */
  title!: string;
  /** What it said.
   * @example "The bond is ten per cent of what was paid in the last twelve months, and not less than the minimum."
   */
  text!: string;
  /** The law it came from. */
  citations!: CitationView[];
  /** How strongly it was backed.
   * @example "in_force"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
  /** Its dated numbers. */
  parameters!: ParameterView[];
}

/** A rule the service decides by. */
export class RuleView {
  /** Public and stable.
   * @example "BOND-01"
   */
  id!: string;
  /** Raised when the rule changes in substance.
   * @example 1
   */
  version!: number;
  /** Its name.
   * @example "Standard continuous bond"
   */
  title!: string;
  /** What it says.
   * @example "The bond is ten per cent of what was paid in the last twelve months, and not less than the minimum."
   */
  text!: string;
  /** The law it comes from. */
  citations!: CitationView[];
  /** How strongly it is backed.
   * @example "in_force"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
  /** Its dated numbers. */
  parameters!: ParameterView[];
  /** Its earlier versions, newest first; absent where there was none. */
  earlierVersions?: EarlierRuleView[];
}

import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { CitationView } from '../rules/rules.view.js';

/** Who or what the answer is about. */
export class SubjectView {
  /** Kind of thing.
   * @example "importer"
   */
  type!: string;
  /** Its id.
   * @example "imp_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
}

/** A parameter as a step used it. */
export class UsedParameterView {
  /** The value in force.
   * @example "50000.00"
   */
  value!: unknown;
  /** First day of that value.
   * @example "1991-07-23"
   */
  since!: string;
  /** The last day someone compared it with its source.
   * @example "2026-11-21"
   */
  reviewedOn!: string;
}

/** One rule's part in the answer. */
@ApiExtraModels(UsedParameterView)
export class StepView {
  /** The rule; its text is at /v1/rules/{id}.
   * @example "BOND-01"
   */
  rule!: string;
  /** Version of the rule.
   * @example 1
   */
  version!: number;
  /** Name of the rule.
   * @example "Standard continuous bond"
   */
  title!: string;
  /** The facts it was given.
   * @example { "dutiesTaxesFees12Months": "550000.00" }
   */
  inputs!: unknown;
  /** The dated numbers it used, by name. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(UsedParameterView) } })
  parameters!: Record<string, UsedParameterView>;
  /** What it decided.
   * @example "60000.00"
   */
  value!: unknown;
  /** The law beside the step. */
  citations!: CitationView[];
  /** How strongly the step is backed.
   * @example "guidance"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
}

/** Something the reader should know about the answer. */
export class WarningView {
  /** Stable code.
   * @example "data.stale"
   */
  code!: string;
  /** In words.
   * @example "The rate was last compared with its notice more than a year ago."
   */
  message!: string;
}

/** Names the law an answer was made with. */
export class RuleSetView {
  /** Calendar version.
   * @example "2026.11.0"
   */
  version!: string;
  /** Digest over every rule and parameter.
   * @example "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
   */
  digest!: string;
}

/** A legal answer, explained step by step and computable again. */
export class DeterminationView {
  /** Absent on answers that are not stored.
   * @example "det_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id?: string;
  /** What was asked.
   * @example "bond_requirement"
   */
  question!: string;
  /** Who or what it is about, where there is one. */
  subject?: SubjectView;
  /** The request, in its canonical form.
   * @example { "caseNumber": "A-570-979", "countryOfOrigin": "CN" }
   */
  inputs!: Record<string, unknown>;
  /** The answer in one word, from a closed list per question; `not_determinable` is one of them.
   * @example "additional_security_required"
   */
  outcome!: string;
  /** Why, as stable codes.
   * @example ["covered.no_prior_imports"]
   */
  reasonCodes!: string[];
  /** The answer in full.
   * @example { "requiredContinuousAmount": "60000.00" }
   */
  result!: Record<string, unknown>;
  /** How it was reached. */
  steps!: StepView[];
  /** What to keep in mind. */
  warnings!: WarningView[];
  /** The weakest of the steps.
   * @example "policy"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
  /** The earliest end of the data it stands on.
   * @example "2026-09-30"
   */
  dataCurrentThrough!: string | null;
  /** Legal time: the day the answer is about.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time: what was on record.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt!: string;
  /** The law it was made with. */
  ruleSet!: RuleSetView;
  /** SHA-256 over the RFC 8785 form of what decides.
   * @example "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
   */
  digest!: string;
}

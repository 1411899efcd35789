import { CitationView } from '../rules/rules.view.js';

/** The rule that gives a code. */
export class CodeRuleView {
  /** Its id, as at `/v1/rules/{id}`.
   * @example "BOND-08"
   */
  id!: string;
  /** Its name.
   * @example "Underwriting limits of sureties"
   */
  title!: string;
  /** The law it comes from. */
  citations!: CitationView[];
}

/** What a code of an answer or of a refusal means. */
export class ReasonCodeView {
  /** Stable and public. A `…` stands for a part that is only known when it is said.
   * @example "surety.limit_exceeded"
   */
  code!: string;
  /** Where it is said: as the kind of a refusal, as one fault of it, as a warning, as what an answer comes to, as a reason of it, or of a row of a loaded file.
   * @example ["reason"]
   */
  kinds!: ('problem' | 'fault' | 'warning' | 'outcome' | 'reason' | 'loading')[];
  /** What it means, in each way it is said; a `…` stands for what is only known then.
   * @example ["The part of a surety, less what is reinsured, exceeds its underwriting limit."]
   */
  words!: string[];
  /** What to do about it, where something can be done.
   * @example ["Name co-sureties whose parts add up to the bond, each within its own limit."]
   */
  remedies!: string[];
  /** The rules that give it, with the law they come from; empty where it stands on none. */
  rules!: CodeRuleView[];
  /** The objects of the contract that name it among their values.
   * @example ["BondRequirementAnswer"]
   */
  foundIn!: string[];
  /** Of a refusal: its HTTP status.
   * @example 409
   */
  status?: number;
}

/** A question the service answers. */
export class QuestionView {
  /** Its name, as answers say it.
   * @example "bond_requirement"
   */
  name!: string;
  /** The current version; earlier ones are asked by `questionVersion` of a recomputation.
   * @example 3
   */
  version!: number;
  /** What it asks.
   * @example "What security does an importer need for what it plans to enter?"
   */
  title!: string;
  /** All it can come to.
   * @example ["standard_bond_sufficient", "standard_bond_required", "additional_security_required", "not_determinable"]
   */
  outcomes!: string[];
  /** Who may ask it: `everyone`, or the scope it takes.
   * @example "everyone"
   */
  asks!: string;
  /** Whether an answer can be kept by `POST /v1/determinations`; if not, acts keep theirs. */
  recordable!: boolean;
  /** The rules it decides by, each with its version.
   * @example ["ADCVD-01@1","ADCVD-02@1"]
   */
  rules!: string[];
  /** Versions before the current one, newest first.
   * @example [2, 1]
   */
  earlierVersions!: number[];
}

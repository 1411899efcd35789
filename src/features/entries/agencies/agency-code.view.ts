/** Which organisation answers for an agency that goods are flagged to. */
export class AgencyCodeView {
  /** The agency’s code, as lines name it.
   * @example "FDA"
   */
  code!: string;
  /** The organisation whose clients answer for it; for CBP.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  organisationId!: string;
}

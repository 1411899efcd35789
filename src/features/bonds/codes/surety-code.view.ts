/** A surety’s code, the company behind it and the organisation that signs in for it. */
export class SuretyCodeView {
  /** The code that CBP gave it.
   * @example "821"
   */
  code!: string;
  /** Its company code at Treasury; what it may write stands at `GET /v1/sureties`.
   * @example "99821"
   */
  naic!: string;
  /** The organisation whose clients file for it; for CBP. Null: nobody signs in for it.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  organisationId!: string | null;
}

/** The organisation a client signs in for. */
export class SandboxOrganisationView {
  /** Its id.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  id!: string;
  /** A synthetic name.
   * @example "Harborlight Customs Brokers (sandbox)"
   */
  name!: string;
  /** What it is.
   * @example "broker"
   */
  type!: string;
}

/** A client anyone may use in this sandbox. Its secret is published: it opens nothing but the sandbox. */
export class SandboxClientView {
  /** The role it acts in.
   * @example "broker"
   */
  role!: string;
  /** What to send as `client_id`.
   * @example "sandbox-broker"
   */
  clientId!: string;
  /** What to send as `client_secret`; sandbox only.
   * @example "sandbox-broker-secret"
   */
  clientSecret!: string;
  /** Whom it signs in for. */
  organisation!: SandboxOrganisationView;
  /** What its tokens allow unless it asks for less.
   * @example ["determinations:read"]
   */
  scopes!: string[];
  /** The role in words.
   * @example "Files entries for importers; sees what an importer has granted it."
   */
  mayDo!: string;
  /** Where to get a token.
   * @example "http://127.0.0.1:3000/oauth/token"
   */
  tokenEndpoint!: string;
  /** Paste this into a shell to get a token.
   * @example "curl -s -u sandbox-broker:sandbox-broker-secret -d grant_type=client_credentials http://127.0.0.1:3000/oauth/token"
   */
  curl!: string;
}

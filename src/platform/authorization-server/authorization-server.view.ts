/** RFC 8414: where and how to get a token. */
export class AuthorizationServerView {
  /** The issuer; also the audience of a client assertion.
   * @example "http://127.0.0.1:3000"
   */
  issuer!: string;
  /** Where to get a token.
   * @example "http://127.0.0.1:3000/oauth/token"
   */
  token_endpoint!: string;
  /** The public keys tokens are signed with.
   * @example "http://127.0.0.1:3000/oauth/jwks"
   */
  jwks_uri!: string;
  /** Only client credentials.
   * @example ["client_credentials"]
   */
  grant_types_supported!: string[];
  /** None: there is no authorization endpoint. */
  response_types_supported!: string[];
  /** Every scope a token can hold.
   * @example ["determinations:read"]
   */
  scopes_supported!: string[];
  /** How a client proves who it is.
   * @example ["private_key_jwt"]
   */
  token_endpoint_auth_methods_supported!: string[];
  /** How a client assertion may be signed.
   * @example ["ES256", "PS256", "EdDSA"]
   */
  token_endpoint_auth_signing_alg_values_supported!: string[];
  /** Where the service is described.
   * @example "http://127.0.0.1:3000/docs"
   */
  service_documentation!: string;
}

/** RFC 7517: the public half of a P-256 key. */
export class JsonWebKeyView {
  /** The kind of key.
   * @example "EC"
   */
  kty!: string;
  /** Its curve.
   * @example "P-256"
   */
  crv!: string;
  /** First coordinate.
   * @example "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"
   */
  x!: string;
  /** Second coordinate.
   * @example "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
   */
  y!: string;
  /** Its id; a token names it.
   * @example "2026-03-02-a"
   */
  kid!: string;
  /** What it is for.
   * @example "sig"
   */
  use!: string;
  /** The one algorithm it is used with.
   * @example "ES256"
   */
  alg!: string;
}

/** RFC 7517: a set of public keys. */
export class JsonWebKeySetView {
  /** The keys; a token names its key by `kid`. */
  keys!: JsonWebKeyView[];
}

/** RFC 6749 §5.1: an access token. */
export class TokenView {
  /** The token, a JWT of RFC 9068; opaque to clients.
   * @example "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl"
   */
  access_token!: string;
  /** How to send it.
   * @example "Bearer"
   */
  token_type!: 'Bearer';
  /** Seconds until it ends.
   * @example 600
   */
  expires_in!: number;
  /** What it allows.
   * @example "determinations:read"
   */
  scope?: string;
}

/** RFC 6749 §5.2: why there is no token. */
export class TokenErrorView {
  /** The class of fault.
   * @example "invalid_client"
   */
  error!: string;
  /** In words.
   * @example "client authentication failed"
   */
  error_description?: string;
  /** The scope that was refused, where that is why.
   * @example "policies:write"
   */
  scope?: string;
}

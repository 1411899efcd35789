import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** RFC 6749 §4.4 with RFC 7523; the sandbox also takes a secret, in the body or as HTTP Basic. */
export class RequestToken {
  /** The only grant there is.
   * @example "client_credentials"
   */
  @IsIn(['client_credentials'])
  grant_type!: 'client_credentials';

  /** What the token should allow, separated by spaces; left out: all the client may have.
   * @example "determinations:read"
   */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  scope?: string;

  /** The client's id, with a secret in the body.
   * @example "sandbox-broker"
   */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  client_id?: string;

  /** The client's secret; sandbox only. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  client_secret?: string;

  /** Always `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  client_assertion_type?: string;

  /** A JWT signed by the client: `iss` and `sub` its id, `aud` our issuer, `jti` used once, `exp` within five minutes. */
  @IsOptional()
  @IsString()
  @MaxLength(8192)
  client_assertion?: string;

  /** The service the token is for; there is only this one.
   * @example "urn:trade-enforcement:api"
   */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  resource?: string;
}

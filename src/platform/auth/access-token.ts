import { errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { ROLES } from '../../kernel/actor.js';
import { signInUnavailable, tokenRefused } from './refusals.js';

/** Asymmetric algorithms only: a public key can then never be taken for a shared secret. */
export const ACCEPTED_ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'];
/** How far the issuer's clock may be from ours, in seconds (FAPI 2.0: up to 10 accepted). */
export const CLOCK_SKEW_S = 10;

/** The longest an access token may live, in seconds: one that lives longer is a password. */
export const MAX_LIFETIME_S = 24 * 3600;

/** Where an issuer puts role and organisation; a name with dots is also looked for as a path. */
export interface ClaimNames {
  readonly role: string;
  readonly organisation: string;
}

const MAX_TOKEN_LENGTH = 8_192;
const KEY_ID = /^[\w.=+:~-]{1,200}$/;
// Where a token says which key to believe, it vouches for itself.
const SELF_VOUCHING = ['jwk', 'jku', 'x5u', 'x5c'];

/** What a verified access token says; the rest of it is of no interest. */
export interface AccessTokenClaims {
  readonly clientId: string;
  readonly subject: string;
  readonly organisationId: string | null;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly epoch: number | null;
  readonly expiresAtMs: number;
}

/** Checks an access token of RFC 9068; refuses with 401, or 503 where the issuer's keys cannot be had. */
export async function verifyAccessToken(
  token: string,
  from: {
    readonly issuer: string;
    readonly audience: string;
    readonly keyFor: JWTVerifyGetKey;
    readonly claims: ClaimNames;
  },
): Promise<AccessTokenClaims> {
  if (token.length > MAX_TOKEN_LENGTH) throw tokenRefused({ reason: 'form' });
  try {
    const { payload } = await jwtVerify(token, onlyByKeyId(from.keyFor), {
      algorithms: ACCEPTED_ALGORITHMS,
      issuer: from.issuer,
      audience: from.audience,
      typ: 'at+jwt',
      clockTolerance: CLOCK_SKEW_S,
      requiredClaims: ['exp', 'iat', 'jti', 'sub'],
    });
    return claimsOf(payload, from.claims);
  } catch (error) {
    throw refusalOf(error, from);
  }
}

const onlyByKeyId =
  (keyFor: JWTVerifyGetKey): JWTVerifyGetKey =>
  (header, token) => {
    if (typeof header.kid !== 'string' || !KEY_ID.test(header.kid)) throw tokenRefused({ reason: 'key' });
    if (SELF_VOUCHING.some((member) => member in header)) throw tokenRefused({ reason: 'key' });
    return keyFor(header, token);
  };

function claimsOf(payload: JWTPayload, names: ClaimNames): AccessTokenClaims {
  const { sub, jti, exp, scope, epoch } = payload;
  const [role, organisationId] = [theRole(claimAt(payload, names.role)), claimAt(payload, names.organisation)];
  const clientId = payload['client_id'] ?? payload['azp'];
  // Bound to a key whose proof we do not ask for: taken as a bearer token it would be worth less than it says.
  if ('cnf' in payload) throw tokenRefused({ reason: 'claims', expected: 'no cnf' });
  if (!isName(clientId) || !isName(sub) || !isName(jti) || exp === undefined)
    throw tokenRefused({ reason: 'claims', expected: 'client_id or azp, sub, jti, exp' });
  if (!isName(role)) throw tokenRefused({ reason: 'role', expected: `one role of ours in ${names.role}` });
  if (organisationId !== undefined && !isName(organisationId))
    throw tokenRefused({ reason: 'organisation', expected: `an id in ${names.organisation}` });
  if (scope !== undefined && typeof scope !== 'string')
    throw tokenRefused({ reason: 'claims', expected: 'scope as text' });
  if (!livesBriefly(payload, Date.now() / 1000))
    throw tokenRefused({
      reason: 'lifetime',
      expected: `up to ${String(MAX_LIFETIME_S)} seconds from an iat that has come`,
    });
  return {
    clientId,
    subject: sub,
    organisationId: organisationId ?? null,
    role,
    scopes: scope ? scope.split(' ') : [],
    epoch: typeof epoch === 'number' ? epoch : null,
    expiresAtMs: exp * 1000,
  };
}

function livesBriefly({ iat, exp }: JWTPayload, now: number): boolean {
  if (iat === undefined || exp === undefined) return false;
  return iat <= now + CLOCK_SKEW_S && exp - iat <= MAX_LIFETIME_S;
}

function claimAt(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split('.').reduce<unknown>((found, part) => memberOf(found, part), payload);
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

// Some issuers give a list of everything someone is: one of it must be a role of ours, and only one.
function theRole(claim: unknown): unknown {
  if (!Array.isArray(claim)) return claim;
  const ours = claim.filter((role) => (ROLES as readonly unknown[]).includes(role));
  return ours.length === 1 ? ours[0] : undefined;
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 255;

function refusalOf(error: unknown, from: { readonly issuer: string; readonly audience: string }): unknown {
  if (error instanceof errors.JWTExpired) return tokenRefused({ reason: 'expired' });
  if (error instanceof errors.JWKSTimeout || error instanceof TypeError) return signInUnavailable();
  if (error instanceof errors.JWTClaimValidationFailed) return refusedClaim(error, from);
  if (error instanceof errors.JWKSNoMatchingKey)
    return tokenRefused({ reason: 'key', expected: `a key of ${from.issuer}` });
  if (error instanceof errors.JWSSignatureVerificationFailed) return tokenRefused({ reason: 'signature' });
  if (error instanceof errors.JOSEAlgNotAllowed)
    return tokenRefused({ reason: 'algorithm', expected: ACCEPTED_ALGORITHMS.join(', ') });
  // Jose's own class and no subclass: the key set's address answered something other than a key set.
  if (error instanceof errors.JOSEError)
    return error.code === 'ERR_JOSE_GENERIC' ? signInUnavailable() : tokenRefused({ reason: 'form' });
  return error;
}

// Claims are looked at when the signature was found good: what they say is the issuer's word.
function refusedClaim(
  { claim, payload }: errors.JWTClaimValidationFailed,
  from: { readonly issuer: string; readonly audience: string },
): unknown {
  const found = JSON.stringify(payload[claim]) as string | undefined;
  const said = found === undefined ? {} : { found };
  if (claim === 'iss') return tokenRefused({ reason: 'issuer', expected: from.issuer, ...said });
  if (claim === 'aud') return tokenRefused({ reason: 'audience', expected: from.audience, ...said });
  return tokenRefused({ reason: 'claims', expected: claim === 'typ' ? 'typ at+jwt' : `a good ${claim}` });
}

import type { JWK } from 'jose';
import { errors } from 'oidc-provider';
import type { Adapter, Client, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { SIGNING_ALGORITHM } from '../auth/signing-keys.js';
import { ASSERTION_ALGORITHMS, TOKEN_PATH, clientAuthMethods } from './client-authentication.js';

/** How long an access token lives. */
export const TOKEN_LIFETIME_S = 600;

const MAX_ASSERTION_LIFETIME_S = 300;
const CLOCK_SKEW_S = 10;

/** What the storage put into the client beside the standard metadata. */
interface Registered {
  readonly organisationId: string;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly epoch: number;
}
const registered = (client: Client): Registered => client.metadata()['registered'] as Registered;

/** The certified provider, reduced to client credentials and signed tokens for this service alone. */
export function providerConfiguration(options: {
  readonly issuer: string;
  readonly audience: string;
  readonly sandbox: boolean;
  readonly signingKey: JWK;
  readonly storage: (model: string) => Adapter;
}): Configuration {
  const off = { enabled: false } as const;
  return {
    adapter: options.storage,
    routes: { token: TOKEN_PATH },
    jwks: { keys: [options.signingKey] },
    clientAuthMethods: [...clientAuthMethods(options.sandbox)],
    enabledJWA: { clientAuthSigningAlgValues: [...ASSERTION_ALGORITHMS] },
    clientDefaults: {
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      id_token_signed_response_alg: SIGNING_ALGORITHM,
    },
    extraClientMetadata: { properties: ['registered'] },
    extraTokenClaims: (_, token) => {
      const { organisationId, role, epoch } = registered(token.client as Client);
      return { organisation_id: organisationId, role, epoch };
    },
    assertJwtClientAuthClaimsAndHeader: (_, claims) => {
      assertClaims(claims, options.issuer);
    },
    scopes: [],
    responseTypes: [],
    ttl: { ClientCredentials: TOKEN_LIFETIME_S },
    clockTolerance: CLOCK_SKEW_S,
    // A browser on the page /docs says where it is from, too.
    clientBasedCORS: (_, origin) => origin === new URL(options.issuer).origin,
    renderError: (ctx, out) => {
      ctx.type = 'json';
      ctx.body = out;
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: off,
      // Tokens bound to a key come with the check of the proof in this service, not before.
      dPoP: off,
      pushedAuthorizationRequests: off,
      rpInitiatedLogout: off,
      userinfo: off,
      resourceIndicators: {
        enabled: true,
        defaultResource: () => options.audience,
        getResourceServerInfo: (ctx, resource, client) => {
          if (resource !== options.audience) throw new errors.InvalidTarget();
          return {
            scope: grantableScope(ctx, registered(client).scopes),
            audience: options.audience,
            accessTokenTTL: TOKEN_LIFETIME_S,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: SIGNING_ALGORITHM } },
          };
        },
      },
    },
  };
}

// Asked for nothing: all the client may have. The provider itself would drop an unknown scope in silence.
function grantableScope(ctx: KoaContextWithOIDC, allowed: readonly string[]): string {
  const params = ctx.oidc.params as { scope?: string };
  params.scope ??= allowed.join(' ');
  const refused = params.scope.split(' ').find((scope) => scope !== '' && !allowed.includes(scope));
  if (refused !== undefined) throw new errors.InvalidScope('a requested scope is not allowed', refused);
  return allowed.join(' ');
}

// FAPI 2.0 §5.3.2.1: the audience is our issuer as one string, which no Host header can change; and it lives briefly.
function assertClaims(claims: Readonly<Record<string, unknown>>, issuer: string): void {
  const now = Math.floor(Date.now() / 1000);
  if (claims['aud'] !== issuer) throw new errors.InvalidClientAuth('the audience must be the issuer');
  if (claims['sub'] !== claims['iss']) throw new errors.InvalidClientAuth('issuer and subject differ');
  if (Number(claims['exp']) > now + MAX_ASSERTION_LIFETIME_S + CLOCK_SKEW_S)
    throw new errors.InvalidClientAuth('the assertion lives too long');
  if (claims['iat'] !== undefined && !(Number(claims['iat']) <= now + CLOCK_SKEW_S))
    throw new errors.InvalidClientAuth('the assertion is of the future');
}

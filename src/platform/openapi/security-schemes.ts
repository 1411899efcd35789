import type { Contract } from './contract.js';
import type { Route } from './routes.js';

const TOKEN_URL = '/oauth/token';

/** How one signs in, with every scope and who may hold it. */
export function describeSecurity({ components }: Contract, routes: readonly Route[]): void {
  const scopes = new Map(routes.flatMap(({ scope, roles }) => (scope === undefined ? [] : [[scope, roles] as const])));
  components.securitySchemes = {
    oauth2: {
      type: 'oauth2',
      description:
        'OAuth 2 client credentials; `private_key_jwt`, in the sandbox also a secret. Tokens are JWTs of ten minutes, made and ' +
        'checked as RFC8725 asks: a list of algorithms, issuer, audience, expiry, key by id. A new one is got the same way.',
      flows: {
        clientCredentials: {
          tokenUrl: TOKEN_URL,
          refreshUrl: TOKEN_URL,
          scopes: Object.fromEntries(
            [...scopes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([scope, roles]) => [scope, held(roles)]),
          ),
        },
      },
    },
  };
}

const held = (roles: readonly string[]): string =>
  `Held by ${roles.map((role) => role.replaceAll('_', ' ')).join(', ')}.`;

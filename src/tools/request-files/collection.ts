import { sandboxSecretOf } from '../../features/identity/sandbox/sandbox-clients.js';
import type { ExampleRequest, RequestGroup } from './example-requests.js';
import { clientFor } from './http-file.js';

/** The same requests as a collection (Postman Collection 2.1, which Bruno, Insomnia and Hoppscotch read too): a folder per group, which signs in as one client. */
export const requestCollection = (groups: readonly RequestGroup[]): object => ({
  info: {
    name: 'Trade enforcement service',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  variable: [{ key: 'base', value: 'http://127.0.0.1:3000' }],
  item: groups.map((group) => ({
    name: group.name,
    description: group.description,
    auth: signIn(clientFor(group.requests)),
    item: group.requests.map(itemOf),
  })),
});

const signIn = (clientId: string): object => ({
  type: 'oauth2',
  oauth2: Object.entries({
    grant_type: 'client_credentials',
    accessTokenUrl: '{{base}}/oauth/token',
    clientId,
    clientSecret: sandboxSecretOf(clientId),
    client_authentication: 'header',
    addTokenTo: 'header',
  }).map(([key, value]) => ({ key, value, type: 'string' })),
});

const itemOf = ({ name, summary, method, address, headers, body, who }: ExampleRequest): object => ({
  name,
  request: {
    description: `${summary}. For ${who.join(', ').replaceAll('_', ' ')}.`,
    ...(who.includes('everyone') ? { auth: { type: 'noauth' } } : {}),
    method,
    url: urlOf(address),
    header: [...headers, ...(body ? [['Content-Type', body.type] as const] : [])].map(([key, value]) => ({
      key,
      value,
    })),
    ...(body ? { body: { mode: 'raw', raw: body.text } } : {}),
  },
});

function urlOf(address: string): object {
  const [path = '', query] = address.split('?');
  return {
    raw: `{{base}}${address}`,
    host: ['{{base}}'],
    path: path.slice(1).split('/'),
    ...(query ? { query: [...new URLSearchParams(query)].map(([key, value]) => ({ key, value })) } : {}),
  };
}

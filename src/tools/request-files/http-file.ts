import { SANDBOX_CLIENTS, sandboxSecretOf } from '../../features/identity/sandbox/sandbox-clients.js';
import type { ExampleRequest, RequestGroup } from './example-requests.js';

/** A file of requests that editors send line by line: it signs in first, as the sandbox client that may call most of them. */
export function httpFile({ name, description, requests }: RequestGroup): string {
  const client = clientFor(requests);
  return [
    `# ${name}: ${description}`,
    '# Generated from openapi.yaml. Each request stands for itself: ids and days are examples, put your own in their place.',
    '',
    '@base = http://127.0.0.1:3000',
    `@clientId = ${client}`,
    `@clientSecret = ${sandboxSecretOf(client)}`,
    '',
    '### Signs in; the requests below send its token',
    '# @name signIn',
    'POST {{base}}/oauth/token',
    'Authorization: Basic {{clientId}}:{{clientSecret}}',
    'Content-Type: application/x-www-form-urlencoded',
    '',
    'grant_type=client_credentials',
    '',
    ...requests.flatMap(requestLines),
  ].join('\n');
}

function requestLines({ name, summary, method, address, headers, body, who }: ExampleRequest): readonly string[] {
  const isOpen = who.includes('everyone');
  return [
    `### ${summary}`,
    `# For ${who.join(', ').replaceAll('_', ' ')}.`,
    `# @name ${name}`,
    `${method} {{base}}${address}`,
    ...(isOpen ? [] : ['Authorization: Bearer {{signIn.response.body.access_token}}']),
    ...headers.map(([header, value]) => `${header}: ${value}`),
    ...(body ? [`Content-Type: ${body.type}`, '', body.text] : []),
    '',
  ];
}

/** The sandbox client whose role may call most of these; the first of them where several may. */
export function clientFor(requests: readonly ExampleRequest[]): string {
  const callable = (role: string): number => requests.filter(({ who }) => who.includes(role)).length;
  const [first, ...others] = SANDBOX_CLIENTS;
  if (first === undefined) throw new Error('the sandbox has no clients');
  return others.reduce((best, client) => (callable(client.role) > callable(best.role) ? client : best), first).id;
}

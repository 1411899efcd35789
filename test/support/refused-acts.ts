import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import type { Route } from '../../src/platform/openapi/routes.js';
import { call } from './access/inject.js';
import type { Told } from './access/inject.js';
import { changedTables, writtenRows } from './access/written-rows.js';
import type { TestApp } from './app.js';
import { builtContract } from './built-contract.js';

/** What was found of the acts of a service, each sent again and again as its example has it to what is on record. */
export interface RefusedActs {
  /** Acts by the refusal that they were last answered. */
  readonly answers: ReadonlyMap<string, { readonly status: number; readonly code: string | undefined }>;
  /** Those that were done once more each time: nothing is known of a refusal of theirs. */
  readonly done: readonly string[];
  /** Tables in which something was written while every act was refused. */
  readonly changed: readonly string[];
}

// They take what time it is, or everything there is; what they refuse is held by tests of their own.
const NOT_SENT = ['/v1/sandbox/clock', '/v1/sandbox/reset', '/oauth/token'];

/**
 * Sends every act of the service to what is on record, until what can be done has been done and everything is refused; then once more,
 * between two looks at every row of every table. Body and caller are those of the contract: the first role that may call it.
 */
export async function refusedActs(
  t: TestApp,
  tokens: ReadonlyMap<string, string>,
  urlsOf: (route: Route) => readonly string[],
): Promise<RefusedActs> {
  const acts = routesOf(t.app).filter(({ method, path }) => method !== 'GET' && !NOT_SENT.includes(path));
  const requests = acts.flatMap((act) => urlsOf(act).map((url) => ({ act, url, ...exampleOf(act, tokens) })));
  const sendAll = async (which: typeof requests): Promise<readonly Told[]> => {
    const told: Told[] = [];
    for (const { act, url, token, body } of which) told.push(await call(t, { method: act.method, url, token, body }));
    return told;
  };
  const first = await sendAll(requests);
  const again = requests.filter((_, i) => first[i]!.status < 400);
  const second = await sendAll(again);
  const done = again.filter((_, i) => second[i]!.status < 400);
  const refused = requests.filter((one) => !done.includes(one));
  const before = await writtenRows(t);
  const third = await sendAll(refused);
  const changed = changedTables(before, await writtenRows(t));
  const nameOf = ({ act }: { act: Route }): string => `${act.method} ${act.path}`;
  return {
    answers: new Map(refused.map((one, i) => [nameOf(one), { status: third[i]!.status, code: third[i]!.code }])),
    done: done.map(nameOf),
    changed,
  };
}

function exampleOf({ method, path, roles }: Route, tokens: ReadonlyMap<string, string>) {
  const client = SANDBOX_CLIENTS.find(({ role }) => roles.includes(role));
  const content = builtContract().paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json'];
  return { token: client && tokens.get(client.id), body: content?.example ?? {} };
}

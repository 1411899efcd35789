import type { GuideStep } from './guide.js';

// This file is served to browsers as it is built: it imports nothing but types.

/** What a walk through a guide has kept so far. */
export interface Walk {
  readonly base: string;
  readonly kept: Record<string, unknown>;
  readonly tokens: Record<string, string>;
  clients?: readonly { readonly clientId: string; readonly clientSecret: string }[];
}

/** A step as it was sent, and its answer. */
export interface StepDone {
  readonly path: string;
  readonly sent: unknown;
  readonly status: number;
  readonly body: unknown;
  /** What the step says to look at, by its pointer. */
  readonly seen: readonly (readonly [pointer: string, value: unknown])[];
  /** Whether it was answered as the guide says. */
  readonly asSaid: boolean;
}

/** Sends one step and keeps what later ones need. Throws where an earlier step has not been sent. */
export async function runStep(step: GuideStep, walk: Walk): Promise<StepDone> {
  const path = String(filled(step.path, walk.kept));
  const sent = filled(step.body, walk.kept);
  const headers: Record<string, string> = { ...step.headers };
  if (sent !== undefined) headers['content-type'] = 'application/json';
  if (step.method === 'POST' && step.as) headers['idempotency-key'] = crypto.randomUUID();
  if (step.as) headers['authorization'] = `Bearer ${await tokenOf(step.as, walk)}`;
  const init = { method: step.method, headers, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) };
  const answer = await fetch(walk.base + path, init);
  const text = await answer.text();
  const body: unknown = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  const asSaid =
    answer.status === step.answers && (step.refusedAs === undefined || at(body, '/code') === step.refusedAs);
  if (asSaid)
    for (const [name, pointer] of Object.entries(step.keep ?? {}))
      walk.kept[name] = at(body, String(filled(pointer, walk.kept)));
  const seen = (step.look ?? []).map((pointer) => [pointer, at(body, pointer)] as const);
  return { path, sent, status: answer.status, body, seen, asSaid };
}

/** The value at a pointer; `name=value` in it picks the first item of a list that has it. */
export function at(whole: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, key) => {
      if (part === null || typeof part !== 'object') return undefined;
      const [name = '', wanted] = key.split('=');
      if (wanted === undefined) return (part as Record<string, unknown>)[key];
      return Object.values(part).find((one: Record<string, unknown>) => String(one[name]) === wanted);
    }, whole);
}

/** The same with what was kept in place of its `{name}`. */
function filled(part: unknown, kept: Readonly<Record<string, unknown>>): unknown {
  const whole = typeof part === 'string' ? /^\{([a-z]\w*)\}$/i.exec(part)?.[1] : undefined;
  if (whole !== undefined && whole !== 'new') return keptAs(whole, kept);
  if (typeof part === 'string')
    return part.replaceAll(/\{([a-z]\w*)\}/gi, (_, name: string) => {
      if (name === 'new') return crypto.randomUUID();
      return String(keptAs(name, kept));
    });
  if (Array.isArray(part)) return part.map((one) => filled(one, kept));
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filled(value, kept)]));
}

function keptAs(name: string, kept: Readonly<Record<string, unknown>>): unknown {
  if (kept[name] === undefined) throw new Error(`Send the steps before this one first: ${name} is not known yet.`);
  return kept[name];
}

async function tokenOf(clientId: string, walk: Walk): Promise<string> {
  const known = walk.tokens[clientId];
  if (known !== undefined) return known;
  walk.clients ??= (
    (await (await fetch(`${walk.base}/v1/sandbox/clients?limit=100`)).json()) as { items: Walk['clients'] & object }
  ).items;
  const secret = walk.clients.find((one) => one.clientId === clientId)?.clientSecret ?? '';
  const answer = await fetch(`${walk.base}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`${clientId} could not sign in: ${String(answer.status)}`);
  const token = ((await answer.json()) as { access_token: string }).access_token;
  walk.tokens[clientId] = token;
  return token;
}

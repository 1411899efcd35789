import { randomUUID } from 'node:crypto';
import { SANDBOX_CLIENTS } from '../../src/features/identity/sandbox/sandbox-clients.js';
import type { Role } from '../../src/kernel/actor.js';
import { PURPOSES_OF } from '../../src/kernel/purpose.js';
import type { Contract, Operation, Parameter } from '../../src/platform/openapi/contract.js';
import { operationsOf } from '../../src/platform/openapi/contract.js';
import { hasType, nameOfRef } from '../../src/platform/openapi/schema.js';
import type { Schema } from '../../src/platform/openapi/schema.js';
import type { TestApp } from './app.js';
import { builtContract } from './built-contract.js';

/** A request as the contract's own examples make it, to be sent as it is or spoilt in one place. */
export interface Example {
  readonly name: string;
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent where the operation takes no JSON. */
  readonly body?: unknown;
  readonly bodySchema?: Schema;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly json: unknown;
}

/** An example request for every operation of a running service, signed in as the first role that may call it. */
export async function examplesOf(t: TestApp): Promise<{ contract: Contract; examples: readonly Example[] }> {
  const contract = builtContract();
  const tokens = new Map<string, string>();
  const tokenFor = async (role: string): Promise<string> => {
    const client = SANDBOX_CLIENTS.find((one) => one.role === role);
    if (!client) throw new Error(`no sandbox client acts as ${role}`);
    const token = tokens.get(role) ?? (await t.tokenOf(client.id));
    tokens.set(role, token);
    return token;
  };
  const examples: Example[] = [];
  for (const { path, method, operation } of operationsOf(contract)) {
    const role = operation['x-who']?.find((one) => SANDBOX_CLIENTS.some((client) => client.role === one));
    const content = operation.requestBody?.content['application/json'];
    examples.push({
      name: `${method} ${path}`,
      operation,
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(exampleOf(operation, 'path', name))),
      headers: {
        ...headersOf(operation),
        ...purposeFor(operation, role as Role | undefined),
        ...(role === undefined ? {} : { authorization: `Bearer ${await tokenFor(role)}` }),
        ...(content ? { 'content-type': 'application/json' } : {}),
      },
      ...(content ? { body: content.example, bodySchema: content.schema } : {}),
    });
  }
  return { contract, examples };
}

/** The query string that the needed parameters of an operation make. */
export const neededQuery = ({ operation }: Example): string =>
  new URLSearchParams(
    (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && parameter.required === true)
      .map(({ name }): [string, string] => [name, exampleOf(operation, 'query', name)]),
  ).toString();

/** Sends it, each time as a new act. */
export async function send(
  t: TestApp,
  example: Example,
  { path = example.path, query = neededQuery(example), headers = {}, body }: Spoilt = {},
): Promise<Reply> {
  const payload = body ?? (example.body === undefined ? undefined : JSON.stringify(example.body));
  const answer = await fetch(`${t.url}${path}${query === '' ? '' : `?${query}`}`, {
    method: example.method,
    headers: {
      ...example.headers,
      ...('idempotency-key' in example.headers ? { 'idempotency-key': randomUUID() } : {}),
      ...headers,
    },
    redirect: 'manual',
    ...(payload === undefined ? {} : { body: payload as string }),
  });
  const text = await answer.text();
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const json = /[/+]json$/.test(type) ? (JSON.parse(text) as unknown) : undefined;
  const { status } = answer;
  t.holdToContract({ method: example.method, path: new URL(answer.url).pathname, status, type, body: json });
  return { status, type, text, json };
}

export interface Spoilt {
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A JSON pointer into a body, and the schema of what is there. */
export interface Spot {
  readonly pointer: string;
  readonly value: unknown;
  readonly schema: Schema;
}

/** Every value of an example body, from outside in, and every field it could hold besides; those have no value yet. */
export function spotsOf(contract: Contract, value: unknown, given: Schema, pointer = ''): readonly Spot[] {
  const schema = named(contract, given);
  const here: Spot = { pointer, value, schema };
  if (Array.isArray(value))
    return [here, ...value.flatMap((one, i) => spotsOf(contract, one, schema.items ?? {}, `${pointer}/${String(i)}`))];
  if (typeof value !== 'object' || value === null) return [here];
  const others = Object.entries(schema.properties ?? {}).filter(([key]) => !Object.hasOwn(value, key));
  return [
    here,
    ...others.map(([key, one]) => ({ pointer: `${pointer}/${key}`, value: undefined, schema: named(contract, one) })),
    ...Object.entries(value).flatMap(([key, one]) =>
      spotsOf(contract, one, schema.properties?.[key] ?? {}, `${pointer}/${key}`),
    ),
  ];
}

/** A copy of a body with another value in one place. */
export function spoil(body: unknown, pointer: string, value: unknown): unknown {
  if (pointer === '') return value;
  const copy = structuredClone(body) as Record<string, unknown>;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<any>((inner, step) => inner[step], copy);
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** Whether a value of this schema may be null. */
export const isNullable = (contract: Contract, schema: Schema): boolean =>
  hasType(schema, 'null') || (schema.anyOf?.some((one) => hasType(named(contract, one), 'null')) ?? false);

function named(contract: Contract, schema: Schema): Schema {
  const ref = schema.$ref ?? schema.anyOf?.find(({ $ref }) => $ref !== undefined)?.$ref;
  return ref === undefined ? schema : (contract.components.schemas[nameOfRef(ref)] ?? schema);
}

// The contract's example is one purpose; each role has its own.
const purposeFor = ({ parameters = [] }: Operation, role: Role | undefined): Record<string, string> => {
  const [purpose] = role === undefined ? [] : PURPOSES_OF[role];
  return purpose !== undefined && parameters.some(({ name }) => name === 'Purpose') ? { purpose } : {};
};

const headersOf = (operation: Operation): Record<string, string> =>
  Object.fromEntries(
    (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'header' && parameter.name !== 'If-None-Match')
      .map(({ name }) => [name.toLowerCase(), exampleOf(operation, 'header', name)]),
  );

function exampleOf(operation: Operation, where: Parameter['in'], name: string): string {
  const found = operation.parameters?.find((parameter) => parameter.in === where && parameter.name === name);
  const example = found?.schema.examples?.[0] ?? found?.schema.enum?.[0] ?? found?.schema.default ?? 'x';
  return typeof example === 'string' ? example : JSON.stringify(example);
}

import { slugOf, tagsOf } from '../../platform/openapi/contract-by-tag.js';
import { operationsOf } from '../../platform/openapi/contract.js';
import type { Contract, Operation, Parameter } from '../../platform/openapi/contract.js';

/** One operation as somebody would send it, made of the examples of the contract. */
export interface ExampleRequest {
  readonly name: string;
  readonly summary: string;
  readonly method: string;
  /** With the examples of its path in it, and of what has to be asked. */
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: { readonly type: string; readonly text: string };
  /** The roles that may call it; `everyone` where no token is needed. */
  readonly who: readonly string[];
}

/** The requests of one group of the contract. */
export interface RequestGroup {
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly requests: readonly ExampleRequest[];
}

/** An example of every operation, by group, in the order of the contract. */
export function exampleRequests(contract: Contract): readonly RequestGroup[] {
  const all = operationsOf(contract);
  return tagsOf(contract).map(({ name, description }) => ({
    name,
    slug: slugOf(name),
    description,
    requests: all
      .filter(({ operation }) => operation.tags?.[0] === name)
      .map(({ path, method, operation }) => requestOf(path, method, operation)),
  }));
}

function requestOf(path: string, method: string, operation: Operation): ExampleRequest {
  const { operationId: name, summary = name, parameters = [], 'x-who': who = [] } = operation;
  const of = (place: Parameter['in']): readonly Parameter[] => parameters.filter((one) => one.in === place);
  const needed = of('query').filter(({ required }) => required);
  const query = new URLSearchParams(needed.map((one): [string, string] => [one.name, exampleOf(one)])).toString();
  const address = of('path').reduce((so, one) => so.replace(`{${one.name}}`, encodeURIComponent(exampleOf(one))), path);
  const body = bodyOf(operation);
  return {
    name,
    summary,
    method: method.toUpperCase(),
    address: query ? `${address}?${query}` : address,
    headers: of('header').flatMap((one) => (isSent(one) ? [[one.name, valueOf(one)] as const] : [])),
    ...(body ? { body } : {}),
    who,
  };
}

// A purpose is told also where it is asked for of some readers alone.
const isSent = ({ name, required = false }: Parameter): boolean => required || name === 'Purpose';

// A new key for each act: both editors and collections know this word.
const valueOf = (parameter: Parameter): string =>
  parameter.name === 'Idempotency-Key' ? '{{$guid}}' : exampleOf(parameter);

function exampleOf({ example, schema }: Parameter): string {
  const shown = example ?? schema.examples?.[0] ?? schema.default ?? schema.enum?.[0] ?? 'text';
  return typeof shown === 'string' ? shown : JSON.stringify(shown);
}

function bodyOf({ requestBody }: Operation): ExampleRequest['body'] {
  const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (type === undefined || media === undefined) return undefined;
  if (media.example === undefined) return { type, text: '' };
  if (!type.includes('urlencoded')) return { type, text: JSON.stringify(media.example, null, 2) };
  return { type, text: new URLSearchParams(media.example as Record<string, string>).toString() };
}

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Contract } from '../../src/platform/openapi/contract.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { BAD_BODIES, BAD_HEADERS, BAD_SEGMENTS, BAD_VALUES, SERVER_OWNED } from '../support/bad-values.js';
import { examplesOf, neededQuery, send, spoil, spotsOf } from '../support/operations.js';
import type { Example, Reply, Spoilt } from '../support/operations.js';
import { SWEEP_MS, shareOf } from '../support/share.js';

/** So many spoilt requests for each operation and test, other ones for each. */
const CASES = 1;
const AT_ONCE = 6;
jest.setTimeout(SWEEP_MS);

let t: TestApp;
let contract: Contract;
let examples: readonly Example[];
beforeAll(async () => {
  t = await startTestApp();
  ({ contract, examples } = await examplesOf(t));
  // A reset takes a second and takes nothing; its own tests call it.
  examples = examples.filter(({ path }) => path !== '/v1/sandbox/reset');
});
afterAll(() => t.close());

const ALL_VALUES = Object.values(BAD_VALUES).flat();

/** What is right by itself, in another form: a list for an object, an object for a list, and far too many of it. */
const othersOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : [[value], [[value]], { value }, Array.from({ length: 600 }, () => value)];

async function survived(spoilt: (example: Example) => readonly Spoilt[]): Promise<void> {
  const cases = examples.flatMap((example, i) => shareOf(spoilt(example), CASES, i).map((one) => ({ example, one })));
  const waiting = cases[Symbol.iterator]();
  const wrong: string[] = [];
  const sender = async (): Promise<void> => {
    for (const { example, one } of waiting) {
      const reply = await send(t, example, one).catch((error: unknown) => String((error as Error).cause ?? error));
      const why = typeof reply === 'string' ? reply : misbehaved(example, reply);
      if (why) wrong.push(`${example.name} ${shown(one)}: ${why}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  expect(wrong).toEqual([]);
  expect(cases.length).toBeGreaterThan(0);
  await t.anonymous().get('/health/ready').expect(200);
}

function misbehaved(example: Example, { status, type, text, json }: Reply): string | undefined {
  if (status >= 500) return `${String(status)} ${text.slice(0, 200)}`;
  if (status < 400) return undefined;
  const { code, error } = (json ?? {}) as { code?: string; error?: string };
  if (type === 'application/problem+json' && code !== undefined) return undefined;
  // RFC 6749 section 5.2 has a form of its own.
  if (example.path.startsWith('/oauth/') && error !== undefined) return undefined;
  return `${String(status)} ${type} is no problem document: ${text.slice(0, 200)}`;
}

const shown = (spoilt: Spoilt): string =>
  JSON.stringify(spoilt, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value)).slice(0, 300);

describe('whatever is sent, no answer is a 5xx and every refusal is a problem with a code', () => {
  it('another value in any place of a body', () =>
    survived((example) => {
      if (example.body === undefined) return [];
      const spots = spotsOf(contract, example.body, example.bodySchema ?? {});
      return spots.flatMap(({ pointer, value }) =>
        [...ALL_VALUES, ...othersOf(value)].map((bad) => ({ body: JSON.stringify(spoil(example.body, pointer, bad)) })),
      );
    }));

  it('a field left out, or one that is the service’s own', () =>
    survived((example) => {
      if (example.body === undefined) return [];
      const left = spotsOf(contract, example.body, example.bodySchema ?? {}).map(({ pointer }) =>
        JSON.stringify(spoil(example.body, pointer, undefined) ?? {}),
      );
      const given = SERVER_OWNED.map((name) => JSON.stringify(spoil(example.body, `/${name}`, 'x')));
      return [...left, ...given].map((body) => ({ body }));
    }));

  it('a body that is not one', () =>
    survived((example) => (example.body === undefined ? [] : BAD_BODIES.map((body) => ({ body })))));

  it('any text in a query parameter, once or twice or nested', () =>
    survived((example) => {
      const names = (example.operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
      const texts = ALL_VALUES.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
      const needed = neededQuery(example);
      const with_ = (extra: string): string => [needed, extra].filter((part) => part !== '').join('&');
      return [
        ...names.flatMap((name) => [
          `${name}=1&${name}=2`,
          `${name}[gt]=1`,
          `${name}[]=1`,
          name,
          `${name}=%00`,
          `${name}=%ff`,
        ]),
        ...['__proto__[a]=1', 'constructor=1', 'toString=1', '&&&', '%', 'a'.repeat(8000), 'a'.repeat(20_000)],
        ...texts.flatMap((text) => names.map((name) => `${name}=${encodeURIComponent(text.slice(0, 5000))}`)),
      ].map((extra) => ({ query: with_(extra) }));
    }));

  it('any segment in a path', () =>
    survived((example) => {
      const given = (example.operation.parameters ?? []).filter((one) => one.in === 'path');
      return given.flatMap(({ schema }) => {
        const segment = encodeURIComponent(schema.examples?.[0] as string);
        return BAD_SEGMENTS.map((bad) => ({ path: example.path.replace(`/${segment}`, `/${bad}`) }));
      });
    }));

  it('headers no ordinary client sends', () => survived(() => BAD_HEADERS.map((headers) => ({ headers }))));

  it('and no object has got a property it did not have', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

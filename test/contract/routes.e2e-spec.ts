import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BODY_LIMIT } from '../../src/app.setup.js';
import type { Contract } from '../../src/platform/openapi/contract.js';
import { routesOf } from '../../src/platform/openapi/routes.js';
import { validatedClasses } from '../../src/platform/openapi/validated-schemas.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { examplesOf, isNullable, send, spoil, spotsOf } from '../support/operations.js';
import type { Example, Reply, Spoilt } from '../support/operations.js';
import { codesOf } from '../support/refusals.js';
import { shareOf } from '../support/share.js';
import { MAKING } from '../support/golden.js';
import { refusalsTold, refusalsToldIn, writeAnsweredExamples } from '../support/answered-examples.js';

let t: TestApp;
let contract: Contract;
let examples: readonly Example[];
beforeAll(async () => {
  t = await startTestApp();
  ({ contract, examples } = await examplesOf(t));
});
afterAll(() => t.close());

const codeOf = ({ json }: Reply): string => (json as { code?: string } | undefined)?.code ?? '';
// RFC 6749 asks a token endpoint to ignore what it does not know.
const ours = (): readonly Example[] => examples.filter(({ path }) => !path.startsWith('/oauth/'));
const withBody = (): readonly Example[] => ours().filter(({ body }) => body !== undefined);
/** Each kind of bad body meets another share of the operations. */
const someWithBody = (turn: number): readonly Example[] => shareOf(withBody(), Math.ceil(withBody().length / 5), turn);

/** Operations whose example is well formed only under a condition that the form of a request does not show. */
const OWN_CONDITIONS: Readonly<Record<string, string>> = {
  'get /v1/ledger/inclusion-proof': 'names one of two parameters',
  'post /v1/abandoned-merchandise': 'shows a field that only officers send',
  'post /v1/bonds/{id}/termination': 'shows a field that only a surety’s notice has',
  'post /v1/bonds/{id}/riders': 'shows the fields of every kind of rider',
  'post /v1/bulk-jobs': 'takes bytes',
  'post /v1/importers/lookup': 'shows the fields of every way to look up',
  'post /v1/importers/{id}/numbers': 'shows the fields of every kind of number',
  'post /v1/ipr-recordations': 'shows the fields of every right, and each right has its own',
  'post /v1/merchandise/{id}/disposal-consents': 'shows a field that only counsel sends',
  'post /v1/seizures/{id}/owner-consents': 'shows a field that only counsel sends',
  'post /v1/seizures/{id}/owner-requests': 'shows a field that only counsel sends',
  'put /v1/uploads': 'takes bytes',
};

/** Spoils every example in the same way and lists those not refused as they should be. */
async function refusedAs(
  given: readonly Example[],
  status: number,
  spoilt: (example: Example) => Spoilt,
  code = /./,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const waiting = given[Symbol.iterator]();
  const sender = async (): Promise<void> => {
    for (const example of waiting) {
      const reply = await send(t, example, spoilt(example));
      const isRight = reply.status === status && reply.type === 'application/problem+json' && code.test(codeOf(reply));
      if (!isRight) wrong.push(`${example.name}: ${String(reply.status)} ${reply.type} ${reply.text.slice(0, 200)}`);
    }
  };
  await Promise.all([sender(), sender(), sender(), sender()]);
  return wrong;
}

describe('every handler', () => {
  it('names who may call it and what it reveals', () => {
    const silent = routesOf(t.app).filter(
      ({ open, scope, revealing, unmasked }) =>
        (open === undefined) === (scope === undefined) || (revealing === undefined) === (unmasked === undefined),
    );
    expect(silent.map(({ controller, handler }) => `${controller}.${handler}`)).toEqual([]);
  });

  it('is asked for by some role, where it needs a scope', () => {
    expect(
      routesOf(t.app).flatMap(({ roles, method, path }) => (roles.length > 0 ? [] : [`${method} ${path}`])),
    ).toEqual([]);
  });

  it('checks its body and its query against a class that is there at run time', () => {
    const known = validatedClasses();
    const unchecked = routesOf(t.app).filter(({ body, query }) =>
      [body, query].some((type) => type !== undefined && known.get(type.name) !== type),
    );
    expect(unchecked.map(({ controller, handler }) => `${controller}.${handler}`)).toEqual([]);
  });
});

describe('every operation', () => {
  it('refuses a query parameter it does not know', async () => {
    expect(await refusedAs(ours(), 400, () => ({ query: 'nobodyKnowsThis=1' }))).toEqual([]);
  });

  it('refuses a field it does not know, at each depth', async () => {
    const open: string[] = [];
    for (const example of shareOf(withBody(), Math.ceil(withBody().length / 3), 0))
      for (const { pointer, value, schema } of spotsOf(contract, example.body, example.bodySchema ?? {})) {
        if (typeof value !== 'object' || value === null || Array.isArray(value) || !schema.properties) continue;
        const body = JSON.stringify(spoil(example.body, `${pointer}/nobodyKnowsThis`, 1));
        const reply = await send(t, example, { body });
        if (reply.status !== 400 || !codesOf(reply.json ?? {}).includes('field.unknown'))
          open.push(`${example.name} ${pointer}: ${String(reply.status)} ${reply.text.slice(0, 200)}`);
      }
    expect(open).toEqual([]);
  });

  it('refuses a needed field that is left out or null, and answers a null for any other', async () => {
    const taken: string[] = [];
    for (const example of shareOf(withBody(), Math.ceil(withBody().length / 6), 1))
      for (const { pointer, value, schema } of spotsOf(contract, example.body, example.bodySchema ?? {})) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
        for (const [name, field] of Object.entries(schema.properties ?? {})) {
          const at = `${pointer}/${name}`;
          const needed = schema.required?.includes(name) ?? false;
          const mayBeNull = !needed || isNullable(contract, field);
          for (const [told, absent] of [[at, undefined] as const, [`${at} null`, null] as const]) {
            if (absent === undefined && !needed) continue;
            const reply = await send(t, example, { body: JSON.stringify(spoil(example.body, at, absent)) });
            const named = reply.status === 400 && reply.text.includes(`"${at}`);
            const fine = absent === null && mayBeNull ? reply.status < 500 : named;
            if (!fine) taken.push(`${example.name} ${told}: ${String(reply.status)} ${reply.text.slice(0, 150)}`);
          }
        }
      }
    expect(taken).toEqual([]);
  }, 120_000);

  it('refuses a list or a bare value in place of its body', async () => {
    for (const [turn, body] of ['[]', '[{}]', '"text"', '7', 'null', 'true'].entries())
      expect(await refusedAs(someWithBody(turn), 400, () => ({ body }))).toEqual([]);
  });

  it('refuses an empty body', async () => {
    expect(await refusedAs(someWithBody(0), 400, () => ({ body: new Uint8Array() }))).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    for (const [turn, body] of [
      '{',
      '{"a":1,}',
      'NaN',
      '{"__proto__":{"polluted":1}}',
      new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
    ].entries())
      expect(await refusedAs(someWithBody(turn), 400, () => ({ body }))).toEqual([]);
  });

  it('refuses NUL and half of a surrogate pair in any text', async () => {
    for (const [turn, bad] of ['"\\u0000"', '"\\ud800"'].entries())
      expect(await refusedAs(someWithBody(turn), 400, () => ({ body: `{"text":${bad}}` }))).toEqual([]);
  });

  it('refuses a body that nests without end', async () => {
    const body = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect(await refusedAs(someWithBody(1), 400, () => ({ body }))).toEqual([]);
  });

  it('refuses a body of two megabytes', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(2 * BODY_LIMIT) });
    expect(await refusedAs(someWithBody(0), 413, () => ({ body }), /^request\.too_large$/)).toEqual([]);
  });

  it('refuses another media type', async () => {
    const types = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data'];
    for (const [turn, type] of types.entries())
      expect(await refusedAs(someWithBody(turn), 415, () => ({ headers: { 'content-type': type } }))).toEqual([]);
  });

  it('takes the example of the contract as well formed, and as the contract says where it is refused', async () => {
    const malformed: string[] = [];
    const refused: Record<string, string> = {};
    for (const example of ours()) {
      const reply = await send(t, example);
      const { status } = reply;
      const allowed = example.operation.responses[String(status)];
      if (!(example.name in OWN_CONDITIONS) && (status === 400 || !allowed))
        malformed.push(`${example.name}: ${String(status)} ${reply.text.slice(0, 300)}`);
      const codes = codesOf(reply.json ?? {}).length > 0 ? codesOf(reply.json ?? {}) : [codeOf(reply)];
      if (example.body !== undefined && status >= 400)
        refused[example.name] = [String(status), [...new Set(codes)].sort().join(', ')].join(' ');
    }
    expect(malformed).toEqual([]);
    if (MAKING) writeAnsweredExamples(refused);
    else expect(refusalsToldIn(contract)).toEqual(refusalsTold(refused));
  }, 180_000);
});

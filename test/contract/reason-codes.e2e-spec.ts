import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { problemTypes } from '../../src/kernel/errors.js';
import { manifests } from '../../src/platform/manifest/manifest.js';
import { entryOf, knownCodes } from '../../src/platform/reason-codes/known-codes.js';
import { codesOfContract } from '../../src/tools/reason-codes/codes-of-contract.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => (t = await startTestApp()));
afterAll(() => t.close());

type Kept = Readonly<Record<'outcome' | 'reasonCodes' | 'result', unknown>>;

/** What the answers kept as golden ones hold as an outcome, a reason or a code. */
function codesOfAnswers(): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: unknown, name: string): void => {
    const isReason = /^(?:outcome|reasonCodes?)$/.test(name);
    if (typeof part === 'string' && (isReason || (name === 'code' && part.includes('.')))) found.add(part);
    if (Array.isArray(part)) for (const one of part) visit(one, name);
    else if (typeof part === 'object' && part !== null)
      for (const [key, value] of Object.entries(part)) visit(value, key);
  };
  for (const file of readdirSync('test/golden').filter((name) => name.includes('@')))
    for (const { json } of JSON.parse(readFileSync(`test/golden/${file}`, 'utf8')) as { json: { answer: Kept } }[]) {
      const { outcome, reasonCodes, result } = json.answer;
      visit({ outcome, reasonCodes, result }, '');
    }
  return found;
}

// Where one place chooses between two codes its words are listed with both; the others are of two things.
const SAID_ALIKE = [
  'bill.day_before_bill refund.days_reversed',
  'bond.principal_unknown importer.unknown',
  'bond.replaced_other_activity bond.replaced_other_principal bond.replaced_other_…',
  'bond.user_twice bond.user_unknown',
  'chapter99.does_not_apply chapter99.not_in_force',
  'date.malformed fact.malformed',
  'fact.malformed percent.malformed',
  'merchandise.final merchandise.move_not_lawful',
  'protest.set_aside_too_late protest.void_too_late',
  'purpose.missing purpose.unknown',
  'question.unknown question.unknown_version',
  'surety.reinsurer_limit_exceeded surety.reinsurer_not_on_circular_570',
  'webhook.secret_missing webhook.secret_not_needed',
];

describe('every code of an answer or a refusal', () => {
  it('has words: one that has none gets its sentence in the `codes` of its feature', () => {
    expect(
      knownCodes()
        .filter(({ words }) => words.length === 0)
        .map(({ code }) => code),
    ).toEqual([]);
    expect(
      knownCodes()
        .filter(({ kinds }) => kinds.length === 0)
        .map(({ code }) => code),
    ).toEqual([]);
    expect(knownCodes().length).toBeGreaterThan(1000);
  });

  it('is one for one fault: no two are said in the same words, but for those that say it of different things', () => {
    const said = new Map<string, string[]>();
    for (const { code, kinds, words } of knownCodes())
      if (kinds.some((kind) => kind === 'fault' || kind === 'problem'))
        for (const word of words) said.set(word, [...(said.get(word) ?? []), code]);
    const alike = [...said.values()].filter((codes) => codes.length > 1).map((codes) => codes.join(' '));
    expect([...new Set(alike)].sort()).toEqual([...SAID_ALIKE].sort());
  });

  it('is listed: those of refusals, of the contract, of features and of the golden answers', () => {
    const { components } = parse(readFileSync('openapi.yaml', 'utf8')) as {
      components: { schemas: Record<string, object> };
    };
    const said = [
      ...problemTypes().map(({ code }) => code),
      ...codesOfContract(components.schemas).map(({ code }) => code),
      ...manifests().flatMap(({ codes = {} }) => Object.keys(codes)),
      ...codesOfAnswers(),
    ];
    expect(said.length).toBeGreaterThan(500);
    expect([...new Set(said)].filter((code) => !entryOf(code))).toEqual([]);
  });

  it('is listed to everyone in pages, by kind and by how it begins', async () => {
    const caller = t.anonymous();
    const all: { code: string }[] = [];
    for (let path: string | undefined = '/v1/reason-codes?limit=500'; path !== undefined;) {
      const { body } = await caller
        .get(path)
        .expect(200)
        .expect('cache-control', /max-age/);
      const { items, page } = body as { items: { code: string }[]; page: { next?: string } };
      all.push(...items);
      path = page.next === undefined ? undefined : `/v1/reason-codes?limit=500&cursor=${page.next}`;
    }
    expect(all.map(({ code }) => code)).toEqual(knownCodes().map(({ code }) => code));
    const { body } = await caller.get('/v1/reason-codes?kind=reason&q=surety.').expect(200);
    const found = (body as { items: { code: string; kinds: string[] }[] }).items;
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ code, kinds }) => !code.startsWith('surety.') || !kinds.includes('reason'))).toEqual([]);
    await caller.get('/v1/reason-codes?q=Surety').expect(400);
  });

  it('is explained with its rule and its law; one of a family by its family', async () => {
    const caller = t.anonymous();
    const { body } = await caller.get('/v1/reason-codes/bond.amount_too_low').expect(200);
    expect(body).toMatchObject({
      words: ['The bond is smaller than the amount required.'],
      rules: [
        {
          id: 'BOND-06',
          citations: expect.arrayContaining([expect.objectContaining({ authority: expect.any(String) })]),
        },
      ],
    });
    const { body: family } = await caller.get('/v1/reason-codes/ordinary.replaced_by_99038501').expect(200);
    expect(family).toMatchObject({ code: 'ordinary.replaced_by_…' });
    await caller.get('/v1/reason-codes/no.such_code').expect(404);
  });
});

import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { determine } from '../../../kernel/determination.js';
import { asGiven, disclosure, disclosure1 } from './disclosure.question.js';
import type { DisclosureFacts } from '../rules/index.js';
import { policiesWith, watches } from '../rules/watches.fixture.js';

/** An answer as the build before DISC-02@2 gave it: beside the watches of the fixture only what differs. */
interface KeptAnswer {
  readonly name: string;
  readonly given: Partial<DisclosureFacts>;
  readonly asOf: IsoDate;
  readonly policies: Parameters<typeof policiesWith>;
  readonly outcome: string;
  readonly digest: string;
}
const golden = (name: string) => JSON.parse(readFileSync(`test/golden/${name}.json`, 'utf8')) as KeptAnswer[];
const KEPT = golden('disclosures-kept-before-version-2');

function answer(asked: typeof disclosure, { given, asOf, policies }: KeptAnswer) {
  const inputs = { recordationId: 'rec_own', facts: asGiven({ ...watches, ...given }) };
  // As a recomputation asks it: from the kept request alone, without reading anything.
  const facts = asked.gather({ ...inputs, asOf }, { asOf, knownAt: '2026-12-01T12:00:00Z' }, () => {
    throw new Error('nothing is read');
  });
  if (facts instanceof Promise) throw new Error('the request holds every fact');
  const decided = asked.decide(facts, asOf, policiesWith(...policies));
  const draft = {
    ...decided,
    question: asked.name,
    questionVersion: asked.version,
    inputs,
    asOf,
    dataCurrentThrough: null,
    knownAt: '2026-12-01T12:00:00Z' as const,
  };
  return determine(draft, { version: 'x', digest: 'y' });
}

describe('disclosure@1, for answers kept before there was a second version', () => {
  it.each(KEPT.map((kept) => [kept.name, kept] as const))('%s has the digest it was kept with', (_, kept) => {
    const { outcome, digest } = answer(disclosure1, kept);
    expect([outcome, digest]).toEqual([kept.outcome, kept.digest]);
  });
});

describe('disclosure@2', () => {
  it.each(golden('disclosures-of-version-2').map((kept) => [kept.name, kept] as const))(
    '%s is answered as before',
    (_, kept) => {
      const { outcome, digest } = answer(disclosure, kept);
      expect([outcome, digest]).toEqual([kept.outcome, kept.digest]);
    },
  );

  it('decides by no rule that it does not pin, and is never mistaken for version 1', () => {
    for (const kept of KEPT) {
      const two = answer(disclosure, kept);
      const used = new Set(two.steps.map(({ rule, version }) => `${rule}@${String(version)}`));
      expect([...used].filter((pin) => !disclosure.rules.includes(pin))).toEqual([]);
      expect(two.digest).not.toBe(answer(disclosure1, kept).digest);
    }
  });
});

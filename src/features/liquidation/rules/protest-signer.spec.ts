import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { askedDistinctly } from './asked-distinctly.js';
import { protestSigner } from './protest-signer.js';
import type { ProtestSigner } from './protest-signer.js';

describe('PROT-13 power of attorney to protest (19 CFR 174.3(a))', () => {
  it.each<[ProtestSigner, boolean, boolean, string | null, string[]]>([
    ['principal', true, false, null, []],
    ['principal', false, false, null, ['protest.not_the_principal']],
    ['attorney_at_law', false, false, null, []],
    ['customs_broker', false, false, null, []],
    ['customs_broker', false, true, null, []],
    ['other_agent', false, true, 'power_of_attorney', []],
    ['other_agent', false, false, 'power_of_attorney', ['protest.power_of_attorney_missing']],
    ['other_agent', true, false, 'power_of_attorney', ['protest.power_of_attorney_missing']],
  ])('%s, for itself %s, power named %s: %s %j', (signedAs, forItself, powerNamed, paper, codes) => {
    const { decision } = applyRule(protestSigner, { signedAs, forItself, powerNamed }, '2026-03-02');
    expect([decision.paper, decision.faults.map(({ code }) => code)]).toEqual([paper, codes]);
  });
});

describe('PROT-14 what a protest asked for (19 CFR 174.13(a)(6), 173.2(d), 173.3(a))', () => {
  it.each([
    [true, '2026-01-02', 'protest', []],
    [true, null, 'protest', []],
    [false, '2026-03-02', 'reliquidated', []],
    [false, '2026-03-01', 'reliquidated', ['protest.not_asked_for']],
  ] as const)('distinctly %s, until %s: %s %j', (asked, reliquidateUntil, as, codes) => {
    const { decision } = applyRule(askedDistinctly, { askedDistinctly: asked, reliquidateUntil }, '2026-03-02');
    expect([decision.as, decision.faults.map(({ code }) => code)]).toEqual([as, codes]);
  });
});

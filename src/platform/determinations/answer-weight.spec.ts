import { describe, expect, it } from '@jest/globals';
import type { Determination, Step } from '../../kernel/determination.js';
import { DomainError } from '../../kernel/errors.js';
import { atOnce } from '../../kernel/turns.js';
import { withinOneAnswer } from './answer-weight.js';

const step = (rule: string, inputs: string): Step => ({
  rule,
  version: 1,
  title: rule,
  inputs,
  parameters: {},
  value: null,
  citations: [],
  authorityStatus: 'in_force',
});
const answer = (given: Partial<Determination>): Determination => ({
  question: 'any',
  inputs: {},
  outcome: 'done',
  reasonCodes: [],
  result: {},
  steps: [],
  warnings: [],
  authorityStatus: 'in_force',
  dataCurrentThrough: null,
  asOf: '2026-03-02',
  knownAt: '2026-03-02T12:00:00Z',
  ruleSet: { version: '1', digest: 'sha256:1' },
  digest: 'sha256:2',
  ...given,
});
const inBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('an answer', () => {
  it('of less than 1 MB is told as it is', () => {
    const one = answer({ steps: [step('A-01', 'ü'.repeat(200_000)), step('A-01', 'ü'.repeat(200_000))] });
    expect(atOnce(withinOneAnswer(one))).toBe(one);
  });

  it('of more shows each rule at its first step, says so, and keeps the digest of all', () => {
    const steps = Array.from({ length: 3_000 }, (_, i) => step(i % 2 === 0 ? 'A-01' : 'B-01', String(i).padEnd(400)));
    const brief = atOnce(withinOneAnswer(answer({ steps })));
    expect(inBytes(brief)).toBeLessThan(1_000_000);
    expect(brief.steps).toEqual(steps.slice(0, 2));
    expect(brief.warnings.map(({ code }) => code)).toEqual(['steps.first_of_each_rule']);
    expect(brief.warnings[0]?.message).toContain('3000');
    expect(brief.digest).toBe('sha256:2');
  });

  it('of a thousand lines of many members is weighed in short turns, the first as short as the last', () => {
    const line = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`member${String(i)}`, i]));
    const turns = withinOneAnswer(answer({ result: { lines: Array.from({ length: 1_000 }, () => line) } }));
    let count = 0;
    while (turns.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(400);
  });

  it.each(['inputs', 'result'] as const)('whose %s alone are more is refused, with what to do', (member) => {
    const heavy = answer({ [member]: { entries: [{ lines: Array.from({ length: 999 }, () => 'x'.repeat(1_000)) }] } });
    let refused: unknown;
    try {
      atOnce(withinOneAnswer(heavy));
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: 'answer.too_large', type: { kind: 'too_large' } });
    expect((refused as DomainError).faults[0]?.remedy).toContain('fewer lines');
  });
});

import { describe, expect, it } from '@jest/globals';
import { cfr } from './citation.js';
import { Dated } from './dated.js';
import { determine } from './determination.js';
import type { Draft } from './determination.js';
import { applyRule, rule } from './rule.js';

const minimum = (reviewedOn: '2026-11-21' | '2027-11-21') =>
  rule({
    id: 'TEST-01',
    title: 'A minimum',
    text: 'At least the minimum.',
    cites: [cfr(19, '113.13')],
    params: {
      least: new Dated('the least', reviewedOn, { '1991-07-23': { value: 5_000_000n, cites: [cfr(19, '113.13(a)')] } }),
    },
    decide: ({ asked }: { asked: bigint }, { least }) => (asked > least ? asked : least),
  });

const draft = (given: Partial<Draft> = {}, asked = 100n): Draft => ({
  question: 'test',
  subject: { type: 'importer', id: 'imp_1' },
  inputs: { asked },
  outcome: 'determined',
  reasonCodes: [],
  result: { amount: 5_000_000n },
  steps: [applyRule(minimum('2026-11-21'), { asked }, '2026-03-02')],
  dataCurrentThrough: null,
  asOf: '2026-03-02',
  knownAt: '2026-03-02T14:00:00Z',
  ...given,
});
const digest = (given?: Partial<Draft>, asked?: bigint) =>
  determine(draft(given, asked), { version: '2026.11.0', digest: 'sha256:0' }).digest;

describe('the digest of a determination', () => {
  it('stays when only what describes changes', () => {
    const first = digest();
    expect(digest({ knownAt: '2030-01-01T00:00:00Z' })).toBe(first);
    expect(digest({ steps: [applyRule(minimum('2027-11-21'), { asked: 100n }, '2026-03-02')] })).toBe(first);
    expect(determine(draft(), { version: '2031.1.0', digest: 'sha256:1' }).digest).toBe(first);
  });

  it.each<[string, Partial<Draft>]>([
    ['the question', { question: 'other' }],
    ['the subject', { subject: { type: 'importer', id: 'imp_2' } }],
    ['the legal day', { asOf: '2026-03-03' }],
    ['the inputs', { inputs: { asked: 200n } }],
    ['the outcome', { outcome: 'not_determinable' }],
    ['the reasons', { reasonCodes: ['because'] }],
    ['the result', { result: { amount: 1n } }],
    ['the steps', { steps: [] }],
  ])('changes with %s', (_, given) => {
    expect(digest(given)).not.toBe(digest());
  });

  it('does not depend on the order in which members were written', () => {
    expect(digest({ result: { a: 1, b: 2 } })).toBe(digest({ result: { b: 2, a: 1 } }));
  });
});

describe('a determination', () => {
  it('carries each step’s parameter with its first day, and the law of rule and parameter once', () => {
    const [step] = determine(draft(), { version: '1', digest: 'sha256:0' }).steps;
    expect(step).toMatchObject({
      rule: 'TEST-01',
      value: '50000.00',
      parameters: { least: { value: '50000.00', since: '1991-07-23' } },
      citations: [{ authority: '19 CFR 113.13' }, { authority: '19 CFR 113.13(a)' }],
    });
  });
});

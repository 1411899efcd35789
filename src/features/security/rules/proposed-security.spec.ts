import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { exposureBeyondDeposits, nearestRank } from './exposure.js';
import { proposedSecurity } from './proposed-security.js';
import type { ProposalFacts } from './proposed-security.js';
import { SECURITY_POLICIES } from './security-policies.js';

const policies = initialPolicies(SECURITY_POLICIES);
const rate = (text: string | null) => (text === null ? null : Decimal.parse(text));

describe('RISK-02 exposure beyond the cash deposits (policy)', () => {
  const exposed = (...cases: (readonly [number, string | null, string | null])[]) =>
    applyRule(
      exposureBeyondDeposits,
      {
        cases: cases.map(([value, deposit, p90], i) => ({
          caseNumber: `A-570-00${String(i)}`,
          value: dollars(value),
          depositPercent: rate(deposit),
          p90FinalPercent: rate(p90),
        })),
      },
      '2026-03-02',
    ).decision;

  it.each<[string, (readonly [number, string | null, string | null])[], bigint | null]>([
    ['three million at 12 per cent, 60 final', [[3_000_000, '12', '60']], dollars(1_440_000)],
    ['a deposit of zero', [[100_000, '0', '60']], dollars(60_000)],
    ['a deposit above the final rate', [[100_000, '70', '60']], 0n],
    [
      'two cases, one of them covered',
      [
        [100_000, '70', '60'],
        [100_000, '10', '15.5'],
      ],
      dollars(5_500),
    ],
    ['no case', [], 0n],
    ['no final rates', [[100_000, '10', null]], null],
    ['no deposit rate', [[100_000, null, '60']], null],
  ])('%s', (_, cases, expected) => {
    expect(exposed(...cases).amount).toBe(expected);
  });

  it('keeps the part that is known and names the rest', () => {
    expect(exposed([100_000, '0', '60'], [100_000, '0', null])).toEqual({
      amount: null,
      known: dollars(60_000),
      missingCases: ['A-570-001'],
    });
  });

  it.each([
    [['10', '20', '30', '40', '50', '60', '70', '80', '90', '100'], 90, '90'],
    [['5', '60', '12'], 90, '60'],
    [['12'], 90, '12'],
    [['2', '1'], 0, '1'],
    [[], 90, null],
  ])('nearest rank of %j at %d is %s', (values, percentile, expected) => {
    expect(
      nearestRank(
        values.map((value) => Decimal.parse(value)),
        percentile,
      )?.toString() ?? null,
    ).toBe(expected);
  });
});

const FACTS: ProposalFacts = {
  covered: 'covered',
  programExempt: 'no',
  exposure: dollars(1_440_000),
  band: 'medium',
  entriesExpected: 12,
};
const propose = (facts: Partial<ProposalFacts>) =>
  applyRule(proposedSecurity, { ...FACTS, ...facts }, '2026-03-02', policies).decision;

describe('SEC-01 proposed additional security (19 USC 1623(a), 19 USC 4321, EO 13785 §3)', () => {
  it.each<[string, Partial<ProposalFacts>, bigint | null, string | null, string]>([
    ['medium: half the exposure', {}, dollars(720_000), 'continuous_bond', 'risk.medium'],
    ['high: all of it', { band: 'high' }, dollars(1_440_000), 'continuous_bond', 'risk.high'],
    ['low: nothing', { band: 'low' }, 0n, 'continuous_bond', 'risk.low'],
    [
      'three entries: entry by entry',
      { entriesExpected: 3 },
      dollars(720_000),
      'single_transaction_bond',
      'risk.medium',
    ],
    ['four entries: a continuous bond', { entriesExpected: 4 }, dollars(720_000), 'continuous_bond', 'risk.medium'],
    ['exempt', { programExempt: 'yes' }, 0n, 'none', 'security.program_exempt'],
    ['exempt, coverage open', { programExempt: 'yes', covered: 'undetermined' }, 0n, 'none', 'security.program_exempt'],
    ['not covered', { covered: 'not_covered', programExempt: 'undetermined' }, 0n, 'none', 'security.not_covered'],
    ['coverage open', { covered: 'undetermined' }, null, null, 'security.coverage_undetermined'],
    ['exemption open', { programExempt: 'undetermined' }, null, null, 'security.exemption_undetermined'],
    ['coverage open, nothing at risk', { covered: 'undetermined', exposure: 0n }, 0n, null, 'risk.medium'],
    ['exposure open', { exposure: null }, null, 'continuous_bond', 'security.exposure_undetermined'],
    [
      'exposure open, band too low without it',
      { exposure: null, band: 'low' },
      null,
      'continuous_bond',
      'security.exposure_undetermined',
    ],
    ['risk open', { band: null }, null, 'continuous_bond', 'security.risk_undetermined'],
  ])('%s', (_, facts, additionalAmount, instrument, reason) => {
    expect(propose(facts)).toMatchObject({ additionalAmount, instrument, reasonCodes: [reason] });
  });

  it('never asks an importer that is exempt or not covered for more', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 13n }),
        fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
        fc.nat(1000),
        fc.constantFrom<Partial<ProposalFacts>>({ programExempt: 'yes' }, { covered: 'not_covered' }),
        (exposure, band, entriesExpected, outside) => {
          expect(propose({ exposure, band, entriesExpected, ...outside }).additionalAmount).toBe(0n);
        },
      ),
    );
  });
});

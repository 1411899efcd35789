import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../../kernel/decimal.js';
import { dollars } from '../../../../kernel/money.js';
import { initialPolicies } from '../../../../kernel/policy.js';
import { applyRule } from '../../../../kernel/rule.js';
import { RISK_FACTORS, SECURITY_POLICIES, riskCountryCommodity } from '../../../security/rules/security-policies.js';
import type { CoveredRecord } from '../covered-record.js';
import { assessRisk } from './assess-risk.js';
import { forAnalyst, forImporter, forOfficer } from './explain-risk.js';
import { TRADE_ISSUES, priorityTradeIssues } from './priority-trade-issues.js';
import { riskAction } from './risk-action.js';
import type { RiskActionFacts } from './risk-action.js';
import { riskChange } from './risk-change.js';
import { riskOverride } from './risk-override.js';
import type { OverrideFacts } from './risk-override.js';
import { riskControlSample, riskProfiles } from './risk-policies.js';
import type { RiskRecord } from './risk-record.js';
import { weighedRisk } from './weighed-risk.js';

const ON = '2026-03-02';
const SHARES = [{ country: 'CN', htsPrefix: '7318', share: '0.4' }];
const parameters = [...SECURITY_POLICIES, riskProfiles, riskControlSample, ...Object.values(riskOverride.params)];
const initial = initialPolicies(parameters);
const policies = {
  find: (key: string) =>
    key === riskCountryCommodity.key ? { ...riskCountryCommodity.asInitial, value: SHARES } : initial.find(key),
};

const covered: CoveredRecord = {
  importerId: 'imp_new',
  adcvdEntries: [],
  expectsAdcvdGoods: true,
  firstImport: null,
  importsBefore: 0,
  debts: [],
  linked: [],
  ctpat: null,
  setAside: [],
};
const percent = (text: string) => Decimal.parse(text);
const record: RiskRecord = {
  issue: 'adcvd',
  of: 'entry',
  draw: null,
  covered,
  residence: {
    entityType: 'corporation',
    jurisdictionOfOrganization: 'VG',
    citizenship: null,
    lawfulPermanentResident: null,
  },
  goods: [
    {
      htsNumber: '7318.15.20.00',
      countryOfOrigin: 'CN',
      value: dollars(500_000),
      cases: [
        {
          caseNumber: 'A-570-932',
          depositPercent: percent('20'),
          p90FinalPercent: percent('80'),
          maxFinalPercent: percent('100'),
        },
      ],
    },
  ],
  bond: { bondId: 'bnd_1', amount: dollars(50_000) },
  affiliates: [],
  dataFault: null,
};
const assess = (more: Partial<RiskRecord> = {}) => assessRisk({ ...record, ...more }, ON, policies);

describe('the risk of an importer (19 USC 4321(b), policy)', () => {
  it('new, nonresident, volatility 80, exposure six times the bond, share 0.4, no bills: 47.27, medium', () => {
    const risk = assess();
    expect([risk.score.toString(), risk.band, risk.covered]).toEqual(['47.27', 'medium', 'covered']);
    expect(risk.factors.map(({ name, contribution }) => `${name} ${contribution.toString()}`)).toEqual([
      'paymentHistory 0.00',
      'tenure 15.00',
      'nonresident 12.00',
      'rateVolatility 9.60',
      'exposureToBond 6.67',
      'countryCommodityDelinquency 4.00',
      'openBillSize 0.00',
      'affiliation 0.00',
      'dataQuality 0.00',
    ]);
    expect(risk.factors.find(({ name }) => name === 'exposureToBond')!.sources).toEqual([
      { kind: 'bond', id: 'bnd_1' },
      { kind: 'adcvd_case', id: 'A-570-932' },
    ]);
  });

  it('what is not known is a line of its own, adds nothing, and says what the score could be at most', () => {
    const risk = assess({ covered: { ...covered, debts: null }, residence: null });
    const unknown = risk.factors.filter(({ missing }) => missing !== null);
    expect(unknown.map(({ name }) => name)).toEqual(['paymentHistory', 'nonresident', 'openBillSize', 'dataQuality']);
    expect([risk.score.toString(), risk.atMost.toString()]).toEqual(['35.27', '81.27']);
  });

  it('what a payment left of a bill is not known without a rate of interest, and that is said', () => {
    const bill = {
      reference: 'bil_0',
      amount: dollars(20_000),
      dueOn: '2024-01-05' as const,
      payments: [{ amount: null, paidOn: '2024-01-04' as const, by: 'importer' as const }],
      protested: false,
    };
    const { factors } = assess({ covered: { ...covered, debts: [bill] } });
    for (const name of ['paymentHistory', 'openBillSize'])
      expect(factors.find((factor) => factor.name === name)).toMatchObject({
        value: null,
        missing: expect.stringMatching(/rate of interest/),
      });
  });

  it('a predecessor’s unpaid bill counts as payment history, and names the bill', () => {
    const unpaid = {
      reference: 'bil_1',
      amount: dollars(60_000),
      dueOn: '2020-01-05',
      payments: [],
      protested: false,
    } as const;
    const risk = assess({ covered: { ...covered, linked: [{ importerId: 'imp_old', debts: [unpaid] }] } });
    expect(risk.factors[0]).toMatchObject({ name: 'paymentHistory', sources: [{ kind: 'bill', id: 'bil_1' }] });
    expect(risk.factors[0]!.contribution.toString()).toBe('25.00');
  });

  it('contributions add up to the score exactly, in every profile', () => {
    const fraction = fc.integer({ min: 0, max: 10_000 }).map((n) => Decimal.make(BigInt(n), 4));
    const values = fc.array(fc.option(fraction), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.constantFrom(...TRADE_ISSUES), (given, issue) => {
        const found = RISK_FACTORS.map((name, i) => ({ name, value: given[i] ?? null }));
        const { score, atMost, factors } = applyRule(weighedRisk, { issue, found }, ON, policies).decision;
        const sum = factors.reduce((all, { contribution }) => all + Math.round(contribution.toNumber() * 100), 0);
        expect(Math.round(score.toNumber() * 100)).toBe(sum);
        expect(atMost.compare(score)).toBeGreaterThanOrEqual(0);
        expect(factors.reduce((all, { weight }) => all + weight, 0)).toBe(100);
      }),
    );
  });

  it('never falls when more is unpaid', () => {
    const bill = (i: number) => ({
      reference: `bil_${String(i)}`,
      amount: dollars(20_000 * (i + 1)),
      dueOn: '2024-01-05' as const,
      payments: [],
      protested: false,
    });
    const scores = [0, 1, 2, 3].map((n) =>
      assess({ covered: { ...covered, debts: Array.from({ length: n }, (_, i) => bill(i)) } }).score.toNumber(),
    );
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
  });
});

describe('priority trade issues (19 USC 4322(a))', () => {
  it.each([
    ['penalties', '2012-06-01', true],
    ['penalties', ON, false],
    ['trade_agreements', '2012-06-01', false],
    ['trade_agreements', '2016-02-24', true],
    ['adcvd', ON, true],
  ] as const)('%s on %s: %s', (issue, on, listed) => {
    expect(applyRule(priorityTradeIssues, { issue }, on).decision).toBe(listed);
  });
});

describe('what is done about risk', () => {
  const act = (facts: Partial<RiskActionFacts>) =>
    applyRule(riskAction, { issue: 'adcvd', band: 'low', of: 'entry', draw: null, ...facts }, ON, policies).decision;

  it.each([
    ['adcvd', 'low', 'entry', 'facilitate', 'none'],
    ['adcvd', 'medium', 'entry', 'entry_summary_review', 'entry_summary'],
    ['adcvd', 'high', 'entry', 'pre_entry_review', 'pre_entry'],
    ['revenue', 'high', 'entry', 'pre_entry_review', 'pre_entry'],
    ['import_safety', 'high', 'entry', 'exam', 'entry'],
    ['ipr', 'medium', 'entry', 'pre_entry_review', 'pre_entry'],
    ['adcvd', 'high', 'importer', 'audit_referral', 'audit'],
  ] as const)('%s, %s, of an %s: %s in layer %s', (issue, band, of, action, layer) => {
    expect(act({ issue, band, of })).toMatchObject({ action, layer });
  });

  it('chance takes one in a hundred of what would be facilitated, and is recorded', () => {
    const drawn = act({ draw: Decimal.parse('0.0099') });
    expect(drawn).toMatchObject({ action: 'post_release_review', sampled: true });
    expect([drawn.sampleProbability?.toString(), drawn.reasonCodes]).toEqual([
      '0.01',
      ['risk.low', 'risk.control_sample'],
    ]);
    expect(act({ draw: Decimal.parse('0.0100') })).toMatchObject({ action: 'facilitate', sampled: false });
    expect(act({ draw: Decimal.parse('0.0000'), band: 'high' })).toMatchObject({
      action: 'pre_entry_review',
      sampled: false,
    });
  });

  it.each<[Partial<OverrideFacts>, readonly string[]]>([
    [{}, []],
    [{ expiresOn: ON }, ['risk_override.expired']],
    [{ expiresOn: '2026-06-01' }, ['risk_override.too_long']],
    [{ action: 'hold' }, ['risk_override.not_for_duties']],
    [{ action: 'hold', issue: 'import_safety' }, []],
  ])('an override %j: %j', (more, codes) => {
    const facts: OverrideFacts = { issue: 'adcvd', action: 'facilitate', expiresOn: '2026-05-31', today: ON, ...more };
    expect(applyRule(riskOverride, facts, ON, policies).decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('one assessment, three readers', () => {
  const shown = () => {
    const { factors, score, atMost, ...risk } = assess({ draw: Decimal.parse('0.5000') });
    return {
      ...risk,
      score: score.toString(),
      atMost: atMost.toString(),
      sampleProbability: '0.01',
      factors: factors.map((one) => ({
        ...one,
        value: one.value?.toString() ?? null,
        contribution: one.contribution.toString(),
      })),
    };
  };

  it('the analyst reads the arithmetic, the officer what is done, the importer its own lawful acts alone', () => {
    const risk = shown();
    expect(forAnalyst(risk)).toHaveLength(11);
    expect(forOfficer(risk)[0]).toBe('Its risk is medium: its entry summary is reviewed.');
    const told = forImporter(risk).join(' ');
    expect(told).toContain('File a larger bond');
    expect(told).not.toMatch(/score|weight|band|medium|47|sample|link|predecessor|evasion/i);
    expect(forOfficer(risk).join(' ')).not.toContain('sample');
  });

  it('differences of factors add up to that of the scores', () => {
    const [before, after] = [
      shown().factors,
      shown().factors.map((one) => (one.name === 'tenure' ? { ...one, value: '0.5', contribution: '7.50' } : one)),
    ];
    expect(riskChange(before, after)).toEqual([{ name: 'tenure', before: '1', after: '0.5', difference: '-7.50' }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { guide } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { toJson } from '../../../kernel/json.js';
import { applyRule } from '../../../kernel/rule.js';
import type { CascadeFacts, RateCandidate } from './rate-candidate.js';
import { rateCascade } from './rate-cascade.js';

const row = (scope: RateCandidate['scope'], percent: string, more: Partial<RateCandidate> = {}): RateCandidate => ({
  scope,
  rate: { adValoremPercent: Decimal.parse(percent) },
  rateKind: 'cash_deposit',
  effectiveOn: '2024-01-01',
  citation: guide('89 FR 1'),
  ...more,
});
const decide = (facts: Partial<CascadeFacts>, asOf: IsoDate = '2025-06-02') =>
  applyRule(rateCascade, { caseType: 'A', nonMarketEconomy: false, candidates: [], ...facts }, asOf).decision;
const result = (facts: Partial<CascadeFacts>, asOf?: IsoDate) => {
  const { chosen, reason, matchedBy } = decide(facts, asOf);
  return [chosen?.rate.adValoremPercent?.toString() ?? null, reason, matchedBy];
};

const china = [
  row('exporter', '23.40', { exporter: 'Eastern Furniture Co., Ltd.' }),
  row('country_wide', '216.01'),
  row('producer', '5.00', { producer: 'Panda Mills Co., Ltd.' }),
];
const korea = [
  row('producer', '4.10', { producer: 'Pohang Iron Co., Ltd.' }),
  row('exporter', '9.75', { exporter: 'Seoul Exports Co., Ltd.' }),
  row('all_others', '6.50'),
];
const pair = [
  row('combination', '1.50', { producer: 'Pohang Iron Co., Ltd.', exporter: 'Seoul Exports Co., Ltd.' }),
  ...korea,
];

describe('ADCVD-02 which rate applies at entry (19 CFR 351.107)', () => {
  it.each<[string, Partial<CascadeFacts>, (string | null)[]]>([
    [
      'NME: a separate rate',
      { nonMarketEconomy: true, exporter: 'Eastern Furniture Co Ltd', producer: 'Panda Mills', candidates: china },
      ['23.40', 'rate.separate_rate', 'exporter'],
    ],
    [
      'NME: no separate rate',
      { nonMarketEconomy: true, exporter: 'Far Away Exports', candidates: china },
      ['216.01', 'rate.country_wide', null],
    ],
    [
      'NME: the producer’s rate does not count',
      { nonMarketEconomy: true, producer: 'Panda Mills Co., Ltd.', candidates: china },
      ['216.01', 'rate.country_wide', null],
    ],
    [
      'NME: a reseller takes its supplier’s rate',
      { nonMarketEconomy: true, exporter: 'Singapore Traders', supplier: 'Eastern Furniture', candidates: china },
      ['23.40', 'rate.supplier', 'supplier'],
    ],
    [
      'market economy: the exporter first',
      { exporter: 'Seoul Exports', producer: 'Pohang Iron', candidates: korea },
      ['9.75', 'rate.exporter', 'exporter'],
    ],
    [
      'market economy: else the producer',
      { exporter: 'Unknown Trading', producer: 'Pohang Iron', candidates: korea },
      ['4.10', 'rate.producer', 'producer'],
    ],
    [
      'market economy: else all others',
      { exporter: 'Unknown Trading', candidates: korea },
      ['6.50', 'rate.all_others', null],
    ],
    ['no party given: all others', { candidates: korea }, ['6.50', 'rate.all_others', null]],
    [
      'CVD: the higher of both',
      { caseType: 'C', exporter: 'Seoul Exports', producer: 'Pohang Iron', candidates: korea },
      ['9.75', 'rate.higher_of_both', 'exporter'],
    ],
    [
      'CVD: the producer alone',
      { caseType: 'C', producer: 'Pohang Iron', candidates: korea },
      ['4.10', 'rate.producer', 'producer'],
    ],
    ['CVD: none', { caseType: 'C', nonMarketEconomy: true, candidates: korea }, ['6.50', 'rate.all_others', null]],
    [
      'the exact pair before all else',
      { exporter: 'Seoul Exports', producer: 'Pohang Iron', candidates: pair },
      ['1.50', 'rate.combination', 'both'],
    ],
    ['half a pair is none', { exporter: 'Seoul Exports', candidates: pair }, ['9.75', 'rate.exporter', 'exporter']],
    ['no rate at all', { candidates: [] }, [null, 'rate.unknown_on_date', null]],
  ])('%s', (_, facts, expected) => {
    expect(result(facts)).toEqual(expected);
  });

  it('takes the general rate its kind of case calls for, or the other where a list names only that', () => {
    const both = [row('all_others', '6.50'), row('country_wide', '216.01')];
    expect(result({ nonMarketEconomy: true, candidates: both })[1]).toBe('rate.country_wide');
    expect(result({ candidates: both })[1]).toBe('rate.all_others');
    expect(result({ caseType: 'C', nonMarketEconomy: true, candidates: both })[1]).toBe('rate.all_others');
    expect(result({ nonMarketEconomy: true, candidates: both.slice(0, 1) })[0]).toBe('6.50');
  });

  it('takes the higher only since the rule of 2024', () => {
    const facts: Partial<CascadeFacts> = {
      caseType: 'C',
      exporter: 'Seoul Exports',
      producer: 'Pohang Iron',
      candidates: [
        row('exporter', '2.00', { exporter: 'Seoul Exports' }),
        row('producer', '4.10', { producer: 'Pohang Iron' }),
      ],
    };
    expect(result(facts, '2025-01-14')).toEqual(['2.00', 'rate.exporter', 'exporter']);
    expect(result(facts, '2025-01-15')).toEqual(['4.10', 'rate.higher_of_both', 'producer']);
  });

  it('counts a row of a plain company list for exporter and producer alike', () => {
    const candidates = [row('company', '3.00', { company: 'Seoul Exports Co., Ltd.' }), row('all_others', '6.50')];
    expect(result({ exporter: 'Seoul Exports', candidates })).toEqual(['3.00', 'rate.exporter', 'exporter']);
    expect(result({ producer: 'Seoul Exports', candidates })).toEqual(['3.00', 'rate.producer', 'producer']);
    expect(result({ nonMarketEconomy: true, producer: 'Seoul Exports', candidates })[1]).toBe('rate.all_others');
  });

  it('an exclusion holds for its pair alone', () => {
    const candidates = [
      row('combination', '0', { producer: 'Panda Mills', exporter: 'Eastern Furniture', rateKind: 'excluded' }),
      row('country_wide', '216.01'),
    ];
    const parties = { nonMarketEconomy: true, exporter: 'Eastern Furniture', candidates };
    expect(result({ ...parties, producer: 'Panda Mills' })).toEqual(['0', 'rate.excluded', 'both']);
    expect(result({ ...parties, producer: 'Other Mills' })).toEqual(['216.01', 'rate.country_wide', null]);
  });

  it('uses the newest rate that is in effect on the day', () => {
    const candidates = [
      row('all_others', '10', { effectiveOn: '2020-01-01' }),
      row('all_others', '20', { effectiveOn: '2024-01-01', endsOn: '2024-12-31' }),
      row('all_others', '30', { effectiveOn: '2026-01-01' }),
    ];
    expect(result({ candidates }, '2024-12-31')[0]).toBe('20');
    expect(result({ candidates }, '2025-01-01')[0]).toBe('10');
    expect(result({ candidates }, '2019-12-31')).toEqual([null, 'rate.unknown_on_date', null]);
    expect(decide({ candidates }, '2025-01-01').considered.map(({ reason }) => reason)).toEqual([
      'rate.all_others',
      'no_longer_effective',
      'not_yet_effective',
    ]);
  });

  it('does not choose between rows that contradict each other', () => {
    const candidates = [row('all_others', '10'), row('all_others', '20')];
    expect(result({ candidates })).toEqual([null, 'rate.conflict', null]);
    expect(result({ candidates: [row('all_others', '10'), row('all_others', '10.00')] })[0]).toBe('10');
  });

  it('never uses an uncertain company match, and lists it', () => {
    const decision = decide({ nonMarketEconomy: true, exporter: 'Eastern Furnitura Co., Ltd.', candidates: china });
    expect(decision).toMatchObject({ outcome: 'not_determinable', chosen: null, reason: 'company.ambiguous' });
    expect(decision.companies[0]).toMatchObject({ role: 'exporter', matches: [{ grade: 'uncertain' }] });
    expect(decision.considered.map(({ verdict }) => verdict)).toEqual(['ambiguous', 'rejected', 'rejected']);
  });

  it('cannot compare per cent of value with dollars per kilogram', () => {
    const perKilo = { specific: { centsPerUnit: Decimal.parse('263'), unit: 'kg' } };
    const candidates = [
      korea[1] ?? row('all_others', '0'),
      row('producer', '0', { producer: 'Pohang Iron', rate: perKilo }),
    ];
    const facts: Partial<CascadeFacts> = {
      caseType: 'C',
      exporter: 'Seoul Exports',
      producer: 'Pohang Iron',
      candidates,
    };
    expect(result(facts)).toEqual([null, 'rate.not_comparable', null]);
  });

  it('says of every candidate what became of it, as plain JSON', () => {
    const decision = decide({ exporter: 'Seoul Exports', producer: 'Pohang Iron', candidates: korea });
    expect(decision.considered.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
      'rejected later_in_the_cascade_or_older',
      'chosen rate.exporter',
      'rejected more_specific_rate_applies',
    ]);
    expect(() => toJson(decision)).not.toThrow();
  });
});

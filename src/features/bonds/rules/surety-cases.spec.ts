import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { REMOVAL_EVIDENCE, suretyCaseDecision, suretyRefused } from './surety-cases.js';
import type { SuretyCaseFacts } from './surety-cases.js';

const HEARD: SuretyCaseFacts = {
  kind: 'delinquency',
  outcome: 'refuse_bonds',
  answerBy: '2026-04-01',
  answered: false,
  evidence: [],
  refusedFrom: null,
};

describe('BOND-15 a case against a surety (19 CFR 113.38(c), 113.39)', () => {
  const decided = (facts: Partial<SuretyCaseFacts>, asOf: IsoDate = '2026-04-02') =>
    applyRule(suretyCaseDecision, { ...HEARD, ...facts }, asOf).decision;
  it.each<[string, Partial<SuretyCaseFacts>, IsoDate, readonly string[]]>([
    ['after the days to answer', {}, '2026-04-02', []],
    ['on the last of them', {}, '2026-04-01', ['surety_case.not_heard']],
    ['on it, when it has answered', { answered: true }, '2026-04-01', []],
    ['five days ahead', { refusedFrom: '2026-04-07' }, '2026-04-02', []],
    ['four days ahead', { refusedFrom: '2026-04-06' }, '2026-04-02', ['surety_case.refused_too_soon']],
    [
      'a removal',
      { outcome: 'recommend_removal' },
      '2026-04-02',
      ['surety_case.not_its_outcome', 'surety_case.evidence_missing'],
    ],
    [
      'nothing, from a day',
      { outcome: 'no_action', refusedFrom: '2026-05-01' },
      '2026-04-02',
      ['surety_case.nothing_refused'],
    ],
  ])('%s', (_, facts, asOf, codes) => {
    expect(decided(facts, asOf).faults.map(({ code }) => code)).toEqual(codes);
  });

  it('refuses bonds from the fifth day on where no other is named', () => {
    expect(decided({}).refusedFrom).toBe('2026-04-07');
  });

  it('goes to Headquarters whole: each missing piece is told', () => {
    const removal = { kind: 'removal', outcome: 'recommend_removal', answerBy: null } as const;
    expect(decided({ ...removal, evidence: REMOVAL_EVIDENCE }).faults).toEqual([]);
    for (const left of REMOVAL_EVIDENCE) {
      const evidence = REMOVAL_EVIDENCE.filter((one) => one !== left);
      expect(decided({ ...removal, evidence }).faults[0]?.message).toContain(left.replaceAll('_', ' '));
    }
  });
});

describe('BOND-16 how long bonds are refused (19 CFR 113.38(c)(5))', () => {
  const refused = (on: IsoDate, resolvedOn: IsoDate | null, covers: 'all' | 'single_transaction' = 'all') =>
    applyRule(
      suretyRefused,
      { bondKind: 'continuous', refusals: [{ covers, refusedFrom: '2026-04-07', resolvedOn }] },
      on,
    ).decision.refused;
  it('from its day, five days at least, until all is resolved', () => {
    expect([refused('2026-04-06', null), refused('2026-04-07', null), refused('2027-04-07', null)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([refused('2026-04-11', '2026-04-08'), refused('2026-04-12', '2026-04-08')]).toEqual([true, false]);
    expect([refused('2026-05-01', '2026-05-02'), refused('2026-05-02', '2026-05-02')]).toEqual([true, false]);
  });
  it('a port director’s decision is about bonds for one transaction alone', () => {
    expect(refused('2026-04-10', null, 'single_transaction')).toBe(false);
  });
});

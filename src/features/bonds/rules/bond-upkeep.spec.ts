import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { bondUpkeep } from './bond-upkeep.js';
import type { BondUpkeepFacts } from './bond-upkeep.js';
import { suretyStanding } from './surety-standing.js';
import type { SuretyStandingFacts } from './surety-standing.js';

const renewals = (facts: BondUpkeepFacts) => applyRule(bondUpkeep, facts, '2026-03-02').decision;

describe('19 CFR 113.40(a), 113.35(e): what is renewed of a bond', () => {
  it('is nothing where companies are its sureties', () => {
    expect(renewals({ depositThrough: null, oaths: [] })).toEqual([]);
  });

  it('is a deposit, from sixty days before the day on which another one begins', () => {
    expect(renewals({ depositThrough: '2027-03-08', oaths: [] })).toEqual([
      { part: 'deposit_term', opensOn: '2027-01-08', dueOn: '2027-03-08' },
    ]);
  });

  it('is each oath, six months after it was taken', () => {
    expect(renewals({ depositThrough: null, oaths: ['2026-02-20', '2025-08-31'] })).toEqual([
      { part: 'oath_1', opensOn: '2026-07-21', dueOn: '2026-08-20' },
      { part: 'oath_2', opensOn: '2026-01-29', dueOn: '2026-02-28' },
    ]);
  });
});

describe('19 CFR 113.31(a), 113.36, 113.38(a), (b): who may be surety', () => {
  const sound: SuretyStandingFacts = {
    pointer: '/sureties/0/suretyCode',
    isPrincipal: false,
    isPartner: false,
    defaultAsPrincipal: false,
    share: 60_000_00n,
    underwritingLimit: 100_000_00n,
    inDefault: 0n,
  };
  it.each<[string, Partial<SuretyStandingFacts>, readonly string[]]>([
    ['one that stands well', {}, []],
    ['the principal', { isPrincipal: true }, ['surety.is_principal']],
    ['a partner of the principal', { isPartner: true }, ['surety.is_partner']],
    ['one in default as principal', { defaultAsPrincipal: true }, ['surety.default_as_principal']],
    ['one in default as surety, as far as assets are left', { inDefault: 40_000_00n }, []],
    ['and no further', { inDefault: 40_000_01n }, ['surety.assets_encumbered']],
    ['one without a limit on record', { inDefault: 40_000_01n, underwritingLimit: null }, []],
  ])('%s: %j', (_, given, codes) => {
    const faults = applyRule(suretyStanding, { ...sound, ...given }, '2026-03-02').decision;
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });
});

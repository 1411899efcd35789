import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { bondReplaced, depositInLieu, individualSureties } from './security-of-bond.js';
import type { BondReplacedFacts, DepositInLieuFacts, IndividualSuretyFacts } from './security-of-bond.js';

const ON: IsoDate = '2026-03-02';
const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code.replace('bond.', ''));

describe('BOND-20 cash or obligations in lieu of sureties (19 CFR 113.40)', () => {
  const CASH: DepositInLieuFacts = {
    bondAmount: dollars(60_000),
    effectiveOn: '2026-03-09',
    kind: 'cash',
    amount: dollars(60_000),
    termThrough: '2027-03-08',
    powerOfAttorney: false,
    described: false,
  };
  it.each<[string, Partial<DepositInLieuFacts>, readonly string[]]>([
    ['the face amount for a year', {}, []],
    ['a cent less', { amount: dollars(60_000) - 1n }, ['deposit_too_small']],
    ['a day more than a year', { termThrough: '2027-03-09' }, ['deposit_term']],
    ['over before it begins', { termThrough: '2026-03-08' }, ['deposit_term']],
    ['obligations alone', { kind: 'us_obligations' }, ['power_of_attorney_missing', 'obligations_not_described']],
    ['obligations with all of it', { kind: 'us_obligations', powerOfAttorney: true, described: true }, []],
  ])('%s', (_, facts, expected) => {
    expect(codes(applyRule(depositInLieu, { ...CASH, ...facts }, ON).decision)).toEqual(expected);
  });
});

describe('BOND-21 individual sureties (19 CFR 113.35)', () => {
  const one = {
    citizenAndResident: true,
    value: dollars(100_000),
    encumbrance: dollars(40_000),
    oathOn: '2025-09-02',
    responsible: true,
  } as const;
  const found = (individuals: IndividualSuretyFacts['individuals'], oneAccepted = false) =>
    codes(applyRule(individualSureties, { bondAmount: dollars(60_000), oneAccepted, individuals }, ON).decision);
  it('are two, each worth the bond', () => {
    expect(found([one, one])).toEqual([]);
    expect(found([one, { ...one, encumbrance: dollars(40_000) + 1n }])).toEqual(['individual_property_too_small']);
    expect(found([one, { ...one, citizenAndResident: false, responsible: false }])).toEqual([
      'individual_not_resident_citizen',
      'individual_not_reviewed',
    ]);
    expect(found([one, { ...one, oathOn: '2025-09-01' }])).toEqual(['individual_oath_due']);
    expect(found([one, { ...one, oathOn: '2026-03-03' }])).toEqual(['individual_oath_due']);
  });
  it('or one, where CBP is satisfied, worth it twice', () => {
    expect(found([one])).toEqual(['individual_sureties_too_few', 'individual_property_too_small']);
    expect(found([{ ...one, value: dollars(160_000) }], true)).toEqual([]);
    expect(found([{ ...one, value: dollars(160_000) - 1n }], true)).toEqual(['individual_property_too_small']);
    expect(found([], true)).toEqual(['individual_sureties_too_few']);
  });
});

describe('BOND-22 a bond in the place of another (19 CFR 113.23(d), 141.20)', () => {
  const replaced = (as: BondReplacedFacts['as'], facts: BondReplacedFacts['replaced']) =>
    codes(applyRule(bondReplaced, { as, replaced: facts }, ON).decision);
  const same = { samePrincipal: true, sameActivity: true };
  it('is of the same principal and activity; an owner substitutes its own', () => {
    expect(replaced('superseding', same)).toEqual([]);
    expect(replaced('superseding', { ...same, samePrincipal: false })).toEqual(['replaced_other_principal']);
    expect(replaced('substitution', { ...same, samePrincipal: false })).toEqual([]);
    expect(replaced('renewal', { ...same, sameActivity: false })).toEqual(['replaced_other_activity']);
    expect(replaced('renewal', null)).toEqual(['replaced_unknown']);
  });
});

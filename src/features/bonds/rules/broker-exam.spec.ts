import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applicationFigure, bondAlteration, excludedGoods } from './bond-papers.js';
import type { BondAlterationFacts, ExcludedGoodsFacts } from './bond-papers.js';
import { bondRider } from './rider.js';
import { suretyWaiver } from './surety-waiver.js';
import type { SuretyWaiverFacts } from './surety-waiver.js';

const asOf = '2026-03-02';
const small: SuretyWaiverFacts = {
  securedValue: dollars(2_500),
  paidBeforeRelease: true,
  delinquent: false,
  quotaGoods: false,
  hardToAppraiseOrClassify: false,
  redeliveryDoubtful: false,
};
const waived = (given: Partial<SuretyWaiverFacts>) => applyRule(suretyWaiver, { ...small, ...given }, asOf).decision;

describe('questions of the broker examination on bonds', () => {
  it('April 2000, question 8: when the port may waive surety or cash (19 CFR 142.4(c))', () => {
    expect(waived({}).outcome).toBe('may_be_waived');
    const never = { quotaGoods: true, hardToAppraiseOrClassify: true, redeliveryDoubtful: true, delinquent: true };
    for (const [bar, value] of Object.entries(never)) expect(waived({ [bar]: value }).outcome).toBe('not_waivable');
  });

  it('April 2004, question 46: a cent above the limit and nothing is waived', () => {
    expect(waived({ securedValue: dollars(2_500) + 1n })).toEqual({
      outcome: 'not_waivable',
      reasonCodes: ['waiver.value_too_high'],
    });
  });

  it('April 2004, question 27: a company out of a merger gives a bond of its own, not a rider (113.24(d)(1), 113.23(d))', () => {
    const facts = {
      bondKind: 'continuous',
      riderKind: 'principal_name',
      effectiveOn: '2026-03-09',
      lastVersionFrom: '2024-01-01',
      bondThrough: null,
      usersOutOfPlace: [],
    } as const;
    const codesOf = (outOfMerger: boolean) =>
      applyRule(bondRider, { ...facts, outOfMerger }, asOf).decision.faults.map(({ code }) => code);
    expect([codesOf(false), codesOf(true)]).toEqual([[], ['bond.merger_needs_new_bond']]);
  });

  it('October 2025, question 46: an approved bond is not altered, a new one supersedes it (19 CFR 113.23(d))', () => {
    const by = (facts: BondAlterationFacts) => applyRule(bondAlteration, facts, asOf).decision;
    for (const substance of [true, false])
      expect(by({ stage: 'approved', substance, provided: false })).toBe('superseding_bond');
    // A rider is what regulations provide for.
    expect(by({ stage: 'approved', substance: true, provided: true })).toBe('as_provided');
    expect(by({ stage: 'signed', substance: false, provided: false })).toBe('consent_of_all_parties');
    expect(by({ stage: 'signed', substance: true, provided: false })).toBe('new_bond');
    expect(by({ stage: 'before_signing', substance: true, provided: false })).toBe('statement_of_surety');
  });

  const ordered: ExcludedGoodsFacts = {
    orderedOn: '2026-01-05',
    presidentHadItOn: '2026-01-06',
    answeredOn: null,
    disapproved: false,
    forTheUnitedStates: false,
  };
  const entered = (facts: Partial<ExcludedGoodsFacts>, on: IsoDate = asOf) =>
    applyRule(excludedGoods, { ...ordered, ...facts }, on).decision.outcome;

  it.each(['October 2025, question 43', 'April 2026, question 67'])(
    '%s: goods under an exclusion that is not final enter under bond (19 CFR 12.39(b)(2))',
    () => expect(entered({})).toBe('enter_under_bond'),
  );

  it('is refused from the day after the sixty, or from that of his approval; what he disapproves has no force', () => {
    expect([entered({}, '2026-03-07'), entered({}, '2026-03-08')]).toEqual(['enter_under_bond', 'refused']);
    expect(entered({ answeredOn: '2026-02-20' }, '2026-02-20')).toBe('refused');
    expect(entered({ answeredOn: '2026-02-20', disapproved: true }, '2026-04-01')).toBe('enter');
    expect([entered({}, '2026-01-04'), entered({ forTheUnitedStates: true })]).toEqual(['enter', 'enter']);
    expect(entered({ presidentHadItOn: null })).toBe('undetermined');
  });

  it('May 2024, question 41: an application states the duties of the calendar year before it (19 CFR 113.11(b)(1)(ii))', () => {
    const of = (years: readonly number[], estimate: bigint | null = null) =>
      applyRule(
        applicationFigure,
        { byYear: years.map((year) => ({ year, dutiesAndTaxes: dollars(year) })), estimate },
        asOf,
      ).decision;
    expect(of([2024, 2025, 2026], dollars(1))).toEqual({
      basis: 'preceding_calendar_year',
      year: 2025,
      amount: dollars(2025),
    });
    expect(of([2024], dollars(9))).toEqual({ basis: 'estimate_of_current_year', year: 2026, amount: dollars(9) });
    expect(of([]).basis).toBe('missing');
  });
});

import { describe, expect, it } from '@jest/globals';
import { federalCalendar } from '../../../kernel/calendar.js';
import { Decimal } from '../../../kernel/decimal.js';
import { dollars } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { redeliveryComplianceDays, redeliveryDemand } from '../../detentions/rules/index.js';
import { msrpFine, petitionClock, seizure } from '../../seizures/rules/index.js';
import type { SeizureGroundCode } from '../../seizures/rules/index.js';
import { LIMITED_IMPORTATION_INFORMATION } from './index.js';
import { decide, permitted } from './watches.fixture.js';

// Questions of the Customs Broker License Examination, the facts in our own words, the answers of the official keys. Each asserts only what
// its key speaks of. Days and values that the question leaves open are ours.

describe('goods that are not brought back (19 CFR 141.113(i))', () => {
  it.each([
    ['ordinary goods: their value', false, '20000.00', dollars(20_000)],
    ['prohibited or restricted goods: three times their value', true, '20000.00', dollars(60_000)],
  ])('October 2021, question 51: %s', (_, restricted, __, claim) => {
    const facts = {
      kind: 'other' as const,
      demandedOn: '2026-03-02' as const,
      enteredOn: '2026-02-20' as const,
      releasedOn: '2026-02-23' as const,
      examinedAtPremisesOn: null,
      refusedOn: null,
      conditionalUntil: null,
      liquidationFinalOn: null,
      value: dollars(20_000),
      restricted,
    };
    const { decision } = applyRule(redeliveryDemand, facts, '2026-03-02', initialPolicies([redeliveryComplianceDays]));
    expect(decision.liquidatedDamages).toBe(claim);
  });
});

describe('what must be seized and what may be (19 CFR 162.23)', () => {
  it.each<[string, SeizureGroundCode, string]>([
    ['stolen or smuggled goods must be', 'stolen_smuggled_or_clandestine', 'must'],
    ['goods that violate a trademark may be', 'intellectual_property', 'may'],
    ['goods falsely marked on purpose may be', 'marking_intentional', 'may'],
    ['goods without their licence may be', 'licence_or_permit_missing', 'may'],
  ])('October 2024, question 14: %s', (_, ground, power) => {
    const facts = {
      grounds: [ground],
      goods: { state: 'presented', since: '2026-03-02' },
      recordation: { right: 'trademark', active: true },
      seizedOn: '2026-03-02',
    } as const;
    expect(applyRule(seizure, facts, '2026-03-02').decision.power).toBe(power);
  });
});

describe('the fine for counterfeits (19 CFR 133.27)', () => {
  const first = {
    seizedOn: '2026-03-02',
    others: [],
    forSaleOrPublicDistribution: true,
    tookPart: true,
  } as const;
  const one = Decimal.make(1n);
  it('April 2026, question 8: of a first seizure of goods worth $1,000, genuine at $25,000, it is at most $25,000', () => {
    const lines = [{ quantity: one, msrp: dollars(25_000), genuineDomesticValue: dollars(1_000) }];
    expect(applyRule(msrpFine, { ...first, lines }, '2026-03-02').decision.maximum).toBe(dollars(25_000));
  });
  it('October 2025, question 59: it goes by the retail price of the genuine article, once', () => {
    const priced = [{ quantity: Decimal.make(3n), msrp: dollars(40) }];
    expect(applyRule(msrpFine, { ...first, lines: priced }, '2026-03-02').decision.maximum).toBe(dollars(120));
    const valued = [{ quantity: one, genuineDomesticValue: dollars(40) }];
    expect(applyRule(msrpFine, { ...first, lines: valued }, '2026-03-02').decision).not.toHaveProperty('maximum');
  });
});

it('October 2025, question 3: thirty days from the mailed notice to petition against a seizure (19 CFR 171.2(b))', () => {
  const facts = { noticeMailedOn: '2026-02-20', calendar: federalCalendar() } as const;
  expect(applyRule(petitionClock, facts, '2026-02-20').decision.petitionBy).toBe('2026-03-22');
});

it('October 2023, question 70: before the importer has answered, the owner may be told of five things and no more (19 CFR 133.21(b)(4))', () => {
  const told = permitted(decide({}, '2026-03-17')).filter((field) => !/^redacted/.test(field));
  expect([...told].sort()).toEqual(
    ['dateOfImportation', 'portOfEntry', 'description', 'quantity', 'countryOfOrigin'].sort(),
  );
  expect([...LIMITED_IMPORTATION_INFORMATION].sort()).toEqual([...told].sort());
});

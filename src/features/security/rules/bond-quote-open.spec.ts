import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { between } from '../../duties/rules/owed/owed.js';
import { LINE, entry, quote } from './bond-quote.fixture.js';

const CLEAN_OLD = { firstEntryOn: '2012-05-01', jurisdictionOfOrganization: 'US-DE' } as const;

describe('a bond requirement while something it depends on is open', () => {
  it('finds no word about cases unsettled as long as orders of the origin have no codes', () => {
    const hidden = { ...LINE, cases: [], ordersWithoutCodes: true };
    expect(quote({ entries: [entry(1, [hidden], '01')] })).toMatchObject({
      outcome: 'not_determinable',
      result: {
        coveredImporter: { gateway: 'undetermined' },
        additionalAmount: null,
        exposure: { amount: null },
        singleTransaction: { basicAmount: null, adcvdAdditionalAmount: null },
      },
    });
  });

  it('says of the least and of the most that may be owed whether the bond is enough', () => {
    const open = between(dollars(100_000), dollars(600_000));
    const held = (existingBondAmount: bigint) => {
      const { outcome, result } = quote({
        importer: { ...CLEAN_OLD, existingBondAmount },
        entries: [entry(12, [{ ...LINE, cases: [] }], '01', open)],
      });
      return [outcome, result.existingBond.outcome, result.existingBond.atLeast, result.existingBond.atMost];
    };
    // 12 × (100,000 + 964) and 12 × (600,000 + 964): a tenth of each, in steps
    const [least, most] = [dollars(200_000), dollars(800_000)];
    const enough = (requiredAmount: bigint) => ({ requiredAmount, outcome: 'sufficient', shortfall: 0n });
    const short = (requiredAmount: bigint, shortfall: bigint) => ({
      requiredAmount,
      outcome: 'insufficient',
      shortfall,
    });
    expect(held(dollars(100_000))).toEqual([
      'standard_bond_required',
      'insufficient',
      short(least, dollars(100_000)),
      short(most, dollars(700_000)),
    ]);
    expect(held(dollars(500_000))).toEqual([
      'not_determinable',
      'not_assessed',
      enough(least),
      short(most, dollars(300_000)),
    ]);
    expect(held(dollars(800_000))).toEqual(['standard_bond_sufficient', 'sufficient', enough(least), enough(most)]);
  });

  it('asks for additional security once: by single transaction bonds, or by a larger continuous bond', () => {
    const [few, many] = [quote({ entries: [entry(1)] }).result, quote().result];
    expect([few.instrument, few.requiredContinuousAmount]).toEqual([
      'single_transaction_bond',
      few.standardContinuousAmount,
    ]);
    expect([many.instrument, many.requiredContinuousAmount]).toEqual(['continuous_bond', dollars(800_000)]);
  });

  it('of 2,000,000 once a year by a new importer with a bond of 50,000: the bond stays, and bonds for the entry carry the rest', () => {
    const { outcome, result } = quote({
      importer: { existingBondAmount: dollars(50_000) },
      entries: [entry(1, [{ ...LINE, enteredValue: dollars(2_000_000) }])],
    });
    expect(outcome).toBe('additional_security_required');
    expect(result).toMatchObject({
      // (60 − 12) per cent of 2,000,000 is at stake, half of it in the middle band.
      exposure: { amount: dollars(960_000) },
      additionalAmount: dollars(480_000),
      instrument: 'single_transaction_bond',
      standardContinuousAmount: dollars(50_000),
      requiredContinuousAmount: dollars(50_000),
      existingBond: { outcome: 'sufficient', shortfall: 0n },
    });
    const actions = result.nextSteps.map(({ action }) => action);
    expect(actions).toContain('file_additional_single_transaction_bonds');
    expect(actions).not.toContain('raise_bond');
  });

  it('warns of a plan above the base although a part of it is undetermined', () => {
    const part = [entry(12, [{ ...LINE, cases: [] }], '01', { amount: null, least: dollars(90_000), most: null })];
    const { warnings } = quote({ importer: CLEAN_OLD, paid: dollars(550_000), entries: part });
    expect(warnings.map(({ code }) => code)).toContain('bond.plan_exceeds_base');
  });
});

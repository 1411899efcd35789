import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { bindingProvisions } from './binding-provisions.js';
import { ASKED_OF_IMPORTERS, ORDER_PROVISIONS, PROVISIONS } from './provisions.js';
import type { AskedOfImporters } from './provisions.js';
import { orderReadiness } from './readiness.js';
import type { ReadinessFacts } from './readiness.js';
import { OFF, ORDER_SWITCHED_ON } from './switched-on.js';
import type { SwitchedOn } from './switched-on.js';

const ON = '2026-11-27';
const policies = (value: SwitchedOn): PolicySet => ({ find: () => ({ ...ORDER_SWITCHED_ON.asInitial, value }) });
const binding = (value: SwitchedOn = OFF, policySet: 'as_applied' | 'eo_14411' = 'as_applied', on: IsoDate = ON) =>
  applyRule(bindingProvisions, { policySet }, on, policies(value)).decision.filter(({ binds }) => binds !== 'not');

describe('what of the order binds (EO 14411)', () => {
  it('has every provision once, each with what says so', () => {
    expect(ORDER_PROVISIONS.map(({ id }) => id).sort()).toEqual([...PROVISIONS].sort());
    for (const { cites, statuses } of ORDER_PROVISIONS) {
      expect(cites[0].authority).toMatch(/^EO 14411/);
      for (const entry of statuses.history) expect(entry.cites).not.toHaveLength(0);
    }
  });

  it('today only that numbers without use are removed (19 CFR 24.5(e)), and before 16 July 2026 nothing', () => {
    expect(binding()).toEqual([{ provision: 'inactive_numbers', status: 'in_force', binds: 'by_law' }]);
    expect(binding(OFF, 'as_applied', '2026-07-15')).toEqual([]);
  });

  it('is the same the day after a due day as the day before', () => {
    const due = [...new Set(ORDER_PROVISIONS.flatMap(({ dueOn }) => dueOn ?? []))];
    expect(due).toEqual(['2026-11-30', '2026-09-01']);
    const statusesOn = (on: IsoDate) =>
      applyRule(bindingProvisions, { policySet: 'as_applied' }, on, policies(OFF)).decision;
    expect(statusesOn('2026-12-01')).toEqual(statusesOn('2026-11-29'));
    expect(statusesOn('2026-09-01')).toEqual(statusesOn('2026-08-31'));
  });

  it('switched on by policy it binds as that, and asked as if in force it says so', () => {
    const on: SwitchedOn = { provisions: ['no_informal_entry_of_foreign'], minimumAssets: null, minimumBond: null };
    expect(binding(on).map(({ provision, binds }) => [provision, binds])).toEqual([
      ['inactive_numbers', 'by_law'],
      ['no_informal_entry_of_foreign', 'by_policy'],
    ]);
    expect(binding(OFF, 'eo_14411')).toHaveLength(PROVISIONS.length);
  });

  it.each<[unknown, RegExp]>([
    [{ ...OFF, provisions: ['penalty_floor'] }, /no provision that asks anything of importers/],
    [{ ...OFF, provisions: ['higher_bond_minimum'] }, /without minimumBond/],
    [{ ...OFF, provisions: ['assets_or_bond'] }, /without minimumAssets/],
    [{ ...OFF, minimumBond: 0.5 }, /whole number/],
    [{ provisions: [] }, /exactly/],
    [null, /exactly/],
    [{ ...OFF, provisions: ['good_standing', 'good_standing'] }, /without repetition/],
  ])('%j cannot be switched on', (value, says) => {
    expect(ORDER_SWITCHED_ON.check(value).join()).toMatch(says);
  });
});

const KNOWN: ReadinessFacts = {
  foreign: 'no',
  assets: 80_000,
  bond: dollars(50_000),
  validated: 'undetermined',
  beneficialOwners: 1,
  volumesFiled: true,
  numberUsable: 'yes',
};
const NUMBERS: SwitchedOn = { provisions: [], minimumAssets: 100_000, minimumBond: 100_000 };
const stands = (provision: AskedOfImporters, more: Partial<ReadinessFacts> = {}, numbers: SwitchedOn = NUMBERS) => {
  const all = applyRule(orderReadiness, { ...KNOWN, ...more }, ON, policies(numbers)).decision;
  const { standing, missing } = all.find((one) => one.provision === provision)!;
  return [standing, missing.map((code) => code.replace('order.', '')).join(' ')];
};

describe('readiness for the order (EO 14411 §2, §10)', () => {
  it.each<[AskedOfImporters, Partial<ReadinessFacts>, string, string]>([
    ['assets_or_bond', {}, 'met', ''],
    ['assets_or_bond', { bond: null, assets: 100_000 }, 'met', ''],
    ['assets_or_bond', { bond: null, assets: 99_999 }, 'not_met', 'bond_not_on_record assets_too_small'],
    ['assets_or_bond', { bond: null, assets: null }, 'undetermined', 'bond_not_on_record assets_not_on_record'],
    ['higher_bond_minimum', {}, 'not_met', 'bond_below_minimum'],
    ['higher_bond_minimum', { bond: dollars(100_000) }, 'met', ''],
    ['higher_bond_minimum', { bond: null }, 'undetermined', 'bond_not_on_record'],
    ['ownership_disclosure', {}, 'undetermined', 'affiliates_not_filed'],
    [
      'ownership_disclosure',
      { beneficialOwners: 0, volumesFiled: false },
      'undetermined',
      'beneficial_owners_not_on_record volumes_not_on_record affiliates_not_filed',
    ],
    ['good_standing', {}, 'undetermined', 'good_standing_not_defined'],
    ['inactive_numbers', {}, 'met', ''],
    ['inactive_numbers', { numberUsable: 'no' }, 'not_met', 'new_form_needed'],
    ['inactive_numbers', { numberUsable: 'undetermined' }, 'undetermined', 'number_not_on_record'],
    ['false_form_data', {}, 'undetermined', 'notice_not_confirmed'],
    ['no_informal_entry_of_foreign', {}, 'not_concerned', ''],
    ['no_informal_entry_of_foreign', { foreign: 'yes' }, 'restricted', ''],
    ['no_informal_entry_of_foreign', { foreign: 'undetermined' }, 'undetermined', 'foreign_undetermined'],
    ['no_continuous_bond_of_foreign', { foreign: 'yes' }, 'restricted', ''],
    ['validation_of_foreign', { foreign: 'yes', validated: 'yes' }, 'met', ''],
    [
      'validation_of_foreign',
      { foreign: 'yes', validated: 'no' },
      'undetermined',
      'importer_not_validated broker_validation_not_on_record',
    ],
  ])('%s with %j: %s', (provision, more, standing, missing) => {
    expect(stands(provision, more)).toEqual([standing, missing]);
  });

  it('a number that the order leaves open is missing, and nothing is taken in its place', () => {
    expect(stands('higher_bond_minimum', {}, OFF)).toEqual(['undetermined', 'minimum_bond_not_set']);
    expect(stands('assets_or_bond', { bond: null }, OFF)).toEqual([
      'undetermined',
      'bond_not_on_record minimum_assets_not_set',
    ]);
  });

  it('says of nothing that it is met where nothing is on record, and names what is missing', () => {
    const nothing: ReadinessFacts = {
      foreign: 'undetermined',
      assets: null,
      bond: null,
      validated: 'undetermined',
      beneficialOwners: 0,
      volumesFiled: false,
      numberUsable: 'undetermined',
    };
    const amount = fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: null });
    fc.assert(
      fc.property(amount, amount, (minimumAssets, minimumBond) => {
        for (const provision of ASKED_OF_IMPORTERS) {
          const [standing, missing] = stands(provision, nothing, { provisions: [], minimumAssets, minimumBond });
          expect(standing).toBe('undetermined');
          expect(missing).not.toBe('');
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { ownerDeclaration } from './owner-declaration.js';
import type { OwnerDeclarationFacts } from './owner-declaration.js';

const facts: OwnerDeclarationFacts = {
  purpose: 'relief',
  entryType: '01',
  importerRole: 'broker_designated',
  ownerNamedInSummary: true,
  summaryFiled: true,
  timeOfEntryOn: '2026-03-04',
  ownerNonresident: 'no',
  bond: 'none',
};
const declared = (given: Partial<OwnerDeclarationFacts>, on: IsoDate = '2026-06-02') => {
  const decision = applyRule(ownerDeclaration, { ...facts, ...given }, on).decision;
  return [decision.statutoryRelief, decision.contractualRelief, decision.faults.map(({ code }) => code)];
};

describe('19 CFR 141.20', () => {
  it.each<[string, Partial<OwnerDeclarationFacts>, unknown[]]>([
    ['(a)(1): the declaration alone relieves by statute', {}, [true, false, []]],
    ['(a)(2): with the owner’s bond of contract too', { bond: 'in_force_with_surety' }, [true, true, []]],
    ['(a)(2): a bond with cash in place of a surety will do', { bond: 'in_force_without_surety' }, [true, true, []]],
    [
      '(a)(1): not named in the summary',
      { ownerNamedInSummary: false },
      [false, false, ['owner.not_named_in_summary']],
    ],
    [
      '(a)(1): before the summary',
      { summaryFiled: false, timeOfEntryOn: null },
      [false, false, ['owner.summary_missing']],
    ],
    ['(a)(1): an informal entry', { entryType: '11' }, [false, false, ['owner.not_of_this_type']]],
    ['(a)(1): who entered as the owner', { importerRole: 'owner' }, [false, false, ['owner.is_importer']]],
    ['(c): a nonresident owner', { ownerNonresident: 'yes' }, [false, false, ['owner.nonresident_without_bond']]],
    [
      '(c): cash is no resident surety',
      { ownerNonresident: 'yes', bond: 'in_force_without_surety' },
      [false, false, ['owner.nonresident_without_bond']],
    ],
    ['(c): with its bond', { ownerNonresident: 'yes', bond: 'in_force_with_surety' }, [true, true, []]],
    ['(c): not known where', { ownerNonresident: 'undetermined' }, [false, false, ['owner.residence_unknown']]],
    ['(d): for other purposes', { purpose: 'other', summaryFiled: false, entryType: '11' }, [false, false, []]],
    ['a bond that is not in force', { bond: 'not_in_force' }, [false, false, ['owner.bond_not_in_force']]],
  ])('%s', (_what, given, expected) => {
    expect(declared(given)).toEqual(expected);
  });

  it('(a)(1): the ninetieth day from the time of entry is the last', () => {
    expect(declared({}, '2026-06-02')).toEqual([true, false, []]);
    expect(declared({}, '2026-06-03')).toEqual([false, false, ['owner.declared_late']]);
    expect(declared({ purpose: 'other' }, '2026-06-03')).toEqual([false, false, []]);
  });
});

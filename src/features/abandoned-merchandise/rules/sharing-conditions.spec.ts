import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { sharingConditions } from './sharing-conditions.js';
import type { SharingFacts } from './sharing-conditions.js';

const unfound: SharingFacts = { basis: 'vol_possession', accepted: true, acceptedOn: '2026-05-06' };
const facts: SharingFacts = { ...unfound, reasonableBelief: true };

describe('abandoned goods about which rights holders may be told (EO 13785 §4(b)(ii))', () => {
  it.each<[string, SharingFacts, string, string[]]>([
    ['given up by choice, before seizure, believed unlawful', facts, 'conditions_met', []],
    [
      'unclaimed goods are not given up by choice',
      { ...facts, basis: 'inv_warehouse' },
      'conditions_not_met',
      ['sharing.not_voluntarily_abandoned'],
    ],
    [
      'a basis that was not met',
      { ...facts, accepted: false },
      'conditions_not_met',
      ['sharing.not_voluntarily_abandoned'],
    ],
    ['seized first', { ...facts, seizedOn: '2026-05-06' }, 'conditions_not_met', ['sharing.not_before_seizure']],
    ['believed lawful', { ...facts, reasonableBelief: false }, 'conditions_not_met', ['sharing.not_reasonable_belief']],
    ['nobody has found anything yet', unfound, 'not_determinable', ['sharing.belief_not_found_yet']],
  ])('%s', (_, given, outcome, reasonCodes) => {
    expect(applyRule(sharingConditions, given, '2026-05-10').decision).toMatchObject({ outcome, reasonCodes });
  });
});

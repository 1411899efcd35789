import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { nonresidentDuties } from './nonresident-duties.js';

describe('NRI-02 what a nonresident must have (19 CFR 141.17, 141.18)', () => {
  const required = (nonresident: 'yes' | 'no' | 'undetermined', entityType: 'corporation' | 'llc') =>
    applyRule(nonresidentDuties, { nonresident, entityType }, '2026-03-02').decision.map(
      ({ requirement, applies }) => `${requirement}:${applies}`,
    );

  it.each([
    ['a resident: nothing', 'no', 'corporation', []],
    [
      '141.18: a corporation needs both',
      'yes',
      'corporation',
      ['resident_agent_for_service_of_process:yes', 'resident_corporate_surety:yes'],
    ],
    ['141.17: another needs the surety', 'yes', 'llc', ['resident_corporate_surety:yes']],
    ['not known', 'undetermined', 'llc', ['resident_corporate_surety:undetermined']],
  ] as const)('%s', (_, nonresident, entityType, expected) => {
    expect(required(nonresident, entityType)).toEqual(expected);
  });
});

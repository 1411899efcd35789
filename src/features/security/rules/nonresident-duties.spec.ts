import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { nonresidentDuties, nonresidentDuties1 } from './nonresident-duties.js';

describe('NRI-02, version 1, what a nonresident must have (19 CFR 141.17, 141.18)', () => {
  const required = (nonresident: 'yes' | 'no' | 'undetermined', entityType: 'corporation' | 'llc') =>
    applyRule(nonresidentDuties1, { nonresident, entityType }, '2026-03-02').decision.map(
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

describe('NRI-02 what the power of attorney of a nonresident needs (19 CFR 141.36, 141.37)', () => {
  const duties = (qualifiedInState: boolean | null, given: object = {}) =>
    applyRule(
      nonresidentDuties,
      { nonresident: 'yes', entityType: 'corporation', qualifiedInState, ...given },
      '2026-03-02',
    ).decision;
  const ofPower = (...asked: Parameters<typeof duties>) =>
    Object.fromEntries(
      duties(...asked)
        .filter(({ requirement }) => !requirement.startsWith('resident_'))
        .map(({ requirement, applies }) => [requirement, applies]),
    );

  it('October 2024, question 16: a Canadian corporation, its vice president signs: a resident agent and proof of authority, no seal', () => {
    expect(ofPower(false)).toEqual({
      power_of_attorney_to_resident_agent: 'yes',
      proof_of_signers_authority: 'yes',
      corporate_seal: 'no',
    });
    expect(duties(false).find(({ requirement }) => requirement === 'proof_of_signers_authority')?.legalBasis).toEqual([
      { authority: '19 CFR 141.37' },
    ]);
  });

  it.each<[string, boolean | null, object, object]>([
    ['qualified in the State of its agent: no proof', true, {}, { proof_of_signers_authority: 'no' }],
    ['not known whether it is: not known', null, {}, { proof_of_signers_authority: 'undetermined' }],
    [
      'not known whether it is a nonresident',
      false,
      { nonresident: 'undetermined' },
      { proof_of_signers_authority: 'undetermined' },
    ],
  ])('%s', (_, qualified, given, expected) => {
    expect(ofPower(qualified, given)).toMatchObject(expected);
  });

  it('of others the section asks for a resident agent alone, by where they or their partners live (141.31(d))', () => {
    expect(ofPower(null, { entityType: 'partnership' })).toEqual({
      power_of_attorney_to_resident_agent: 'undetermined',
    });
  });

  it('of a resident nothing', () => {
    expect(duties(false, { nonresident: 'no' })).toEqual([]);
  });
});

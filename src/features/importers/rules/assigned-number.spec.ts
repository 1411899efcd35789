import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { assignedNumber } from './assigned-number.js';
import type { AssignmentFacts } from './assigned-number.js';

const codes = (facts: Partial<AssignmentFacts>) =>
  applyRule(
    assignedNumber,
    { reasons: ['no_employer_number', 'no_social_security_number'], numbers: [], entityType: null, ...facts },
    '2026-03-02',
  ).decision.map(({ code }) => code.replace('importer_number.', ''));

describe('IMP-12: a number that customs assigns (19 CFR 24.5(b), Form 5106 block 1E)', () => {
  it.each<[string, Partial<AssignmentFacts>, string[]]>([
    ['who has neither number', {}, []],
    [
      'all that hold at once',
      {
        reasons: ['no_employer_number', 'no_social_security_number', 'not_applied_for_either', 'not_resident'],
        entityType: 'corporation',
        numbers: ['cbp_assigned'],
      },
      [],
    ],
    ['who has an employer number', { numbers: ['irs'] }, ['has_employer_number']],
    [
      'a person who would rather not show the number it has',
      { reasons: ['no_employer_number', 'prefers_assigned_number'], numbers: ['ssn'], entityType: 'individual' },
      [],
    ],
    [
      'who has a social security number and does not say so',
      { reasons: ['not_resident'], numbers: ['ssn'] },
      ['has_social_security_number'],
    ],
    [
      'a person who would rather not show it, and tells it nowhere',
      { reasons: ['prefers_assigned_number'], entityType: 'individual' },
      ['social_security_number_not_told'],
    ],
    [
      'a sole proprietor whose officer is identified by it',
      { reasons: ['prefers_assigned_number'], entityType: 'sole_proprietor', identified: true },
      [],
    ],
    [
      'a company that would rather',
      { reasons: ['prefers_assigned_number'], entityType: 'llc' },
      ['prefers_but_no_person', 'social_security_number_not_told'],
    ],
    [
      'who has one, has none, and has not applied',
      { reasons: ['prefers_assigned_number', 'not_applied_for_either'], numbers: ['ssn'] },
      ['reasons_contradict', 'reasons_against_record'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });
});

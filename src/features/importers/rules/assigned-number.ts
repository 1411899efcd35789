import { cfr, guide } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import type { Requirement } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { ImporterNumberKind } from './importer-number.js';
import { isPerson } from './importer-numbers.js';
import type { EntityType } from './nonresident.js';

/** Why customs is asked to assign a number (CBP Form 5106, block 1E); several may be so at once. */
export const ASSIGNMENT_REASONS = [
  'no_employer_number',
  'no_social_security_number',
  'not_applied_for_either',
  'not_resident',
  'prefers_assigned_number',
] as const;
export type AssignmentReason = (typeof ASSIGNMENT_REASONS)[number];

export interface AssignmentFacts {
  readonly reasons: readonly AssignmentReason[];
  /** The kinds of the numbers that it can use already, or that are filed with it. */
  readonly numbers: readonly ImporterNumberKind[];
  /** Whether a person of it is identified by a social security number on record (block 3J). */
  readonly identified?: boolean;
  /** Null: not told. */
  readonly entityType: EntityType | null;
}

/** Whether customs assigns a number, and whether the reasons given can all be so. */
export const assignedNumber = rule({
  id: 'IMP-12',
  title: 'Number that customs assigns',
  text: 'Customs assigns a number to who has neither an employer number nor a social security number, or to a person who has the latter and would rather not show it on entries. The reasons are as many as hold, and do not contradict each other or the numbers on record; who would rather not show a social security number tells it all the same.',
  cites: [cfr(19, '24.5(b)'), guide('CBP Form 5106 (06/25), blocks 1E and 3J')],
  decide: ({ reasons, numbers, identified = false, entityType }: AssignmentFacts): readonly Fault[] => {
    const has = (reason: AssignmentReason): boolean => reasons.includes(reason);
    const prefers = has('prefers_assigned_number');
    const none: readonly AssignmentReason[] = ['no_social_security_number', 'not_applied_for_either'];
    const requirements: readonly Requirement[] = [
      [!numbers.includes('irs'), hasEmployerNumber],
      [!numbers.includes('ssn') || prefers, hasPersonsNumber],
      [!prefers || entityType === null || isPerson(entityType), ofNoPerson],
      [!prefers || numbers.includes('ssn') || identified, notTold],
      [!prefers || !none.some(has), contradictory],
      [!numbers.includes('ssn') || !none.some(has), contradictoryToRecord],
    ];
    return unmet(requirements);
  },
});

const fault = (code: string, message: string, remedy: string): Fault => ({
  pointer: '/reasons',
  code: `importer_number.${code}`,
  message,
  remedy,
  citation: cfr(19, '24.5(b)'),
});
const hasEmployerNumber = fault(
  'has_employer_number',
  'Customs assigns no number to who has an employer number.',
  'Use the employer number; a suffix tells divisions apart.',
);
const hasPersonsNumber = fault(
  'has_social_security_number',
  'It has a social security number, and does not say that it would rather have a number that customs assigns.',
  'Send prefers_assigned_number among the reasons, or use the social security number.',
);
const ofNoPerson = fault(
  'prefers_but_no_person',
  'Only a person has a social security number that an assigned number could stand in for.',
  'Give the reason for which it has no number, or another kind of importer.',
);
const notTold: Fault = {
  ...fault(
    'social_security_number_not_told',
    'The social security number that it would rather not show is told nowhere.',
    'Send it among the numbers, where it is shown by its last four digits alone, or of a person of the importer first.',
  ),
  citation: guide('CBP Form 5106 (06/25), block 3J'),
};
const contradictory = fault(
  'reasons_contradict',
  'Who would rather not use a social security number has one.',
  'Leave one of the reasons out.',
);
const contradictoryToRecord = fault(
  'reasons_against_record',
  'A social security number is on record, and a reason says that there is none.',
  'Leave that reason out.',
);

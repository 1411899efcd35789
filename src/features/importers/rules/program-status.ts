import { guide, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** Programs an importer may take part in: C-TPAT, Importer Self-Assessment, the National Account Managers', reconciliation, monthly statements. */
export const PROGRAMS = ['ctpat', 'isa', 'nam', 'reconciliation', 'periodic_monthly_statement'] as const;
export type Program = (typeof PROGRAMS)[number];

export const PROGRAM_STATUSES = ['applied', 'certified', 'validated', 'accepted', 'suspended', 'withdrawn'] as const;
export type ProgramStatus = (typeof PROGRAM_STATUSES)[number];

export interface ProgramStatusFacts {
  readonly program: Program;
  readonly status: ProgramStatus;
  readonly tier: number | null;
  readonly from: IsoDate;
  readonly today: IsoDate;
}

/** Which statuses a program knows, and which tier goes with which. */
export const programStatus = rule({
  id: 'IMP-05',
  title: 'Status in a program',
  text: 'C-TPAT certifies applicants at Tier 1 and validates at Tier 2 or 3; other programs accept and have no tiers.',
  cites: [usc(6, '964'), usc(6, '965'), usc(6, '966'), guide('CBP, Importer Self-Assessment')],
  decide: ({ program, status, tier, from, today }: ProgramStatusFacts): readonly Fault[] => {
    const ctpat = program === 'ctpat';
    return unmet([
      [from <= today, yetToCome],
      [ctpat || tier === null, noTiers],
      [!ctpat || status !== 'applied' || tier === null, noTierYet],
      [!ctpat || status !== 'validated' || tier === null || tier >= 2, validatedFrom2],
      [!ctpat || status !== 'certified' || tier === null || tier === 1, certifiedAt1],
      [ctpat ? status !== 'accepted' : status !== 'certified' && status !== 'validated', ofAnother],
    ]);
  },
});

const fault = (pointer: string, code: string, message: string, remedy: string): Fault => ({
  pointer,
  code: `importer_program.${code}`,
  message,
  remedy,
  citation: usc(6, '964'),
});
const yetToCome = {
  ...fault('/from', '', 'This day is yet to come.', 'Record it on its day.'),
  code: IN_FUTURE,
};
const noTiers = fault('/tier', 'no_tiers', 'Only C-TPAT has tiers.', 'Leave the tier out.');
const noTierYet = fault('/tier', 'tier_of_applicant', 'Who applies is in no tier yet.', 'Leave the tier out.');
const validatedFrom2 = fault(
  '/tier',
  'tier_of_validated',
  'Who is validated is in Tier 2 or 3.',
  'Correct tier or status.',
);
const certifiedAt1 = fault(
  '/tier',
  'tier_of_certified',
  'Who is certified and not validated is in Tier 1.',
  'Correct tier or status.',
);
const ofAnother = fault(
  '/status',
  'status_of_another',
  'This program knows no such status.',
  'C-TPAT certifies and validates; other programs accept.',
);

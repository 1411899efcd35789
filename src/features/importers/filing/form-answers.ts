/** How many entries a year an importer expects (CBP Form 5106, block 1H). */
export const ENTRIES_PER_YEAR = ['1_to_5', '5_to_25', 'over_25', 'infrequent_personal', 'not_importing'] as const;
export type EntriesPerYear = (typeof ENTRIES_PER_YEAR)[number];

/** What its number is for (block 1I). */
export const NUMBER_USES = [
  'importer_of_record',
  'consignee',
  'drawback_claimant',
  'refunds_and_bills',
  'foreign_trade_zone',
  'carrier',
  'other',
] as const;
export type NumberUse = (typeof NUMBER_USES)[number];

/** Why customs is asked to assign a number (block 1E). */
export const NO_NUMBER_REASONS = [
  'no_employer_number',
  'employer_number_applied_for',
  'no_social_security_number',
  'not_resident',
] as const;
export type NoNumberReason = (typeof NO_NUMBER_REASONS)[number];

/** How many entries a year an importer expects (CBP Form 5106, block 1H). */
export const ENTRIES_PER_YEAR = ['1_to_5', '5_to_25', 'over_25', 'infrequent_personal', 'not_importing'] as const;
export type EntriesPerYear = (typeof ENTRIES_PER_YEAR)[number];

/** What its number is for (block 1I). */
export const NUMBER_USES = [
  'importer_of_record',
  'consignee',
  'drawback_claimant',
  'refunds_and_bills',
  'other',
] as const;
export type NumberUse = (typeof NUMBER_USES)[number];

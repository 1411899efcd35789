/**
 * What rights can be given over, by the noun of its routes: the scope of grants, agreements and row-level security. A
 * feature adds its own with the first table that has it; what does not exist cannot be granted.
 */
export const RESOURCES = [
  'importers',
  'determinations',
  'recordations',
  'detentions',
  'merchandise',
  'seizures',
  'abandonments',
  'disposals',
  'disclosures',
] as const;
export type Resource = (typeof RESOURCES)[number];

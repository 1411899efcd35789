/** What rights can be given over, by the noun of its routes: the scope of grants, agreements and row-level security. */
export const RESOURCES = [
  'importers',
  'entries',
  'bonds',
  'bills',
  'determinations',
  'recordations',
  'detentions',
  'merchandise',
  'seizures',
  'abandonments',
  'disposals',
  'disclosures',
  'allegations',
  'penalties',
  'verifications',
  'referrals',
  'measures',
  'accounts',
] as const;
export type Resource = (typeof RESOURCES)[number];

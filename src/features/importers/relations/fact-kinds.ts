/** What a person can be to an importer. */
export const PERSON_ROLES = ['officer', 'owner', 'beneficial_owner'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** What an importer can have in the United States. */
export const ASSET_KINDS = ['real_property', 'inventory', 'equipment', 'bank_account', 'receivables', 'other'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** How importers can belong together. */
export const AFFILIATION_KINDS = ['common_owner', 'officer', 'address', 'bank', 'phone'] as const;
export type AffiliationKind = (typeof AFFILIATION_KINDS)[number];

export const CONFIDENCES = ['possible', 'probable', 'confirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

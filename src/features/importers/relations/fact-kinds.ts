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

/** What a business can be to an importer (CBP Form 5106, block 3). */
export const BUSINESS_RELATIONS = ['current', 'previous'] as const;
export type BusinessRelation = (typeof BUSINESS_RELATIONS)[number];

/** What can be verified to exist, what can be found, and how. */
export const VERIFIED = ['importer', 'place_of_business', 'mailing_address'] as const;
export type Verified = (typeof VERIFIED)[number];
export const VERIFIED_TO = ['exists', 'not_found'] as const;
export type VerifiedTo = (typeof VERIFIED_TO)[number];
export const VERIFIED_BY = ['visit', 'public_register', 'document', 'correspondence', 'other'] as const;
export type VerifiedBy = (typeof VERIFIED_BY)[number];

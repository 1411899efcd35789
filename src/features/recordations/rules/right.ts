/** The rights customs records: marks by class, the names of businesses, and works. */
export const RIGHT_TYPES = ['trademark', 'trade_name', 'copyright'] as const;
export type RightType = (typeof RIGHT_TYPES)[number];

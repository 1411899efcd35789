/** A row without what it lacks: what may be null or missing in it may be missing here. */
export type Present<Row> = {
  [K in keyof Row as undefined extends Row[K] ? never : null extends Row[K] ? never : K]: Row[K];
} & {
  [K in keyof Row as undefined extends Row[K] ? K : null extends Row[K] ? K : never]?: NonNullable<Row[K]>;
};

/** The members that are set: what is not known is absent, where `null` would say "empty". */
export const present = <Row extends object>(row: Row): Present<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== null)) as Present<Row>;

/**
 * The condition that a version holds on a legal day ($1) as known at an instant ($2), for tables read by a key. `is true` keeps the
 * planner from the exclusion index: it takes each of these conditions for a rare find, reads that index for both, and passes over
 * the index of the key.
 */
export const heldAt = (alias: string): string =>
  `(${alias}.valid @> $1::date) is true and (${alias}.recorded @> $2::timestamptz) is true`;

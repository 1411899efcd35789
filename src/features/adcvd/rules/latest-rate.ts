import { compareRates } from './deposit-rate.js';
import type { RateCandidate, RateRefusal } from './rate-candidate.js';

/** A rate, nothing, or why none can be told. */
export type Found = RateCandidate | RateRefusal | null;

/** The newest of several rates for one party; rows of one day that differ contradict each other. */
export function latestOf(rows: readonly RateCandidate[]): Found {
  const [first, ...others] = rows;
  if (!first) return null;
  const newest = others.reduce((best, row) => (row.effectiveOn > best.effectiveOn ? row : best), first);
  const sameDay = rows.filter((row) => row.effectiveOn === newest.effectiveOn);
  return sameDay.every((row) => compareRates(row.rate, newest.rate) === 0) ? newest : 'rate.conflict';
}

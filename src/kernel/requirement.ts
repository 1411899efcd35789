import type { Fault } from './errors.js';

/** What the law asks, and what to tell the caller where it does not hold. */
export type Requirement = readonly [holds: boolean, otherwise: Fault];

/** The faults of every requirement that does not hold, all at once, in order. */
export const unmet = (requirements: readonly Requirement[]): readonly Fault[] =>
  requirements.flatMap(([holds, otherwise]) => (holds ? [] : [otherwise]));

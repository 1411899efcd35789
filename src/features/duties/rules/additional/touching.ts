import type { DutyProgram } from './duty-program.js';

/** The programmes that could touch goods of a number and an origin between two changes of the law. */
export interface Touching {
  /** In force, the origin and the number within scope; whether they apply, facts decide. */
  readonly programs: readonly DutyProgram[];
  /** Suffixes of an eight-digit number that would make a difference; empty where none does. */
  readonly suffixes: readonly string[];
  /** Every fact their conditions name. */
  readonly facts: readonly string[];
}

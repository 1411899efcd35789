import type { Cents } from '../../../kernel/money.js';
import type { LineOwed } from '../../duties/rules/owed/entry-owed-facts.js';
import type { CaseAtStake, PlannedCase, PlannedLine } from './quote-facts.js';

/** A planned line with its duties and, per case, the deposit rate in per cent. */
export interface LineWithDuties {
  readonly line: PlannedLine;
  readonly owed: LineOwed;
  readonly cases: readonly (PlannedCase & { readonly enteredValue: Cents })[];
  /** The cases, and those that may apply: of these no rate counts until the scope is settled. */
  readonly atStake: readonly CaseAtStake[];
}

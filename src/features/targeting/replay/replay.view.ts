import type { RiskFactorName } from '../../security/rules/security-policies.js';
import { CitationView } from '../../../platform/rules/rules.view.js';
import { SimulatedAskView } from '../simulation/simulation-result.view.js';

/** A factor of the score before and after. */
export class ReplayedFactorView {
  /** The factor.
   * @example "paymentHistory"
   */
  name!: RiskFactorName;
  /** What was found, from 0 to 1; null where it is not known.
   * @example "0.5"
   */
  value!: string | null;
  /** Its weight. @example 25 */
  weightBefore!: number;
  /** Its weight in what is asked. @example 60 */
  weightAfter!: number;
  /** What it adds to the score.
   * @example "12.50"
   */
  before!: string;
  /** What it would add.
   * @example "30.00"
   */
  after!: string;
}

/** A rule that was run, with what it stands on. */
export class ReplayedRuleView {
  /** The rule.
   * @example "BOND-01"
   */
  id!: string;
  /** Its version. @example 1 */
  version!: number;
  /** Where the law says so, or what stands in for it. */
  cites!: CitationView[];
  /** Whether it decides otherwise. @example true */
  differs!: boolean;
}

/** One entry decided again as known when it was put on record, and as it would have been. */
export class ReplayView {
  /** The entry.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  entryId!: string;
  /** Its importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The day it was filed.
   * @example "2026-02-17"
   */
  asOf!: string;
  /** When it was put on record: nothing later was read. */
  knownAt!: string;
  /** What its importer was asked for. */
  before!: SimulatedAskView;
  /** What it would be asked for. */
  after!: SimulatedAskView;
  /** Every factor of the score; their differences are that of the scores. */
  factors!: ReplayedFactorView[];
  /** Every rule that was run, in order, each once. */
  rules!: ReplayedRuleView[];
  /** A digest of what was read.
   * @example "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  facts!: string;
}

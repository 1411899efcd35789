import type { RiskBand } from '../../security/rules/security-policies.js';
import type { Size } from './point.js';

/** What an importer is asked for. */
export class SimulatedAskView {
  /** Its band.
   * @example "medium"
   */
  band!: RiskBand;
  /** Its score.
   * @example "47.27"
   */
  score!: string;
  /** Additional security, in US dollars; null where it is not determined.
   * @example "150000.00"
   */
  additional!: string | null;
  /** The bond required; null where it is not determined.
   * @example "200000.00"
   */
  required!: string | null;
}

/** What the entries of an importer owe where a law of duties is other. */
export class ImporterDutiesView {
  /** How many of its entries owe something else. @example 3 */
  entries!: number;
  /** How many of which it is not determined. @example 0 */
  undetermined!: number;
  /** What the others owe as it was read when they were filed, in US dollars.
   * @example "24350.11"
   */
  before!: string;
  /** What they would owe.
   * @example "27350.11"
   */
  after!: string;
}

/** An importer in a simulation, at the last entry of the period at which what is asked for is determined; at the last of all where that is nowhere. */
export class SimulationResultView {
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The entry.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  entryId!: string;
  /** The day it was filed.
   * @example "2026-02-17"
   */
  asOf!: string;
  /** When it was put on record: nothing later was read. */
  knownAt!: string;
  /** By what it entered in twelve months.
   * @example "small"
   */
  size!: Size;
  /** The port of the entry.
   * @example "2704"
   */
  port!: string;
  /** The country of most of what it entered; XX where it entered nothing.
   * @example "CN"
   */
  country!: string;
  /** Whether it is asked for something else at some entry, or owes something else on one. @example true */
  changed!: boolean;
  /** What it was asked for. */
  before!: SimulatedAskView;
  /** What it would be asked for. */
  after!: SimulatedAskView;
  /** The standard bond; null where it is not determined.
   * @example "50000.00"
   */
  standard!: string | null;
  /** What the formula of 2004 would have asked, which courts set aside; null where it is not determined.
   * @example "800000.00"
   */
  formula2004!: string | null;
  /** Duties, taxes and fees of its entries of the period; absent where no law of duties is other. */
  duties?: ImporterDutiesView;
  /** Antidumping and countervailing duty that it was billed after its first entry and did not pay.
   * @example "0.00"
   */
  uncollected!: string;
  /** How many entries of the period were decided. @example 38 */
  entries!: number;
  /** SHA-256 over what is asked for at every one of them, before and after.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  decisions!: string;
  /** A digest of the figures it was decided from at this entry.
   * @example "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  facts!: string;
}

import { CitationView } from '../rules/rules.view.js';

/** A policy parameter as it stood on a day. */
export class PolicyView {
  /** Stable name.
   * @example "risk.weights"
   */
  key!: string;
  /** What it is.
   * @example "What each risk factor adds to the score."
   */
  summary!: string;
  /** The value in force on `asOf`.
   * @example { "newImporter": 25 }
   */
  value!: unknown;
  /** First day of the value.
   * @example "2017-03-31"
   */
  since!: string;
  /** Why it was chosen.
   * @example "Chosen so that no factor decides alone."
   */
  basis!: string;
  /** What it rests on. */
  citations!: CitationView[];
  /** The last day someone compared it with its basis.
   * @example "2026-11-21"
   */
  reviewedOn!: string;
  /** Always `policy`: an agency can replace it without a release. */
  authorityStatus!: 'policy';
  /** The legal day this answer is about.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** The instant whose records it shows.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt!: string;
}

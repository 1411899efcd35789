import { CitationView } from '../rules/rules.view.js';

/** A policy parameter as it stood on a day. */
export class PolicyView {
  /** Stable name.
   * @example "risk.weights"
   */
  key!: string;
  /** What it is. */
  summary!: string;
  /** The value in force on `asOf`. */
  value!: unknown;
  /** First day of the value.
   * @example "2017-03-31"
   */
  since!: string;
  /** Why it was chosen. */
  basis!: string;
  /** What it rests on. */
  citations!: CitationView[];
  /** The last day someone compared it with its basis. */
  reviewedOn!: string;
  /** Always `policy`: an agency can replace it without a release. */
  authorityStatus!: 'policy';
  /** The legal day this answer is about. */
  asOf!: string;
  /** The instant whose records it shows. */
  knownAt!: string;
}

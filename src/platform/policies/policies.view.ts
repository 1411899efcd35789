import { CitationView } from '../rules/rules.view.js';

/** What a published targeting profile puts in place of a policy, or of one member of its value. */
export class PolicyInsteadView {
  /** The member of the value; absent where it is the whole.
   * @example "ipr"
   */
  member?: string;
  /** What counts in its place.
   * @example { "medium": 20, "high": 50 }
   */
  value!: unknown;
  /** First day on which it counts.
   * @example "2026-03-02"
   */
  since!: string;
  /** Last day on which it counts.
   * @example "2027-03-01"
   */
  through!: string;
  /** The profile.
   * @example "tgp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  profileId!: string;
  /** What it rests on. */
  citations!: CitationView[];
}

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
  /** What counts in place of the value on `asOf`; absent where nothing does. That something does is public, what it weighs is customs'. */
  instead?: PolicyInsteadView[];
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

import { CitationView } from '../../../platform/rules/rules.view.js';
import type { NoticeContent, Relief, ReliefDecision } from '../rules/index.js';

/** What a notice of seizure lacks. */
export class NoticeResultView {
  /** What it does not state. */
  missingContents!: NoticeContent[];
  /** Parties with an interest to whom it was not mailed. */
  notNotified!: string[];
}

/** Where a claim stands, and what it costs. */
export class ClaimResultView {
  /** Judicial: the case goes to the United States attorney.
   * @example "administrative"
   */
  procedure!: 'administrative' | 'judicial';
  /** The bond a claim needs.
   * @example "3200.00"
   */
  bond!: string;
  /** Where the notice is published.
   * @example "website_only"
   */
  published!: 'website_only' | 'website_and_posted';
  /** The last day to claim; absent before publication.
   * @example "2026-05-21"
   */
  claimBy?: string;
  /** The last day of publication.
   * @example "2026-05-30"
   */
  publishedThrough?: string;
  /** The first day on which a summary forfeiture may be declared; absent where only a court may.
   * @example "2026-05-31"
   */
  forfeitureFrom?: string;
}

/** Whether goods may be declared forfeit. */
export class ForfeitureResultView {
  /** The first day, where it is known.
   * @example "2026-05-31"
   */
  earliestOn?: string;
}

/** Whether one relief is open. */
export class ReliefView {
  /** The relief.
   * @example "export"
   */
  relief!: Relief;
  /** Whether it is open.
   * @example "permitted"
   */
  outcome!: ReliefDecision['outcome'];
  /** Why not.
   * @example "relief.counterfeit"
   */
  reasonCode?: string;
  /** By which paragraph. */
  citation!: CitationView;
}

/** Which relief a petition may end in. */
export class RemissionResultView {
  /** Each relief. */
  reliefs!: ReliefView[];
}

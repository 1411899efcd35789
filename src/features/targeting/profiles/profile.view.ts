import type { TradeIssue } from '../../risk/rules/assessment/priority-trade-issues.js';
import type { ProfileState } from '../rules/profile-step.js';

/** How much each factor counts in a profile; together 100. */
export class ProfileWeightsView {
  /** What was not paid, or late. @example 25 */
  paymentHistory!: number;
  /** How long it has imported. @example 15 */
  tenure!: number;
  /** Whether it is at home abroad. @example 12 */
  nonresident!: number;
  /** How far final rates were above deposits. @example 12 */
  rateVolatility!: number;
  /** What its bond does not cover. @example 12 */
  exposureToBond!: number;
  /** What stayed unpaid on such goods of such origin. @example 10 */
  countryCommodityDelinquency!: number;
  /** Its largest open bill. @example 6 */
  openBillSize!: number;
  /** Whether it belongs with one that did not pay. @example 5 */
  affiliation!: number;
  /** Whether what it said of itself is wrong. @example 3 */
  dataQuality!: number;
}

/** The scores from which a risk is medium and high. */
export class ProfileBandsView {
  /** The lowest score of the medium band. @example 30 */
  medium!: number;
  /** The lowest score of the high band. @example 60 */
  high!: number;
}

/** How a profile fared on what was assessed and found since it runs in shadow. */
export class ProfileFiguresView {
  /** Assessments of its issue. @example 412 */
  assessments!: number;
  /** Those that it puts in its high band. @example 37 */
  hits!: number;
  /** Hits after which something was found. @example 9 */
  findings!: number;
  /** Findings divided by hits; null without a hit.
   * @example "0.2432"
   */
  yield!: string | null;
  /** The lower end of what its true yield is, in nineteen of twenty cases.
   * @example "0.1337"
   */
  yieldAtLeast!: string;
  /** The upper end.
   * @example "0.4013"
   */
  yieldAtMost!: string;
}

/** What was done with a profile. */
export class ProfileActView {
  /** What.
   * @example "approve"
   */
  kind!: 'shadow' | 'approve' | 'publish' | 'retire' | 'renew' | 'expire' | 'replace' | 'purge';
  /** When.
   * @example "2026-03-02"
   */
  on!: string;
  /** Why.
   * @example "The shadow run agreed with the record of the first quarter."
   */
  reason!: string;
  /** The day to which it moved the expiry; null where it did not.
   * @example "2027-01-15"
   */
  expiresOn!: string | null;
  /** Of a renewal how the profile fared then: what it stands on; null of anything else. */
  figures!: ProfileFiguresView | null;
  /** By whom.
   * @example "sandbox-supervisor"
   */
  by!: string;
}

/** A version of a targeting profile. */
export class TargetingProfileView {
  /** Its id.
   * @example "tgp_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  id!: string;
  /** The profile, by the key that all its versions have.
   * @example "adcvd-evaders"
   */
  key!: string;
  /** Which version of it.
   * @example 1
   */
  version!: number;
  /** The priority trade issue it is for.
   * @example "adcvd"
   */
  issue!: TradeIssue;
  /** How far it has come.
   * @example "draft"
   */
  state!: ProfileState;
  /** What it weighs, with what it takes from the profile it builds on. */
  weights!: ProfileWeightsView;
  /** The scores from which a risk is medium and high. */
  bands!: ProfileBandsView;
  /** The profile it builds on, by its key; absent where it builds on none.
   * @example "adcvd-standing"
   */
  basedOn?: string;
  /** The law it stands on.
   * @example "19 USC 4322(a); 19 USC 1623(a)"
   */
  legalBasis!: string;
  /** What is expected of it.
   * @example "One more importer in ten with unpaid duties is seen before its next entry."
   */
  expectedEffect!: string;
  /** When it is reviewed.
   * @example "2026-09-01"
   */
  reviewOn!: string;
  /** When it expires unless it is renewed.
   * @example "2026-12-01"
   */
  expiresOn!: string;
  /** Who drafted it.
   * @example "sandbox-analyst"
   */
  draftedBy!: string;
  /** When it was drafted.
   * @example "2026-03-02"
   */
  draftedOn!: string;
  /** Who approved it, another than drafted it; absent before.
   * @example "sandbox-supervisor"
   */
  approvedBy?: string;
  /** Why it is retired; absent while it is not.
   * @example "expired"
   */
  retiredFor?: 'retired' | 'expired' | 'replaced' | 'purged';
  /** What was done with it, in order. */
  acts!: ProfileActView[];
}

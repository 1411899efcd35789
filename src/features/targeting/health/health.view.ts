/** Another profile that has hits in common with it. */
export class ProfileOverlapView {
  /** The other profile.
   * @example "tgp_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  profileId!: string;
  /** Its key.
   * @example "adcvd-standing"
   */
  key!: string;
  /** Its version. @example 2 */
  version!: number;
  /** Hits of both. @example 12 */
  both!: number;
  /** Hits of one of them. @example 40 */
  either!: number;
}

/** How a profile fares on the assessments made since it began to run in shadow. */
export class ProfileHealthView {
  /** The profile.
   * @example "tgp_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  profileId!: string;
  /** The last day that counts.
   * @example "2026-06-30"
   */
  asOf!: string;
  /** Assessments of its issue. @example 412 */
  assessments!: number;
  /** Those that it puts in its high band, by the factors known then. @example 37 */
  hits!: number;
  /** Hits of which somebody recorded what came of them. @example 30 */
  looked!: number;
  /** Hits after which something was found. @example 9 */
  findings!: number;
  /** Whether it never had a hit. @example false */
  neverFired!: boolean;
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
  /** High by it and by what counted. @example 20 */
  bothHigh!: number;
  /** High by it alone. @example 17 */
  onlyProfile!: number;
  /** High by what counted alone. @example 4 */
  onlyCounted!: number;
  /** High by neither. @example 371 */
  neitherHigh!: number;
  /** Whether it would be purged as it stands. @example false */
  toBePurged!: boolean;
  /** Why, or why not.
   * @example "targeting.kept"
   */
  reasonCode!: string;
  /** Others of its issue that run, and the hits in common. */
  overlap!: ProfileOverlapView[];
}

import type { ReviewGround, ReviewOutcome } from '../rules/requirement-review.js';

/** A review of a requirement. */
export class RequirementReviewView {
  /** Its id.
   * @example "brv_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The requirement.
   * @example "brq_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  requirementId!: string;
  /** Why, in a word.
   * @example "record_wrong"
   */
  ground!: ReviewGround;
  /** Why.
   * @example "Two of the entries were cancelled and refiled; they are counted twice."
   */
  grounds!: string;
  /** The day it was asked for.
   * @example "2026-05-04"
   */
  askedOn!: string;
  /** Open, or what it came to.
   * @example "withdrawn"
   */
  status!: 'open' | ReviewOutcome;
  /** The reasons of the decision; absent before it.
   * @example "The two entries are one; without the other the bond is sufficient."
   */
  reason?: string;
  /** The requirement that takes its place.
   * @example "brq_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  replacedBy?: string;
  /** The day of the decision; absent before it.
   * @example "2026-05-11"
   */
  decidedOn?: string;
  /** The day on which it was published without names; absent before it.
   * @example "2026-06-01"
   */
  publishedOn?: string;
}

/** What is published of a review: nothing of anybody. */
export class PublishedReviewView {
  /** Why it was asked for, in a word.
   * @example "record_wrong"
   */
  ground!: ReviewGround;
  /** What it came to.
   * @example "withdrawn"
   */
  outcome!: ReviewOutcome;
  /** What was decided, cleared of whatever is confidential.
   * @example "An entry that was cancelled and refiled counts once among the duties of twelve months."
   */
  summary!: string;
  /** The day on which it was published.
   * @example "2026-06-01"
   */
  publishedOn!: string;
}

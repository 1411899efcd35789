import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { REVIEW_GROUNDS, REVIEW_OUTCOMES } from '../rules/requirement-review.js';
import type { ReviewGround, ReviewOutcome } from '../rules/requirement-review.js';

/** Has a requirement reviewed. */
export class RequestRequirementReview {
  /** Why, in a word.
   * @example "record_wrong"
   */
  @IsIn(REVIEW_GROUNDS)
  ground: ReviewGround;

  /** Why, and what is to be looked at.
   * @example "Two of the entries were cancelled and refiled; they are counted twice."
   */
  @IsString()
  @Length(1, 4000)
  grounds: string;
}

/** Decides a review. */
export class DecideRequirementReview {
  /** What it comes to.
   * @example "withdrawn"
   */
  @IsIn(REVIEW_OUTCOMES)
  outcome: ReviewOutcome;

  /** The reasons, as the principal reads them.
   * @example "The two entries are one; without the other the bond is sufficient."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;

  /** The requirement that takes its place, where it is modified.
   * @example "brq_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^brq_[0-9a-z]{26}$/)
  replacedBy?: string;
}

/** Clears what is published of a decided review. */
export class PublishRequirementReview {
  /** What everybody may read: no name, number, amount or goods of anybody.
   * @example "An entry that was cancelled and refiled counts once among the duties of twelve months."
   */
  @IsString()
  @Length(1, 2000)
  summary: string;
}

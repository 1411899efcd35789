import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { ANSWERS, DEFENCE_GROUNDS, OBLIGORS } from '../rules/claims/claim-act.js';
import type { AnswerOutcome, DefenceGround, Obligor } from '../rules/claims/claim-act.js';

/** Petitions for relief from a claim. */
export class PetitionClaim {
  /** The facts and circumstances that justify it.
   * @example "The goods were destroyed by fire at the examination site; the report is attached."
   */
  @IsString()
  @Length(1, 4000)
  grounds: string;
}

/** Raises a defence of a surety. */
export class RaiseDefence {
  /** What it is, in a word.
   * @example "another_period"
   */
  @IsIn(DEFENCE_GROUNDS)
  ground: DefenceGround;

  /** What is held against the claim.
   * @example "The entry was charged on 2 January, in the period of the bond that followed ours."
   */
  @IsString()
  @Length(1, 4000)
  statement: string;
}

/** Extends the days to petition. */
export class ExtendPetition {
  /** Whose days.
   * @example "principal"
   */
  @IsIn(OBLIGORS)
  party: Obligor;

  /** The new last day.
   * @example "2026-06-30"
   */
  @IsCivilDate()
  through: IsoDate;

  /** The circumstances that warrant it.
   * @example "Its papers were seized by another agency."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}

/** Demands payment of the surety, or reports the claim. */
export class ActOnClaim {
  /** The reasons.
   * @example "No petition was filed within sixty days, and nothing was paid."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}

/** Decides on a petition. */
export class DecideBondClaimPetition {
  /** What is to be paid instead of the claim, US dollars; zero cancels it.
   * @example "5000.00"
   */
  @IsUsDollars()
  amount: string;

  /** The last day on which the decision is effective, where it is another than the sixtieth.
   * @example "2026-06-30"
   */
  @IsOptional()
  @IsCivilDate()
  through?: IsoDate;

  /** The reasons.
   * @example "First default, remedied within a week."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}

/** Records a payment on a claim. */
export class RecordClaimPayment {
  /** Who paid.
   * @example "surety"
   */
  @IsIn(OBLIGORS)
  party: Obligor;

  /** How much, US dollars.
   * @example "5000.00"
   */
  @IsUsDollars()
  amount: string;

  /** The day it came in.
   * @example "2026-04-20"
   */
  @IsCivilDate()
  receivedOn: IsoDate;
}

/** Answers a defence, with reasons. */
export class AnswerDefence {
  /** The defence.
   * @example "bca_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^bca_[0-9a-z]{26}$/)
  defenceId: string;

  /** What the answer comes to.
   * @example "defence_rejected"
   */
  @IsIn(ANSWERS)
  outcome: AnswerOutcome;

  /** What the surety still answers for, where the defence is accepted, US dollars.
   * @example "0.00"
   */
  @IsOptional()
  @IsUsDollars()
  amount?: string;

  /** The reasons, as the surety reads them.
   * @example "The entry was charged on 30 December; the day of its summary does not matter."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}

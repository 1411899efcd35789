import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { IsCaseNumber } from '../../duties/index.js';
import { LiquidateEntry } from '../acts/liquidate.dto.js';
import { FURTHER_REVIEW_GROUNDS } from '../rules/further-review.js';
import type { FurtherReviewGround } from '../rules/further-review.js';
import { PROTEST_MATTERS } from '../rules/protest-filing.js';
import type { ProtestMatter } from '../rules/protest-filing.js';
import { REIMBURSEMENT_STATEMENTS } from '../rules/reimbursement.js';
import type { ReimbursementStatement } from '../rules/reimbursement.js';
import { PROTEST_SIGNERS } from '../rules/protest-signer.js';
import type { ProtestSigner } from '../rules/protest-signer.js';
import { VOID_GROUNDS } from '../rules/set-aside.js';
import type { VoidGround } from '../rules/set-aside.js';
import { DECISIONS_ON_PROTESTS } from './protest-status.js';
import type { DecisionOnProtest } from './protest-status.js';
import { ProtestView } from './protest.view.js';
import { OmitType } from '@nestjs/swagger';

/** One more entry that a protest is about. */
export class AlsoProtested {
  /** The entry.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  @Matches(/^ent_[0-9a-z]{26}$/)
  entryId: string;

  /** Its liquidation or reliquidation.
   * @example "lqd_01kjv3v6b9f3xb0m0n4q4h7z2e"
   */
  @Matches(/^lqd_[0-9a-z]{26}$/)
  decisionId: string;
}

/** The importer's certification on reimbursement for one case of the entry (19 CFR 351.402(f)(2)). */
export class StatementInProtest {
  /** The case, as the line of the entry names it.
   * @example "A-570-979"
   */
  @IsCaseNumber()
  caseNumber: string;

  /** What it says: nobody paid the duty back or agreed to, or somebody did.
   * @example "not_reimbursed"
   */
  @IsIn(REIMBURSEMENT_STATEMENTS)
  says: ReimbursementStatement;

  /** How the certification is found.
   * @example "NR-2026-0017"
   */
  @IsString()
  @Length(1, 60)
  certification: string;
}

/** Protests a liquidation or reliquidation, an exclusion, a demand for redelivery or a refusal. */
export class FileProtest {
  /** The entry.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^ent_[0-9a-z]{26}$/)
  entryId: string;

  /** The liquidation or reliquidation that is protested; left out of a decision of another kind.
   * @example "lqd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^lqd_[0-9a-z]{26}$/)
  decisionId?: string;

  /** The day of a decision of another kind: an exclusion, a demand for redelivery, a refusal.
   */
  @IsOptional()
  @IsCivilDate()
  decisionMadeOn?: IsoDate;

  /** What identifies that decision: the number of the notice, the demand or the claim.
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  decisionReference?: string;

  /** What is protested.
   * @example "classification_and_rate"
   */
  @IsIn(PROTEST_MATTERS)
  matter: ProtestMatter;

  /** The nature of the objection and what justifies it.
   * @example "The goods are classified in 8541.42.0080."
   */
  @IsString()
  @Length(1, 4000)
  objection: string;

  /** On which ground further review is asked for; left out where it is not.
   * @example "inconsistent_with_ruling"
   */
  @IsOptional()
  @IsIn(FURTHER_REVIEW_GROUNDS)
  furtherReview?: FurtherReviewGround;

  /** Of a surety: that it is not filed collusively to extend another person's time.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  certifiesNoCollusion?: boolean;

  /** In which capacity it is signed; left out: by a broker as customs broker, by counsel as attorney at law, by importer and surety for themselves.
   * @example "other_agent"
   */
  @IsOptional()
  @IsIn(PROTEST_SIGNERS)
  signedAs?: ProtestSigner;

  /** What identifies the power of attorney that is filed with it or was before; an agent who is neither attorney at law nor customs broker needs one.
   * @example "POA 2704-26-0044"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  powerOfAttorney?: string;

  /** Statements on reimbursement that were not on record at liquidation; customs accepts or refuses them with its decision. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => StatementInProtest)
  reimbursementStatements?: StatementInProtest[];

  /** Other entries of the same importer with goods of the same category whose liquidations have the decision in common; each is decided by itself. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => AlsoProtested)
  also?: AlsoProtested[];
}

/** Which protests. */
export class ListProtests extends PageQuery {
  /** Of this entry.
   * @example "ent_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^ent_[0-9a-z]{26}$/)
  @AsksAbout(ProtestView, 'entryId')
  entryId?: string;
}

/** Decides a protest; where one against a liquidation is allowed, with what is assessed then: what is left out stays as it was. */
export class DecideProtest extends OmitType(LiquidateEntry, ['reliquidates', 'reason'] as const) {
  /** What is decided.
   * @example "allowed"
   */
  @IsIn(DECISIONS_ON_PROTESTS)
  outcome: DecisionOnProtest;

  /** Why.
   * @example "The ruling covers these goods."
   */
  @IsString()
  @Length(1, 2000)
  reason: string;

  /** What identifies the decision of Headquarters on the application for further review; left out where it reviewed nothing.
   * @example "HQ H345678"
   */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  headquartersDecision?: string;

  /** Whether the application for further review is denied with the protest.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  furtherReviewRefused?: boolean;

  /** False where the protest did not set forth what is changed, but asked for all amounts: customs changes it of its own accord then, and a difference under $20 is disregarded. Left out: it did.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  askedDistinctly?: boolean;

  /** Whether the statements on reimbursement that it brings are accepted; left out: where it is allowed as a whole. They are then on record of the entry, whose amounts need not change for it.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  statementsAccepted?: boolean;
}

/** Puts on record that an action about a denied protest is commenced in the Court of International Trade. */
export class RecordCourtAction {
  /** The day on which it was commenced.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  commencedOn: IsoDate;

  /** Its number.
   * @example "Ct. No. 26-00187"
   */
  @IsString()
  @Length(1, 60)
  courtNumber: string;
}

/** Voids the denial of a protest. */
export class VoidDenial {
  /** On which ground: the denial of further review is set aside as was asked, or the protest was denied contrary to instructions.
   * @example "contrary_to_instructions"
   */
  @IsIn(VOID_GROUNDS)
  ground: VoidGround;
}

import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { ChangedPageQuery } from '../../../platform/http/page.dto.js';
import { BILL_REASONS } from '../rules/index.js';
import type { BillReason } from '../rules/index.js';
import { PAYERS, PAYMENT_METHODS } from './bill-row.js';
import type { Payer, PaymentMethod } from './bill-row.js';
import { BillView } from './bill.view.js';

/** Bills an importer. */
export class IssueBill {
  /** Who owes it.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId: string;

  /** Why.
   * @example "supplemental_duties"
   */
  @IsIn(BILL_REASONS)
  reason: BillReason;

  /** The entry it is about.
   * @example "101-2345670-8"
   */
  @IsOptional()
  @Matches(/^[0-9A-Z]{3}-\d{7}-\d$/)
  entryNumber?: string;

  /** Antidumping and countervailing duty cases it is about.
   * @example ["A-570-979"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[AC]-\d{3}-\d{3}$/, { each: true })
  caseNumbers?: string[];

  /** Bonds that secure it, by number.
   * @example ["260000017"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^\d{9}$/, { each: true })
  bondNumbers?: string[];

  /** What is owed without interest, in US dollars.
   * @example "149000.00"
   */
  @IsUsDollars()
  principal: string;

  /** Of it, antidumping and countervailing duty; none where it is left out.
   * @example "149000.00"
   */
  @IsOptional()
  @IsUsDollars()
  adcvdPrincipal?: string;

  /** Interest to the day of liquidation or of the bill; none where it is left out.
   * @example "14534.46"
   */
  @IsOptional()
  @IsUsDollars()
  interest?: string;

  /** The liquidation it stands on.
   * @example "2026-02-27"
   */
  @IsOptional()
  @IsCivilDate()
  liquidatedOn?: IsoDate;

  /** As what it is billed: the importer of record where it is left out, or the actual owner whose declaration and bond stand in its place.
   * @example "importer"
   */
  @IsOptional()
  @IsIn(['importer', 'actual_owner'])
  billedAs?: 'importer' | 'actual_owner';
}

/** A payment that reached customs. */
export class RecordPayment {
  /** In US dollars.
   * @example "1000.00"
   */
  @IsUsDollars()
  amount: string;

  /** The day it reached customs. What went to a broker reached nobody.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  paidOn: IsoDate;

  /** Who paid.
   * @example "importer"
   */
  @IsIn(PAYERS)
  paidBy: Payer;

  /** How.
   * @example "ach_credit"
   */
  @IsIn(PAYMENT_METHODS)
  method: PaymentMethod;
}

/** A payment that bounced, or a bill that falls. */
export class EndOfBill {
  /** The day it counts from.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  on: IsoDate;

  /** Why.
   * @example "Returned for insufficient funds."
   */
  @IsString()
  @Length(1, 500)
  reason: string;
}

/** Gives up collecting a bill. */
export class ProposeWriteOff {
  /** Why.
   * @example "The debtor was dissolved and its surety's bond is exhausted."
   */
  @IsString()
  @Length(1, 500)
  reason: string;
}

/** Which bills. */
export class ListBills extends ChangedPageQuery {
  /** Legal time: the day the list is about; today in New York where it is left out, and echoed.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** Of this debtor.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  @AsksAbout(BillView, 'importerId')
  importerId?: string;

  /** Which: all, only those on which something may still be owed, as it stands now, or of those only the ones that were dunned for.
   * @example "unsettled"
   */
  @IsOptional()
  @IsIn(['all', 'unsettled', 'dunned'])
  @AsksAbout(BillView, 'status')
  standing?: 'all' | 'unsettled' | 'dunned';
}

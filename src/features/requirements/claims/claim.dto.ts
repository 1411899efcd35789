import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { CLAIM_KINDS } from '../rules/claims/claim-act.js';
import type { ClaimKind } from '../rules/claims/claim-act.js';
import { DEFAULTS } from '../rules/liquidated-damages.js';
import type { DefaultOnBond } from '../rules/liquidated-damages.js';

const isDamages = ({ kind }: MakeBondClaim): boolean => kind === 'liquidated_damages';
const isDuties = ({ kind }: MakeBondClaim): boolean => kind === 'unpaid_duties';

/** Makes a claim under a bond; with it principal and sureties have notice. */
export class MakeBondClaim {
  /** Liquidated damages for a default, or the duties of a bill that was not paid.
   * @example "liquidated_damages"
   */
  @IsIn(CLAIM_KINDS)
  kind: ClaimKind;

  /** Of damages: what was not done.
   * @example "goods"
   */
  @ValidateIf(isDamages)
  @IsIn(DEFAULTS)
  default?: DefaultOnBond;

  /** Of damages: the day on which the liability accrued. That of unpaid duties is the due day of their bill.
   * @example "2026-03-02"
   */
  @ValidateIf(isDamages)
  @IsCivilDate()
  accruedOn?: IsoDate;

  /** Of unpaid duties: the bill.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @ValidateIf(isDuties)
  @Matches(/^bil_[0-9a-z]{26}$/)
  billId?: string;

  /** The entry, where there is one; a bill names its own.
   * @example "101-2345670-8"
   */
  @IsOptional()
  @Matches(/^[0-9A-Z]{3}-\d{7}-\d$/)
  entryNumber?: string;

  /** The day on which the transaction was charged to the bond, where no entry on record tells it.
   * @example "2026-01-13"
   */
  @IsOptional()
  @IsCivilDate()
  chargedOn?: IsoDate;

  /** The value of the goods, US dollars.
   * @example "30000.00"
   */
  @IsOptional()
  @IsUsDollars()
  value?: string;

  /** Whether the goods are restricted, prohibited or alcoholic beverages.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  restrictedOrAlcoholic?: boolean;

  /** Estimated duties, taxes and charges that were not paid in time.
   * @example "700.00"
   */
  @IsOptional()
  @IsUsDollars()
  unpaidDuties?: string;

  /** Of a temporary importation: estimated duties and merchandise processing fees on what was not exported, destroyed or returned; left out where not known.
   * @example "1200.00"
   */
  @IsOptional()
  @IsUsDollars()
  estimatedDuties?: string;

  /** Of a temporary importation: whether a carnet covers the goods, or a heading for which 19 CFR 10.31(f) sets 110 per cent; left out where not known.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  atLowerShare?: boolean;

  /** What a bond for this transaction alone would have been.
   * @example "42189.00"
   */
  @IsOptional()
  @IsUsDollars()
  singleTransactionAmount?: string;

  /** How many defaults there are that involve no goods, or violations of what is sent in advance; one where it is left out.
   * @example 1
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  times?: number;

  /** Whether the bond was given only for the production of free-entry or reduced-duty documents.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  onlyForFreeEntryDocuments?: boolean;

  /** The reasons, as principal and sureties read them.
   * @example "Redelivery was demanded on 13 January; nothing was returned by 12 February."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}

import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsUsDollars } from '../../../platform/http/money.dto.js';
import { DEPOSIT_KINDS, REPLACED_AS } from '../rules/index.js';
import type { DepositKind, ReplacedAs } from '../rules/index.js';

/** Money or obligations of the United States in lieu of sureties. */
export class DepositInLieuInput {
  /** What is deposited.
   * @example "cash"
   */
  @IsIn(DEPOSIT_KINDS)
  kind: DepositKind;

  /** How much, US dollars: the face amount of the bond at least.
   * @example "60000.00"
   */
  @IsUsDollars()
  amount: string;

  /** The last day of the term, which is a year at most.
   * @example "2027-03-08"
   */
  @IsCivilDate()
  termThrough: IsoDate;

  /** Where the power of attorney to sell obligations is kept; obligations only.
   * @example "POA-2026-0042"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  powerOfAttorney?: string;

  /** Each obligation by title, maturity, rate, denomination, serial number and form.
   * @example ["Treasury note, 15 May 2029, 4.125 %, $60,000, No. 91282CKT7, registered"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(10, 300, { each: true })
  obligations?: string[];
}

/** An individual who signs as surety, as the oath on CBP Form 3579 says. */
export class IndividualSuretyInput {
  /** The name.
   * @example "R. Alder"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** As which importer the individual is on record; left out where it is none.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId?: string;

  /** Whether a resident and citizen of the United States.
   * @example true
   */
  @IsBoolean()
  citizenAndResident: boolean;

  /** Whether a member of the partnership that is the principal.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  partnerOfPrincipal?: boolean;

  /** The property, and where it is.
   * @example "House and lot, 4 Elm Street, Savannah, GA"
   */
  @IsString()
  @Length(1, 500)
  property: string;

  /** Its market value, US dollars.
   * @example "180000.00"
   */
  @IsUsDollars()
  value: string;

  /** What encumbers it, US dollars; what the individual owes as surety on bonds in default too.
   * @example "40000.00"
   */
  @IsUsDollars()
  encumbrance: string;

  /** The day of the oath.
   * @example "2026-02-20"
   */
  @IsCivilDate()
  oathOn: IsoDate;

  /** Whether CBP is satisfied as to financial responsibility.
   * @example true
   */
  @IsBoolean()
  responsible: boolean;
}

/** The part of a surety that another company on the circular has reinsured. */
export class ReinsuranceInput {
  /** The reinsurer, by its code at Treasury.
   * @example "99821"
   */
  @Matches(/^\d{5}$/)
  naic: string;

  /** How much, US dollars.
   * @example "1800000.00"
   */
  @IsUsDollars()
  amount: string;

  /** The day of the executed agreement; left out where it is still to come, within 45 days.
   * @example "2026-02-27"
   */
  @IsOptional()
  @IsCivilDate()
  agreementOn?: IsoDate;
}

/** The bond that this one takes the place of. */
export class ReplacedBondInput {
  /** Its id.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^bnd_[0-9a-z]{26}$/)
  bondId: string;

  /** As what.
   * @example "superseding"
   */
  @IsIn(REPLACED_AS)
  as: ReplacedAs;
}

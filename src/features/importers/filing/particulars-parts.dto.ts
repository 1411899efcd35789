import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsIsoCountry } from '../../reference/index.js';
import { OTHER_NAME_KINDS } from '../rules/importer-form.js';
import type { OtherNameKind } from '../rules/importer-form.js';

/** Another name of the importer. */
export class OtherName {
  /** DIV: a division, with the name of the company it is part of; AKA: also known as; DBA: doing business as.
   * @example "DIV"
   */
  @IsIn(OTHER_NAME_KINDS)
  kind: OtherNameKind;

  /** The name.
   * @example "Blue Spruce Holdings"
   */
  @IsString()
  @Length(1, 200)
  name: string;
}

/** Its primary bank. */
export class PrimaryBank {
  /** Name of the bank.
   * @example "First Harbor Bank"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Its routing number (block 3G), nine digits.
   * @example "021000021"
   */
  @IsOptional()
  @Matches(/^\d{9}$/)
  routingNumber?: string;

  /** City of the branch.
   * @example "Savannah"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  city?: string;

  /** State or province of the branch (block 3G).
   * @example "GA"
   */
  @IsOptional()
  @IsString()
  @Length(1, 50)
  subdivision?: string;

  /** ISO 3166-1 alpha-2.
   * @example "US"
   */
  @IsOptional()
  @IsIsoCountry()
  country?: string;
}

/** Who certified the form. */
export class FormCertification {
  /** Name.
   * @example "R. Alder"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Title.
   * @example "Vice President"
   */
  @IsString()
  @Length(1, 200)
  title: string;

  /** Telephone (block 4).
   * @example "+1 912 555 0102"
   */
  @IsOptional()
  @Matches(/^\+?[\d ().-]{5,30}$/)
  phone?: string;

  /** The broker who prepared the form (block 4).
   * @example "Harbor Brokers"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  brokerName?: string;

  /** The broker's telephone.
   * @example "+1 912 555 0103"
   */
  @IsOptional()
  @Matches(/^\+?[\d ().-]{5,30}$/)
  brokerPhone?: string;

  /** The day it was signed.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  signedOn: IsoDate;
}

import { IsIn, IsOptional, IsString, Length } from 'class-validator';
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

  /** City of the branch.
   * @example "Savannah"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  city?: string;

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

  /** The day it was signed.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  signedOn: IsoDate;
}

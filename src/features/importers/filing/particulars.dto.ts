import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsIsoCountry, IsJurisdiction } from '../../reference/index.js';
import { AddressInput } from '../address.dto.js';
import { OTHER_NAME_KINDS } from '../rules/importer-form.js';
import type { OtherNameKind } from '../rules/importer-form.js';
import { ENTITY_TYPES } from '../rules/nonresident.js';
import type { EntityType } from '../rules/nonresident.js';
import { ENTRIES_PER_YEAR, NUMBER_USES } from './form-answers.js';
import type { EntriesPerYear, NumberUse } from './form-answers.js';

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

/** What CBP Form 5106 says of an importer beside its name, its address and its numbers. What is left out was not answered. */
export class ImporterParticulars {
  /** What kind of importer it is (block 1G).
   * @example "corporation"
   */
  @IsOptional()
  @IsIn(ENTITY_TYPES)
  entityType?: EntityType;

  /** Where an entity is organized: ISO 3166-1 alpha-2, in the United States ISO 3166-2.
   * @example "US-DE"
   */
  @IsOptional()
  @IsJurisdiction()
  jurisdictionOfOrganization?: string;

  /** Citizenship of a person, ISO 3166-1 alpha-2.
   * @example "US"
   */
  @IsOptional()
  @IsIsoCountry()
  citizenship?: string;

  /** Whether a person is lawfully admitted for permanent residence.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  lawfulPermanentResident?: boolean;

  /** Its other names (blocks 1C, 1D). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OtherName)
  alsoKnownAs?: OtherName[];

  /** How many entries a year it expects (block 1H).
   * @example "over_25"
   */
  @IsOptional()
  @IsIn(ENTRIES_PER_YEAR)
  expectedEntriesPerYear?: EntriesPerYear;

  /** What its number is for (block 1I).
   * @example ["importer_of_record"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(NUMBER_USES.length)
  @IsIn(NUMBER_USES, { each: true })
  numberUses?: NumberUse[];

  /** Codes of programs (blocks 1J to 1M).
   * @example ["CTPAT"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[A-Z0-9]{1,10}$/, { each: true })
  programCodes?: string[];

  /** Whether it means to import goods subject to antidumping or countervailing duties.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  expectsAdcvdGoods?: boolean;

  /** Where its post goes, if not to its place of business (block 2). */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AddressInput)
  mailingAddress?: AddressInput;

  /** Telephone.
   * @example "+1 912 555 0100"
   */
  @IsOptional()
  @Matches(/^\+?[\d ().-]{5,30}$/)
  phone?: string;

  /** Fax.
   * @example "+1 912 555 0101"
   */
  @IsOptional()
  @Matches(/^\+?[\d ().-]{5,30}$/)
  fax?: string;

  /** E-mail address.
   * @example "imports@bluespruce.example"
   */
  @IsOptional()
  @IsEmail()
  @Length(3, 254)
  email?: string;

  /** Website.
   * @example "https://bluespruce.example"
   */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s/]{3,200}(?:\/\S{0,200})?$/)
  website?: string;

  /** What business it is in (block 3).
   * @example "Wholesale of fasteners"
   */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  businessDescription?: string;

  /** Its code in the North American Industry Classification System.
   * @example "423710"
   */
  @IsOptional()
  @Matches(/^\d{6}$/)
  naicsCode?: string;

  /** Its D-U-N-S number.
   * @example "150483782"
   */
  @IsOptional()
  @Matches(/^\d{9}$/)
  dunsNumber?: string;

  /** The year it was established.
   * @example 2011
   */
  @IsOptional()
  @IsInt()
  @Min(1600)
  @Max(2200)
  yearEstablished?: number;

  /** Its primary bank. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PrimaryBank)
  bank?: PrimaryBank;

  /** Who certified the form (block 4). */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FormCertification)
  certification?: FormCertification;
}

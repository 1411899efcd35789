import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
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
import { IsIsoCountry, IsJurisdiction } from '../../reference/index.js';
import { AddressInput } from '../address.dto.js';
import { ADDRESS_KINDS } from '../rules/address-kinds.js';
import type { AddressKind } from '../rules/address-kinds.js';
import { FORM_ENTITY_TYPES } from '../rules/nonresident.js';
import type { EntityType } from '../rules/nonresident.js';
import { FormCertification, OtherName, PrimaryBank } from './particulars-parts.dto.js';
import { ENTRIES_PER_YEAR, NUMBER_USES } from './form-answers.js';
import type { EntriesPerYear, NumberUse } from './form-answers.js';

/** What CBP Form 5106 says of an importer beside its name, its address and its numbers. What is left out was not answered. */
export class ImporterParticulars {
  /** What kind of importer it is (block 1G); of a government, whose.
   * @example "corporation"
   */
  @IsOptional()
  @IsIn(FORM_ENTITY_TYPES)
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

  /** How many entries a year it expects (block 1H): one to four, five to 24, 25 or more, personal shipments now and then, or none.
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
  @ArrayUnique()
  @IsIn(NUMBER_USES, { each: true })
  numberUses?: NumberUse[];

  /** Codes of programs (blocks 1J to 1M).
   * @example ["CTPAT"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique()
  @Matches(/^[A-Z0-9]{1,10}$/, { each: true })
  programCodes?: string[];

  /** Whether it means to import goods subject to antidumping or countervailing duties.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  expectsAdcvdGoods?: boolean;

  /** What its place of business is (block 2).
   * @example "other"
   */
  @IsOptional()
  @IsIn(ADDRESS_KINDS)
  addressKind?: AddressKind;

  /** What the place of business is, where its kind is `other`.
   * @example "A pier"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  addressKindExplained?: string;

  /** What its mailing address is (block 2).
   * @example "other"
   */
  @IsOptional()
  @IsIn(ADDRESS_KINDS)
  mailingAddressKind?: AddressKind;

  /** What the mailing address is, where its kind is `other`.
   * @example "The desk of an agent"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  mailingAddressKindExplained?: string;

  /** Where its post goes, if not to its place of business (block 2). */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AddressInput)
  mailingAddress?: AddressInput;

  /** Telephone (block 2C).
   * @example "+1 912 555 0100"
   */
  @IsOptional()
  @Matches(/^\+?[\d ().-]{5,30}$/)
  phone?: string;

  /** Extension of the telephone (block 2C).
   * @example "204"
   */
  @IsOptional()
  @Matches(/^\d{1,10}$/)
  phoneExtension?: string;

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

  /** The filer code it uses, where it files for itself or is a broker (block 3D).
   * @example "AB1"
   */
  @IsOptional()
  @Matches(/^[A-Z0-9]{3}$/)
  filerCode?: string;

  /** The number of its certificate or articles of incorporation, or of its registration (block 3I); where they were filed (block 3H) is `jurisdictionOfOrganization`.
   * @example "5104477"
   */
  @IsOptional()
  @IsString()
  @Length(1, 50)
  incorporationNumber?: string;

  /** The year it was established (block 3E).
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

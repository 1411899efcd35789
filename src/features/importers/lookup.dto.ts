import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../platform/http/dates.dto.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { AddressInput } from './address.dto.js';
import { AN_IMPORTER_NUMBER } from './filing/importer-number.fault.js';
import { IMPORTER_NUMBER } from './rules/importer-number.js';

/** Somebody who may be on record already, as told. */
export class DescribedImporter {
  /** Its name.
   * @example "Blue Spruce Import Inc"
   */
  @IsString()
  @Length(2, 200)
  name: string;

  /** Its place of business. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AddressInput)
  address?: AddressInput;

  /** Its numbers of any kind, each compared; employer numbers without their suffix.
   * @example ["12-3456789EV"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(IMPORTER_NUMBER, { ...AN_IMPORTER_NUMBER, each: true })
  numbers?: string[];

  /** Its telephone.
   * @example "+1 912 555 0100"
   */
  @IsOptional()
  @Matches(/^\+?[\d ().-]{5,30}$/)
  phone?: string;

  /** Its e-mail address.
   * @example "imports@bluespruce.example"
   */
  @IsOptional()
  @IsEmail()
  @Length(3, 254)
  email?: string;
}

/** Looks importers up: by name, by number, or by a description. One of the three; they are told in the body, never in an address. */
export class LookUpImporters extends PageQuery {
  /** For customs the beginning of a name they have or had, without regard to case, accents and punctuation; for others the whole name.
   * @example "blue spruce"
   */
  @IsOptional()
  @IsString()
  @Length(2, 200)
  name?: string;

  /** An importer number of any kind, with or without hyphens.
   * @example "12-3456789EV"
   */
  @IsOptional()
  @Matches(IMPORTER_NUMBER, AN_IMPORTER_NUMBER)
  importerNumber?: string;

  /** Who may be on record already under another name, place or suffix, by what is known now; for customs only. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DescribedImporter)
  described?: DescribedImporter;

  /** Legal time: only names that held on this day; left out, every name on record.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  asOf?: IsoDate;

  /** System time: what was on record at this instant; now where it is left out.
   * @example "2026-03-02T14:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  knownAt?: string;
}

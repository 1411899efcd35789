import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../platform/http/dates.dto.js';
import { PageQuery } from '../../platform/http/page.dto.js';

/** A place of business. */
export class AddressInput {
  /** Street and number, or a box.
   * @example "1200 Harbor Road"
   */
  @IsString()
  @Length(1, 200)
  street: string;

  /** City or town.
   * @example "Savannah"
   */
  @IsString()
  @Length(1, 100)
  city: string;

  /** State, province or other part of the country.
   * @example "GA"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  subdivision?: string;

  /** Postal code.
   * @example "31401"
   */
  @IsOptional()
  @IsString()
  @Length(1, 20)
  postalCode?: string;

  /** ISO 3166-1 alpha-2.
   * @example "US"
   */
  @Matches(/^[A-Z]{2}$/i, {
    message: 'country must be an ISO 3166-1 alpha-2 code',
    context: { code: 'country.malformed', remedy: 'Send two letters such as US; the list is at /v1/countries.' },
  })
  country: string;
}

/** Puts an importer on record. */
export class RegisterImporter {
  /** Its name.
   * @example "Blue Spruce Imports"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Its place of business. */
  @IsObject()
  @ValidateNested()
  @Type(() => AddressInput)
  address: AddressInput;

  /** Since when name and address are known to hold.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** The organisation that signs in for it.
   * @example "org_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @IsOptional()
  @Matches(/^org_[0-9a-z]{26}$/)
  organisationId?: string;
}

/** Records that an importer has another name from a day on. */
export class RenameImporter {
  /** The new name.
   * @example "Blue Spruce Trading"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** The first day it holds; a day on record already is corrected from that day on.
   * @example "2026-04-01"
   */
  @IsCivilDate()
  from: IsoDate;
}

/** Records that an importer has another place of business from a day on. */
export class MoveImporter {
  /** The new place of business. */
  @IsObject()
  @ValidateNested()
  @Type(() => AddressInput)
  address: AddressInput;

  /** The first day it holds.
   * @example "2026-04-01"
   */
  @IsCivilDate()
  from: IsoDate;
}

/** Looks importers up by a name they have or had. Names are told in the body, never in an address. */
export class LookUpImporters extends PageQuery {
  /** The beginning of a name, without regard to case, accents and punctuation.
   * @example "blue spruce"
   */
  @IsString()
  @Length(2, 200)
  name: string;

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

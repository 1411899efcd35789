import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate, IsInstant } from '../../platform/http/dates.dto.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { AddressInput } from './address.dto.js';

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

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
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
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** Importers on record, by id, that were found alike and are somebody else.
   * @example ["imp_01kjv3v6b9f3xb0m0n4q4h7z2d"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^imp_[0-9a-z]{26}$/, { each: true })
  otherImporterThan?: string[];
}

/** Records that an importer has another place of business from a day on. */
export class MoveImporter {
  /** The new place of business. */
  @IsObject()
  @ValidateNested()
  @Type(() => AddressInput)
  address: AddressInput;

  /** The first day it holds.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  from: IsoDate;

  /** Importers on record, by id, that were found alike and are somebody else.
   * @example ["imp_01kjv3v6b9f3xb0m0n4q4h7z2d"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^imp_[0-9a-z]{26}$/, { each: true })
  otherImporterThan?: string[];
}

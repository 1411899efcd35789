import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { BondUserInput } from '../filing/bond-particulars.dto.js';
import { BOND_KINDS, RIDER_KINDS } from '../rules/index.js';
import type { BondKind, RiderKind } from '../rules/index.js';

/** Files a rider: what it changes stands in the field of its kind. */
export class FileRider {
  /** What it changes.
   * @example "principal_address"
   */
  @IsIn(RIDER_KINDS)
  kind: RiderKind;

  /** The first day of the change.
   * @example "2026-03-16"
   */
  @IsCivilDate()
  effectiveOn: IsoDate;

  /** The principal’s new name, for `principal_name`.
   * @example "Blue Spruce Trading"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** Whether the new name is that of a company that came out of a merger, for `principal_name`.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  outOfMerger?: boolean;

  /** The principal’s new address, for `principal_address`.
   * @example "14 Wharf Street, Savannah, GA 31401"
   */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  address?: string;

  /** Who is added or deleted, for `users_added` and `users_deleted`. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => BondUserInput)
  users?: BondUserInput[];
}

/** Asks whether a rider may be taken. */
export class AskBondRider {
  /** Legal time: the day it is filed.
   * @example "2026-03-02"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The kind of the bond.
   * @example "continuous"
   */
  @IsIn(BOND_KINDS)
  bondKind: BondKind;

  /** What it changes.
   * @example "principal_address"
   */
  @IsIn(RIDER_KINDS)
  riderKind: RiderKind;

  /** The first day of the change.
   * @example "2026-03-16"
   */
  @IsCivilDate()
  effectiveOn: IsoDate;

  /** When the last version on record begins.
   * @example "2025-04-01"
   */
  @IsCivilDate()
  lastVersionFrom: IsoDate;

  /** The bond’s last day; absent while no end is on record.
   * @example "2026-12-31"
   */
  @IsOptional()
  @IsCivilDate()
  bondThrough?: IsoDate;

  /** Whether the new name is that of a company that came out of a merger.
   * @example false
   */
  @IsBoolean()
  outOfMerger: boolean;

  /** Users to add that are there already, or to delete that are not. */
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  usersOutOfPlace: string[];
}

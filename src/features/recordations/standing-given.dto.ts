import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { OWNER_ACTS, RELATIONS } from './rules/standing.js';
import type { OwnerAct, Relation } from './rules/standing.js';

/** The owner's grant to an agent. */
export class OwnerGrantGiven {
  /** What it allows. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(OWNER_ACTS, { each: true })
  acts!: readonly OwnerAct[];

  /** Its first day.
   * @example "2026-01-01"
   */
  @IsCivilDate()
  from!: IsoDate;

  /** Its last day; left out while it runs until revoked. */
  @IsOptional()
  @IsCivilDate()
  through?: IsoDate;

  /** The day it was revoked. */
  @IsOptional()
  @IsCivilDate()
  revokedOn?: IsoDate;
}

/** What somebody was to a recordation on a day. */
export class StandingGiven {
  /** Owner, agent, licensee, former owner or stranger.
   * @example "owner"
   */
  @IsIn(RELATIONS)
  relation!: Relation;

  /** The grant an agent acts under. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OwnerGrantGiven)
  grant?: OwnerGrantGiven;
}

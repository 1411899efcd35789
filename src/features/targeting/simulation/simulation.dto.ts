import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { AsksNothing } from '../../../platform/access/asks.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';

/** One parameter that is other. */
export class GivenOverride {
  /** The parameter: `bond.minimum`, the key of a policy, or `chapter_99.` and the id of a programme of GET /v1/additional-duty-programs.
   * @example "bond.minimum"
   */
  @Matches(/^[a-z][\w.]{1,79}$/i)
  key: string;

  /** Its whole value, in the shape of the present one; of a programme some of `ratePercent`, `from` and `until`, or `inForce` false: as if it had never been. */
  @ApiProperty({ example: '100000.00' })
  @IsDefined()
  value!: unknown;
}

/** Asks what would have been. */
export class AskSimulation {
  /** The first day of the period.
   * @example "2026-01-01"
   */
  @IsCivilDate()
  from: IsoDate;

  /** The last day, at most thirteen months on.
   * @example "2026-03-31"
   */
  @IsCivilDate()
  through: IsoDate;

  /** The targeting profile it weighs by; the weights and bands in force where it is left out. */
  @IsOptional()
  @Matches(/^tgp_[0-9a-z]{26}$/)
  profileId?: string;

  /** What is other than it was. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => GivenOverride)
  overrides?: GivenOverride[];
}

/** Which importers of a simulation. */
export class ListSimulationResults extends PageQuery {
  /** All importers, or only those that are asked for something else than they were.
   * @example "changed"
   */
  @AsksNothing('it says which part of the result is sent')
  @IsOptional()
  @IsIn(['all', 'changed'])
  show: 'all' | 'changed' = 'all';
}

import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, Matches, ValidateNested } from 'class-validator';
import { GivenOverride } from '../simulation/simulation.dto.js';

/** Asks what one entry would have been decided at. */
export class ReplayEntry {
  /** The entry. */
  @Matches(/^ent_[0-9a-z]{26}$/)
  entryId: string;

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

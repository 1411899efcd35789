import { IsOptional, IsString, Length } from 'class-validator';
import { GiveSample } from '../../detentions/index.js';

/** Gives a sample that was asked for. */
export class GiveSampleAndSayWhy extends GiveSample {
  /** Why it is given; the purpose of the request where left out.
   * @example "Only the owner can tell by the movement."
   */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** What every list takes. */
export class PageQuery {
  /** How many items at most, 1 to 500.
   * @example 50
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;

  /** Where to go on: `page.next` of the page before, from the same caller, for the same list and filters. */
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  cursor?: string;
}

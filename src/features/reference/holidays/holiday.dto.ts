import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which year. */
export class HolidaysOfYear {
  /** A year from 1978 on; the present one where it is left out.
   * @example 2026
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1978)
  @Max(2199)
  year?: number;
}

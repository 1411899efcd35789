import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../http/dates.dto.js';

/** What a proposed value rests on. */
export class CitedAuthority {
  /** As a lawyer writes it.
   * @example "EO 13785 §2(a)"
   */
  @IsString()
  @Length(1, 300)
  authority!: string;

  /** Where it can be read.
   * @example "https://www.federalregister.gov/d/2017-06967"
   */
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(1000)
  url?: string;
}

/** Proposes another value of a policy parameter; a second administrator has to confirm it. */
export class ProposePolicyValue {
  /** The whole new value, in the shape of the present one. */
  @ApiProperty({ example: 30 })
  @IsDefined()
  value!: unknown;

  /** First legal day of the value; it holds until the next value on record begins.
   * @example "2026-04-01"
   */
  @IsCivilDate()
  validFrom!: IsoDate;

  /** Why this value: what will be shown with it.
   * @example "Decision of the trade policy board of 2 March 2026."
   */
  @IsString()
  @Length(1, 2000)
  basis!: string;

  /** What it rests on. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CitedAuthority)
  citations!: CitedAuthority[];

  /** Needed where the value shall hold for days before the present value began: what was wrong. Answers given before stay as they were.
   * @example "The board's decision took effect on 1 February; it was entered for 1 March."
   */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  correction?: string;
}

import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { PROOFS } from '../rules/stated/commingled-goods.js';

const MOST_PLACES = 998;

/** Lines whose goods are mingled. Of their values and quantities only the sums count: how they are split among the lines changes no duty. */
export class CommingledLines {
  /** Places of the lines among `lines`, counted from 0; two to ten.
   * @example [0, 1]
   */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_PLACES, { each: true })
  lines: number[];

  /** Whether sampling, packing lists or commercial settlement tests tell quantity and value of each kind readily; they do not where it is left out.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  ascertained?: boolean;

  /** When customs delivered or mailed the notice that the goods are commingled.
   * @example "2026-03-10"
   */
  @IsOptional()
  @IsCivilDate()
  noticeOn?: IsoDate;

  /** Until when customs extended the time to act.
   * @example "2026-05-09"
   */
  @IsOptional()
  @IsCivilDate()
  extendedToOn?: IsoDate;

  /** When the importer segregated the goods under customs supervision.
   * @example "2026-04-02"
   */
  @IsOptional()
  @IsCivilDate()
  segregatedOn?: IsoDate;

  /** A proof that is offered under subdivisions (iii) or (iv) of the note; customs has to be satisfied of it, so the charge is left open.
   * @example "negligible_part"
   */
  @IsOptional()
  @IsIn(PROOFS)
  proof?: (typeof PROOFS)[number];
}

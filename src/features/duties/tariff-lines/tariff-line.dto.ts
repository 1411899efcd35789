import { IsOptional } from 'class-validator';
import { TimeQuery } from '../../../platform/http/dates.dto.js';
import { IsIsoCountry } from '../goods.validators.js';

/** Of which origin the goods of a line are, and when. */
export class FindTariffLine extends TimeQuery {
  /** ISO 3166-1 alpha-2: the answer then shows the measures of additional duty that could touch such goods.
   * @example "CN"
   */
  @IsOptional()
  @IsIsoCountry()
  origin?: string;
}

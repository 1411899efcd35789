import { IsIn, IsOptional } from 'class-validator';
import { AsksNothing } from '../../platform/access/asks.js';
import { TimeQuery } from '../../platform/http/dates.dto.js';

/** The parts of an account that are computed only where somebody asks for them. */
const INCLUDED = ['exposure', 'findings', 'all'] as const;

/** Asks for the account of an importer. */
export class AskAccountProfile extends TimeQuery {
  /** A part that is given only where it is asked for; `all`: every one.
   * @example "exposure"
   */
  @IsOptional()
  @IsIn(INCLUDED)
  @AsksNothing('it says which part of the answer is wanted')
  include?: (typeof INCLUDED)[number];
}

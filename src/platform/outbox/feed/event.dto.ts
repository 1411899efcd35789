import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AsksAbout, AsksNothing } from '../../access/asks.js';
import { EventView } from './event.view.js';

/** Which events, and how long to wait for one. */
export class ListEvents {
  /** How many events at most, 1 to 500.
   * @example 50
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;

  /** Where to go on: `page.next` of the answer before, from the same caller with the same `types`; from the first event where it is left out. */
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  after?: string;

  /** Only of these kinds, separated by commas.
   * @example "bill.issued,bill.paid"
   */
  @IsOptional()
  @MaxLength(2000)
  @Matches(/^[a-z_]{1,40}\.[a-z_]{1,40}(?:,[a-z_]{1,40}\.[a-z_]{1,40}){0,49}$/, {
    message: 'types must be kinds of events, separated by commas, at most 50',
    context: {
      code: 'event.types_malformed',
      remedy: 'Send kinds such as bill.issued,bill.paid; they are listed in docs/events.md.',
    },
  })
  @AsksAbout(EventView, 'type')
  types?: string;

  /** How many seconds to wait for an event where there is none yet, 0 to 25; it answers sooner when one comes.
   * @example 20
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(25)
  @AsksNothing('it says how long the answer may take')
  wait: number = 0;
}

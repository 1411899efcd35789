import { ApiProperty } from '@nestjs/swagger';
import type { IsoDate } from '../../../kernel/dates.js';

/** What follows from a demand for redelivery. */
export class RedeliveryResultView {
  /** The last day on which a demand is lawful; null where the dates it runs from are not known.
   * @example "2026-04-03"
   */
  @ApiProperty({ type: String, nullable: true })
  demandBy!: IsoDate | null;
  /** The end of a conditional release; null where the release was not conditional.
   * @example "2026-08-31"
   */
  conditionalUntil!: string | null;
  /** The day by which the goods are due.
   * @example "2026-05-03"
   */
  dueOn!: IsoDate;
  /** What a default costs, in US dollars.
   * @example "1200.00"
   */
  liquidatedDamages!: string;
}

import type { IsoDate } from '../../../kernel/dates.js';
import { REDELIVERY_KINDS } from '../rules/index.js';

/** A demand to bring released goods back. */
export class RedeliveryDemandView {
  /** Id.
   * @example "rdd_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The detention of the goods. */
  detentionId!: string;
  /** Why they are called back.
   * @example "intellectual_property"
   */
  kind!: (typeof REDELIVERY_KINDS)[number];
  /** In words. */
  reason!: string;
  /** The day of the demand. */
  demandedOn!: IsoDate;
  /** The last day on which it was lawful to demand. */
  demandBy?: IsoDate;
  /** The day by which the goods are due. */
  dueOn!: IsoDate;
  /** What not returning them costs, in US dollars.
   * @example "1200.00"
   */
  liquidatedDamages!: string;
  /** The day they came back. */
  compliedOn?: IsoDate;
  /** The stored answer it stands on. */
  determinationId!: string;
}

import type { IsoDate } from '../../../kernel/dates.js';
import { HOLD_KINDS } from './detention-hold.entity.js';

/** A hold or other interdiction. */
export class HoldView {
  /** Id.
   * @example "hld_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** What kind of hold.
   * @example "law_enforcement"
   */
  kind!: (typeof HOLD_KINDS)[number];
  /** Why. */
  ground!: string;
  /** How it is carried out. */
  mode!: string;
  /** Where. */
  place?: string;
  /** The agency that asked for it. */
  agency?: string;
  /** Who decided that it withholds duties too. */
  withholdsDutiesBy?: string;
  /** First day. */
  placedOn!: IsoDate;
  /** The day it was lifted. */
  releasedOn?: IsoDate;
  /** Why it was lifted. */
  releaseReason?: string;
}

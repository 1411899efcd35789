import type { MissingRefundFact } from '../rules/refund-position.js';
import type { RefundWay } from '../rules/refund-way.js';

/** How what was said of these duties stands, on the day the answer is about. */
export class FallenLawView {
  /** Of the duties under the International Emergency Economic Powers Act.
   * @example "fallen"
   */
  duties!: 'in_force' | 'fallen';
  /** Of what customs says of the refunds: it is guidance, and an appeal may change it.
   * @example "guidance"
   */
  refunds!: 'guidance';
  /** The last day on which somebody compared this with its sources.
   * @example "2026-11-28"
   */
  reviewedOn!: string;
}

/** By which way duties of an entry that fell come back, and what they come to. */
export class RefundPositionResultView {
  /** The way.
   * @example "cape_intake"
   */
  way!: RefundWay;
  /** The last day to declare it for refund; null where that is not the way, or while nothing ends it.
   * @example "2026-07-20"
   */
  declareUntil!: string | null;
  /** The last day to protest the liquidation; null before it.
   * @example "2026-10-28"
   */
  protestUntil!: string | null;
  /** The last day to go to court over a denied protest; null where none was denied. Until when the court is open without one is not settled.
   * @example null
   */
  suitUntil!: string | null;
  /** Whether a duty is on it that is contested but has not fallen: a protest preserves what may come back.
   * @example false
   */
  preserveByProtest!: boolean;
  /** What fell and has not come back, in US dollars; null where an amount is not known.
   * @example "15000.00"
   */
  principal!: string | null;
  /** Interest from the deposit, as if the entry were liquidated or reliquidated on the day; null where it is not known.
   * @example "885.90"
   */
  interest!: string | null;
  /** The least that it can be; null where no rate is on record.
   * @example "885.90"
   */
  interestLeast!: string | null;
  /** The most that it can be; null where no rate is on record.
   * @example "885.90"
   */
  interestMost!: string | null;
  /** What must be known to say the rest.
   * @example []
   */
  missingFacts!: MissingRefundFact[];
  /** How the law stands on the day. */
  law!: FallenLawView;
}

/** An entry on which duties were deposited that fell, or that are contested. */
export class EntryRefundPositionView {
  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  entryId!: string;
  /** Its number.
   * @example "SP7-0001001-3"
   */
  entryNumber!: string;
  /** By which way they come back, and what they come to. */
  position!: RefundPositionResultView;
  /** Why.
   * @example ["refund_way.intake"]
   */
  reasonCodes!: string[];
}

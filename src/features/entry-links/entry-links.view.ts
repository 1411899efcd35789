import type { GoodsRecord } from './entry-links.sql.js';

/** What befell goods that carry the number of an entry: the reader finds all of it under its own address. */
export class EntryGoodsView {
  /** What it is.
   * @example "detention"
   */
  kind!: GoodsRecord;
  /** Its id.
   * @example "dtn_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  id!: string;
  /** The goods.
   * @example "mer_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  merchandiseId!: string;
  /** The day of presentation, of seizure, or on which it was asked to abandon them.
   * @example "2026-03-02"
   */
  on!: string;
}

/** The entry that goods came in on. */
export class EntryOfGoodsView {
  /** Its id.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  id!: string;
  /** Its number, which the goods carry.
   * @example "SP7-0001001-3"
   */
  entryNumber!: string;
}

import type { IsoDate } from '../../../kernel/dates.js';
import type { ENTRY_CLOCKS } from '../rules/clocks/entry-clock.js';

/** An act that is still to be done on an entry, and by when. */
export class EntryDeadlineView {
  /** The entry.
   * @example "ent_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  entryId!: string;
  /** Its number.
   * @example "SP7-0001001-3"
   */
  entryNumber!: string;
  /** What is to be done; of duties that fell, until when they can be declared for refund, protested or sued for.
   * @example "summary"
   */
  name!: (typeof ENTRY_CLOCKS)[number] | 'refund_declaration' | 'refund_protest' | 'refund_suit';
  /** What it is about, where there can be several: a document.
   * @example "packing_list"
   */
  subject?: string;
  /** The last day, a business day.
   * @example "2026-03-18"
   */
  dueOn!: IsoDate;
  /** Whether that day has gone by.
   * @example "running"
   */
  status!: 'running' | 'overdue';
}

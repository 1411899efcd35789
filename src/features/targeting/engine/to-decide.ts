import type { DebtsAtEntry } from './debts.js';
import type { LeftUnpaid } from './foresight.js';
import type { EntryHistory, ImporterHistory } from './history.js';

/** An importer with whatever its entries are decided from. */
export interface ToDecide {
  readonly history: ImporterHistory;
  /** The entries that are decided, in the order in which they were put on record. */
  readonly entries: readonly EntryHistory[];
  /** Of each entry, in its place; empty where nothing was ever billed or linked. */
  readonly debts: readonly DebtsAtEntry[];
  /** When its bills were put on record, in milliseconds. */
  readonly billedAt: readonly number[];
  /** What was billed and not paid, as it became known whenever; no part of what is decided. */
  readonly unpaid: readonly LeftUnpaid[];
}

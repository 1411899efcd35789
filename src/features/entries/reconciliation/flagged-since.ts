import type { IsoDate } from '../../../kernel/dates.js';
import type { EntryRow } from '../reading/entry-row.js';
import { RECONCILIATION } from '../rules/checks/filing.js';

/** Since when the summary of an entry is flagged for reconciliation; null where no flag stands. */
export function flaggedSince({ declared, clocks, summary_filed_on: filedOn }: EntryRow): IsoDate | null {
  const { entryType, reconciliation = [] } = declared;
  if (filedOn === null || entryType === RECONCILIATION || reconciliation.length === 0) return null;
  return clocks.findLast(({ name }) => name === 'reconciliation')?.clock.startedOn ?? filedOn;
}

import type { IsoDate } from '../../../kernel/dates.js';
import type { ReconciliationIssue, UnderlyingEntry } from '../rules/filed-entry.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import type { EntryPlace } from '../timeline/entry-happenings.js';

/** An entry that a reconciliation names, as the prepared statement gives it. */
export interface UnderlyingRow extends EntryPlace, Record<string, unknown> {
  readonly entryNumber: string;
  readonly entryType: string;
  readonly status: EntryState;
  readonly flaggedOn: IsoDate | null;
  readonly flags: readonly ReconciliationIssue[];
  readonly importedOn: IsoDate | null;
  readonly reconciled: readonly { readonly number: string; readonly issues: readonly ReconciliationIssue[] }[];
}

/** Who names it: by whom it was reconciled is told of others than the one that asks. */
export interface Naming {
  readonly importerId: string;
  readonly entryNumber: string;
}

/** It as the law takes it. */
export function underlyingEntry(
  entryNumber: string,
  row: UnderlyingRow | undefined,
  { importerId, entryNumber: itself }: Naming,
): UnderlyingEntry {
  if (entryNumber === itself) return { entryNumber, onRecord: ITSELF };
  if (row === undefined) return { entryNumber, onRecord: null };
  if (row.importerId !== importerId) return { entryNumber, onRecord: 'of_another' };
  const { entryType, status, flaggedOn, importedOn } = row;
  return {
    entryNumber,
    onRecord: {
      ...{ entryType, status, flaggedOn, importedOn },
      // What was said with the entry alone is no flag yet: it stands with the summary.
      flags: flaggedOn === null ? [] : row.flags,
      reconciled: reconciledBy(row, itself).map(({ number: by, issues }) => ({ by, issues })),
    },
  };
}

/** By which others it was reconciled. */
export const reconciledBy = ({ reconciled }: UnderlyingRow, itself: string): UnderlyingRow['reconciled'] =>
  reconciled.filter(({ number }) => number !== itself);

const ITSELF = {
  entryType: '09',
  status: 'filed',
  flags: [],
  flaggedOn: null,
  importedOn: null,
  reconciled: [],
} as const;

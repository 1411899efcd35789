import type { LoadResult } from '../platform/loading/load-file.js';
import type { FaultEffect } from '../platform/loading/load-faults.js';
import type { LoadCommand } from './load-command.js';

/** What a load did, for the operator: counts, and each kind of fault with how often it was found. */
export function summaryOf({ kind, edition }: LoadCommand, result: LoadResult, faultsFile: string): string {
  const { read, added, changed, unchanged, refused, missing, ended = [], faults } = result;
  const byCode = new Map<string, number>();
  for (const { effect, code } of faults) {
    const key = `${WORDS[effect]}|${code}`;
    byCode.set(key, (byCode.get(key) ?? 0) + 1);
  }
  const table = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => `  ${String(count).padStart(6)}  ${key.replace('|', ': ')}`);
  return [
    `${kind.name}, ${edition.name}, from ${edition.effectiveOn}`,
    `  rows read ${String(read)}, refused ${String(refused)}; on record: added ${String(added)}, changed ${String(changed)}, unchanged ${String(unchanged)}; ${ended.length > 0 ? `ended ${String(ended.length)}` : `not in this edition ${String(missing.length)}`}`,
    ...(table.length > 0
      ? [`faults (${String(faults.length)}), each with its row in ${faultsFile}`, ...table]
      : ['no faults']),
  ].join('\n');
}

const WORDS: Readonly<Record<FaultEffect, string>> = {
  row_refused: 'row refused',
  value_repaired: 'repaired',
  value_left_out: 'value left out',
  noted: 'noted',
};

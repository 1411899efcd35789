import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition } from '../../../platform/loading/load-kind.js';

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** A cell's text: no blanks around it, none doubled within. Signs no one can see are taken out and told. */
export function textOf(row: CsvRow, field: string, faults: LoadFaults): string {
  const written = row.values[field] ?? '';
  const visible = written.replace(INVISIBLE, '');
  if (visible !== written)
    faults.repaired(row, field, 'text.invisible_character', 'Characters without width were taken out.');
  return visible.replace(/\s+/g, ' ').trim();
}

/** Says once for all rows which came first; a second row under the same key is refused. */
export class FirstOfKey {
  private readonly rows = new Map<string, number>();

  /** The row that has the key already, if any. */
  claim(key: string, row: CsvRow): number | undefined {
    const first = this.rows.get(key);
    if (first === undefined) this.rows.set(key, row.number);
    return first;
  }
}

/** How a row that came from a list is cited: the list by name, then its edition. */
export const editionCited = (list: string, { name }: Edition): string => `${list}, edition ${name}`;

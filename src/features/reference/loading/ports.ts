import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { LoadKind } from '../../../platform/loading/load-kind.js';
import { mergeEdition } from '../../../platform/loading/merge-edition.js';
import type { EditionRow } from '../../../platform/loading/merge-edition.js';
import type { VersionedTable } from '../../../platform/loading/versioned-table.js';
import { usState } from './us-states.js';
import { FirstOfKey, textOf } from './values.js';

const PORTS: VersionedTable = { table: 'port', key: ['code'], content: ['name'], carried: ['state', 'kind'] };

/** Ports of entry: a Schedule D list, or the land ports of the Bureau of Transportation Statistics. */
export const PORTS_OF_ENTRY: LoadKind = {
  name: 'ports',
  columns: {
    code: { names: ['port_code', 'code'] },
    name: { names: ['port_name', 'name'] },
    state: { names: ['state', 'state_guess'], optional: true },
    border: { names: ['border'], optional: true },
    foreign: { names: ['non_us'], optional: true },
  },
  plan(rows, edition, faults) {
    const seen = new FirstOfKey();
    const named: string[] = [];
    const merged = rows.flatMap((row): EditionRow[] => {
      const code = textOf(row, 'code', faults);
      const name = textOf(row, 'name', faults);
      if (refused(row, code, name, seen, faults)) {
        named.push(code);
        return [];
      }
      const values = { code, name, state: stateOf(row, faults), kind: row.values['border'] ? 'land' : null };
      return [{ values, citation: edition.name, from: edition.effectiveOn, to: null }];
    });
    return (database, progress) => mergeEdition(database, PORTS, merged, edition, named, progress);
  },
};

function refused(row: CsvRow, code: string, name: string, seen: FirstOfKey, faults: LoadFaults): boolean {
  const no = (field: string, fault: string, message: string): true => {
    faults.refuse(row, field, fault, message);
    return true;
  };
  if (!/^\d{4}$/.test(code)) return no('code', 'port.code_malformed', 'A port code has four digits.');
  if (name === '') return no('name', 'port.name_blank', 'A port has a name.');
  if (row.values['foreign']?.trim() === '1')
    return no('foreign', 'port.foreign', 'Not a port of entry of the United States.');
  const first = seen.claim(code, row);
  return first !== undefined && no('code', 'port.duplicate', `Row ${String(first)} has this code already.`);
}

function stateOf(row: CsvRow, faults: LoadFaults): string | null {
  const written = textOf(row, 'state', faults);
  if (written === '') return null;
  const state = usState(written);
  if (state === null) faults.leftOut(row, 'state', 'state.unknown', 'Not a state or territory of the United States.');
  return state;
}

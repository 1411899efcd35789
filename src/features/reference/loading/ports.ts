import type { Database } from '../../../platform/database/database.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition, LoadKind } from '../../../platform/loading/load-kind.js';
import { mergeEdition } from '../../../platform/loading/merge-edition.js';
import type { EditionRow } from '../../../platform/loading/merge-edition.js';
import type { VersionedTable } from '../../../platform/loading/versioned-table.js';
import { usState } from './us-states.js';
import { editionCited, FirstOfKey, textOf } from './values.js';

const SCHEDULE_D = 'CBP list of ports (Schedule D)';
const LAND_PORTS = 'BTS list of land ports of entry';

const PORTS: VersionedTable = { table: 'port', key: ['code'], content: ['name'], carried: ['state', 'kind'] };

/**
 * Ports of entry: a Schedule D list, which leads, or the land ports of the Bureau of Transportation Statistics, which fill gaps.
 * A name that differs from the one on record in spelling only changes nothing, whichever list it is in.
 */
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
    const leads = faults.hasColumn('foreign');
    const citation = editionCited(leads ? SCHEDULE_D : LAND_PORTS, edition);
    const seen = new FirstOfKey();
    const named: string[] = [];
    const listed = rows.flatMap((row): ListedPort[] => {
      const code = textOf(row, 'code', faults);
      const name = textOf(row, 'name', faults);
      if (refused(row, code, name, seen, faults)) {
        named.push(code);
        return [];
      }
      return [{ row, code, name, state: stateOf(row, faults), kind: row.values['border'] ? 'land' : null }];
    });
    return async (database, progress) => {
      const onRecord = await namesOnRecord(database, edition);
      const merged = listed.map(({ row, ...port }): EditionRow => {
        const name = keptName({ ...port, row }, onRecord.get(port.code), leads, faults);
        return { values: { ...port, name }, citation, from: edition.effectiveOn, to: null };
      });
      return mergeEdition(database, PORTS, merged, { edition, named }, progress);
    };
  },
};

const NAMES_ON_RECORD = {
  name: 'reference-port-names-on-record',
  text: `select code, name from port where valid @> $1::date and upper_inf(recorded)`,
};

interface ListedPort {
  readonly row: CsvRow;
  readonly code: string;
  readonly name: string;
  readonly state: string | null;
  readonly kind: 'land' | null;
}

async function namesOnRecord(database: Database, { effectiveOn }: Edition): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ code: string; name: string }>(NAMES_ON_RECORD, [effectiveOn]);
  return new Map(rows.map(({ code, name }) => [code, name]));
}

// The name as it shall stand: a new one only where the leading list means another, not where it is merely written otherwise.
function keptName({ row, name }: ListedPort, onRecord: string | undefined, leads: boolean, faults: LoadFaults): string {
  if (onRecord === undefined || onRecord === name) return name;
  if (spelledAlike(onRecord, name)) {
    faults.noted(row, 'name', 'port.spelled_otherwise', `On record it is "${onRecord}"; left as it is.`);
    return onRecord;
  }
  if (leads) return name;
  faults.noted(row, 'name', 'port.other_name', `On record it is "${onRecord}", and this list does not lead; left so.`);
  return onRecord;
}

// The state behind the comma, signs and case do not make another name.
const spelledAlike = (one: string, other: string): boolean => bareName(one) === bareName(other);
const bareName = (name: string): string =>
  name
    .replace(/,[^,]*$/, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

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

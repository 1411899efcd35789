import { isIsoDate } from '../../../kernel/dates.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition, LoadKind } from '../../../platform/loading/load-kind.js';
import { mergeEdition } from '../../../platform/loading/merge-edition.js';
import type { EditionRow } from '../../../platform/loading/merge-edition.js';
import type { VersionedTable } from '../../../platform/loading/versioned-table.js';
import { versionsOf } from './surety-versions.js';
import type { SuretyChange } from './surety-versions.js';
import { usState } from './us-states.js';
import { FirstOfKey, textOf } from './values.js';

const SURETIES: VersionedTable = {
  table: 'surety',
  key: ['naic'],
  content: ['name', 'underwriting_limit'],
  carried: ['state', 'licensed_in'],
};

/**
 * Treasury Department Circular 570: one row a company, followed by rows of changes within the year. A change counts from its own
 * day. Changes of licences are told and not loaded: the list does not say whether the states it names are added or left.
 */
export const CIRCULAR_570: LoadKind = {
  name: 'circular-570',
  columns: {
    type: { names: ['record_type'] },
    effectiveOn: { names: ['effective_date'] },
    action: { names: ['action'] },
    name: { names: ['company_name'] },
    naic: { names: ['naic'] },
    limit: { names: ['underwriting_limit_usd'] },
    state: { names: ['incorporated_in'] },
    licensedIn: { names: ['licensed_in'] },
  },
  plan(rows, edition, faults) {
    const named: string[] = [];
    const seen = new FirstOfKey();
    const companies = new Map<string, SuretyChange[]>();
    for (const row of rows) {
      const change = changeOf(row, edition, faults);
      if (change && isSound(change, companies, seen, faults))
        companies.set(change.naic, [...(companies.get(change.naic) ?? []), change]);
      else named.push(row.values['naic']?.trim() ?? '');
    }
    const versions = [...companies.values()].flatMap((changes): readonly EditionRow[] => versionsOf(changes, edition));
    return (database, progress) => mergeEdition(database, SURETIES, versions, { edition, named }, progress);
  },
};

function changeOf(row: CsvRow, edition: Edition, faults: LoadFaults): SuretyChange | null {
  const text = (field: string): string => textOf(row, field, faults);
  const [type, naic, name, limit, written] = [
    text('type'),
    text('naic'),
    text('name'),
    text('limit'),
    text('effectiveOn'),
  ];
  const no = (field: string, code: string, message: string): null => {
    faults.refuse(row, field, code, message);
    return null;
  };
  if (type !== 'Original' && type !== 'Supplemental')
    return no('type', 'record_type.unknown', 'A row is an original or a supplemental record.');
  if (!/^\d{5}$/.test(naic)) return no('naic', 'naic.malformed', 'A company code has five digits.');
  if (name === '') return no('name', 'name.blank', 'A company has a name.');
  if (limit !== '' && !/^\d{1,13}(?:\.\d{1,2})?$/.test(limit))
    return no('limit', 'limit.malformed', 'Not an amount of US dollars.');
  const original = type === 'Original';
  if (!original && !isIsoDate(written)) return no('effectiveOn', 'date.malformed', 'A change has a date, YYYY-MM-DD.');
  if (original && limit === '') faults.noted(row, 'limit', 'limit.blank', 'No limit is given.');
  return {
    row,
    original,
    action: text('action').toUpperCase(),
    effectiveOn: original || !isIsoDate(written) ? edition.effectiveOn : written,
    naic,
    name,
    limit: limit || null,
    state: stateOf(row, faults),
    licensedIn: licencesOf(row, faults),
  };
}

function isSound(
  change: SuretyChange,
  companies: ReadonlyMap<string, readonly SuretyChange[]>,
  seen: FirstOfKey,
  faults: LoadFaults,
): boolean {
  const { row, original, naic, action } = change;
  if (original) {
    const first = seen.claim(naic, row);
    if (first !== undefined)
      faults.refuse(row, 'naic', 'naic.duplicate', `Row ${String(first)} has this company already.`);
    return first === undefined;
  }
  // A changed company may stand in the list by its whole new record alone: it certifies the company from that day.
  if (!companies.has(naic)) {
    const whole = change.limit !== null && change.state !== null;
    if (whole) faults.noted(row, 'naic', 'naic.no_original', 'No original record; taken as certified from this day.');
    else faults.refuse(row, 'naic', 'naic.no_original', 'A change of a company that no row above certifies.');
    return whole;
  }
  if (action === 'LIC CHG')
    faults.leftOut(
      row,
      'licensedIn',
      'licences.added_or_left',
      'The list does not say whether these states are added or left.',
    );
  return true;
}

function stateOf(row: CsvRow, faults: LoadFaults): string | null {
  const written = textOf(row, 'state', faults);
  if (written === '') return null;
  const state = usState(written);
  if (state === null) faults.leftOut(row, 'state', 'state.unknown', 'Not a state or territory of the United States.');
  return state;
}

function licencesOf(row: CsvRow, faults: LoadFaults): readonly string[] | null {
  const written = textOf(row, 'licensedIn', faults)
    .split(' ')
    .filter((code) => code !== '');
  const states = written.map(usState);
  const unknown = written.filter((_, i) => states[i] === null);
  if (unknown.length > 0)
    faults.leftOut(row, 'licensedIn', 'state.unknown', `Not a state or territory: ${unknown.join(', ')}.`);
  const known = states.filter((state) => state !== null);
  return known.length === 0 ? null : known;
}

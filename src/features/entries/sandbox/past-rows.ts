import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Copied } from '../../../platform/loading/copy-rows.js';
import type { Assessed, ToAssess } from '../filing/assessed-entry.js';
import type { FilingGrounds } from '../filing/filing-grounds.js';
import { HEAD_COLUMNS, LINE_COLUMNS, VERSION_COLUMNS, valuesOf, versionValues } from '../filing/copied-columns.js';
import { headOf, lineRows } from '../filing/version-rows.js';
import { setClocks } from '../timeline/set-clocks.js';

const KEY = ['importer_id', 'entry_id', 'filed_month', 'importer_organisation_id'] as const;

/** The tables that an entry has rows in, in the order in which they are written, each with the columns that are given. */
export const PAST_TABLES = {
  entry_directory: ['id', 'entry_number', 'importer_id', 'importer_organisation_id', 'filed_month'],
  entry: [...KEY, ...HEAD_COLUMNS, 'status', 'version', 'released_on', 'recorded_at'],
  entry_version: [...KEY, 'version', ...VERSION_COLUMNS, 'recorded_at', 'recorded_by'],
  entry_line: [...KEY, 'version', ...LINE_COLUMNS],
  entry_event: [...KEY, 'kind', 'happened_on', 'details', 'recorded_at', 'recorded_by'],
  entry_clock: [...KEY, 'name', 'subject', 'clock', 'recorded_at'],
  entry_due: ['entry_id', 'name', 'subject', 'importer_organisation_id', 'due_on', 'started_on', 'port_code'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Rows = readonly (readonly Copied[])[];
type Table = keyof typeof PAST_TABLES;

/** An entry of a day that is over, with what it was decided on and what came of it. */
export interface KeptPast {
  readonly id: string;
  readonly importerId: string;
  readonly on: IsoDate;
  readonly asked: ToAssess;
  readonly assessed: Assessed;
  readonly grounds: FilingGrounds;
  readonly knownAt: Instant;
}

/** What is kept of an entry that was filed with its summary and released the same day. */
export function pastRows(kept: KeptPast): ReadonlyMap<string, Rows> {
  const { id, importerId, on, knownAt, asked, assessed, grounds } = kept;
  const { declared, importer } = asked;
  const month = `${on.slice(0, 7)}-01`;
  const key = [importerId, id, month, null];
  const clocks = setClocks(assessed, { entryFiled: true });
  const rows: Readonly<Record<Table, Rows>> = {
    entry_directory: [[id, declared.entryNumber, importerId, null, month]],
    entry: [
      [...key, ...valuesOf(headOf(declared, importer, assessed, on), HEAD_COLUMNS), 'summary_filed', 1, on, knownAt],
    ],
    entry_version: [[...key, 1, ...versionValues(declared, assessed, JSON.stringify(grounds)), knownAt, BY]],
    entry_line: lineRows(declared, assessed).map((line) => [...key, 1, ...valuesOf(line, LINE_COLUMNS)]),
    entry_event: HAPPENED.map(([kind, details]) => [...key, kind, on, details, knownAt, BY]),
    entry_clock: clocks.map(({ clock }) => [...key, clock.name, '', JSON.stringify(clock), knownAt]),
    entry_due: clocks.flatMap(({ clock, met }) =>
      met ? [] : [[id, clock.name, '', null, clock.rolledTo, clock.startedOn, declared.portCode]],
    ),
  };
  return new Map(Object.entries(rows));
}

const BY = 'system:sandbox';
const HAPPENED = [
  ['filed', '{"version":1,"filing":"entry_and_summary"}'],
  ['summary_filed', '{"version":1,"filing":"entry_and_summary"}'],
  ['status_changed', '{"from":"filed","to":"summary_filed"}'],
] as const;

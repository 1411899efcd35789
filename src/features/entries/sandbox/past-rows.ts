import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Copied } from '../../../platform/loading/copy-rows.js';
import type { Assessed, ToAssess } from '../filing/assessed-entry.js';
import type { FilingGrounds } from '../filing/filing-grounds.js';
import { lineRows, warningsOf } from '../filing/version-rows.js';
import { setClocks } from '../timeline/set-clocks.js';

/** The tables that an entry has rows in, in the order in which they are written, each with the columns that are given. */
export const PAST_TABLES = {
  entry_directory: ['id', 'entry_number', 'importer_id', 'importer_organisation_id', 'filed_month'],
  entry: [
    ...['importer_id', 'entry_id', 'filed_month', 'importer_organisation_id', 'entry_number', 'entry_type'],
    ...['port_code', 'mode_of_transport', 'filed_by', 'status', 'version', 'filed_on', 'time_of_entry_on'],
    ...['released_on', 'summary_filed_on', 'recorded_at'],
  ],
  entry_version: [
    ...['importer_id', 'entry_id', 'filed_month', 'importer_organisation_id', 'version', 'declared', 'computed'],
    ...['warnings', 'rules', 'digest', 'bond_version_ids', 'grounds', 'recorded_at', 'recorded_by'],
  ],
  entry_line: [
    ...['importer_id', 'entry_id', 'filed_month', 'importer_organisation_id', 'version', 'line', 'hts_number'],
    ...['country_of_origin', 'entered_value', 'mid', 'adcvd_cases', 'additional_hts_numbers', 'duty', 'deposits'],
  ],
  entry_event: [
    ...['importer_id', 'entry_id', 'filed_month', 'importer_organisation_id', 'kind', 'happened_on', 'details'],
    ...['recorded_at', 'recorded_by'],
  ],
  entry_clock: [
    ...['importer_id', 'entry_id', 'filed_month', 'importer_organisation_id', 'name', 'subject', 'clock'],
    ...['recorded_at'],
  ],
  entry_due: ['entry_id', 'name', 'subject', 'importer_organisation_id', 'due_on'],
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
  const { id, importerId, on, knownAt, asked, assessed } = kept;
  const month = `${on.slice(0, 7)}-01`;
  const key = [importerId, id, month, null];
  const clocks = setClocks(assessed, { entryFiled: true });
  const rows: Readonly<Record<Table, Rows>> = {
    entry_directory: [[id, asked.declared.entryNumber, importerId, null, month]],
    entry: [[...key, ...headOf(kept), knownAt]],
    entry_version: [[...key, 1, ...versionOf(kept), knownAt, BY]],
    entry_line: lineRows(asked.declared, assessed).map((line) => [
      ...key,
      1,
      line.line,
      line.hts_number,
      line.country_of_origin,
      line.entered_value,
      line.mid,
      line.adcvd_cases,
      line.additional_hts_numbers,
      line.duty,
      line.deposits,
    ]),
    entry_event: HAPPENED.map(([kind, details]) => [...key, kind, on, details, knownAt, BY]),
    entry_clock: clocks.map(({ clock }) => [...key, clock.name, '', JSON.stringify(clock), knownAt]),
    entry_due: clocks.flatMap(({ clock, met }) => (met ? [] : [[id, clock.name, '', null, clock.rolledTo]])),
  };
  return new Map(Object.entries(rows));
}

const BY = 'system:sandbox';
const HAPPENED = [
  ['filed', '{"version":1,"filing":"entry_and_summary"}'],
  ['summary_filed', '{"version":1,"filing":"entry_and_summary"}'],
  ['status_changed', '{"from":"filed","to":"summary_filed"}'],
] as const;

const headOf = ({ on, asked: { declared, importer }, assessed }: KeptPast): readonly Copied[] => [
  declared.entryNumber,
  declared.entryType,
  declared.portCode,
  declared.modeOfTransport,
  importer.filer,
  'summary_filed',
  1,
  on,
  assessed.timeOfEntryOn,
  on,
  assessed.summaryFiledOn,
];

const versionOf = ({ asked: { declared }, assessed, grounds }: KeptPast): readonly Copied[] => [
  JSON.stringify(declared),
  JSON.stringify(assessed.duties),
  JSON.stringify(warningsOf(assessed)),
  assessed.duties.rules,
  assessed.duties.digest,
  assessed.bondVersionIds,
  JSON.stringify(grounds),
];

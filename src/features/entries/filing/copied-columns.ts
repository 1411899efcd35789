import type { Copied } from '../../../platform/loading/copy-rows.js';
import type { Assessed } from './assessed-entry.js';
import type { DeclaredEntry } from './declared-entry.js';
import { warningsJson } from './version-rows.js';

/** The columns of an entry's head that are told of each entry alike, however it comes. */
export const HEAD_COLUMNS = [
  ...(['entry_number', 'entry_type', 'port_code', 'mode_of_transport', 'filed_by'] as const),
  ...(['filed_on', 'time_of_entry_on', 'summary_filed_on', 'security_filing_due_on'] as const),
] as const;

/** The same of a version, and what stands in them. */
export const VERSION_COLUMNS = [
  ...(['declared', 'computed', 'warnings', 'rules', 'digest', 'bond_version_ids', 'grounds'] as const),
] as const;
export const versionValues = (declared: DeclaredEntry, assessed: Assessed, grounds: string): readonly Copied[] => [
  JSON.stringify(declared),
  JSON.stringify(assessed.duties),
  warningsJson(assessed),
  assessed.duties.rules,
  assessed.duties.digest,
  assessed.bondVersionIds,
  grounds,
];

/** The same of a line. */
export const LINE_COLUMNS = [
  ...(['line', 'hts_number', 'country_of_origin', 'entered_value', 'mid', 'adcvd_cases'] as const),
  ...(['additional_hts_numbers', 'duty', 'deposits'] as const),
] as const;

/** What stands in some columns of a row, in their order. */
export const valuesOf = <Column extends string>(
  row: Readonly<Record<Column, Copied>>,
  columns: readonly Column[],
): readonly Copied[] => columns.map((column) => row[column]);

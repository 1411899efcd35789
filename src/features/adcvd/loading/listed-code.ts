import type { CsvRow } from '../../../platform/loading/csv-file.js';

/** A tariff code that a list names for a case. */
export interface ListedCode {
  readonly row: CsvRow;
  readonly caseNumber: string;
  readonly hts: string;
}

import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import { looselyRead } from './listed-number.js';

/** The case a row is about; undefined where it names none, with the reason told. */
export function caseOf(row: CsvRow, faults: LoadFaults): string | undefined {
  const written = row.values['caseNumber'] ?? '';
  const caseNumber = looselyRead(written);
  if (caseNumber !== undefined) return caseNumber;
  const isBlank = written.trim() === '';
  faults.refuse(
    row,
    'caseNumber',
    isBlank ? 'case_number.blank' : 'case_number.malformed',
    isBlank
      ? 'The row names no case: nothing says which order it is about.'
      : 'A case number is a letter and two times three digits: A-570-979.',
  );
  return undefined;
}

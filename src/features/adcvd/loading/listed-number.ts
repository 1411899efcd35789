import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';

const CANONICAL = /^[AC]-\d{3}-\d{3}$/;
const LOOSE = /^([AC])[ -]*(\d{3})[ -]*(\d{3})$/i;

/** The number a text can only mean; undefined where a digit is missing or too many. */
export function looselyRead(written: string): string | undefined {
  const plain = written
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const match = LOOSE.exec(plain);
  return match ? `${(match[1] ?? '').toUpperCase()}-${match[2] ?? ''}-${match[3] ?? ''}` : undefined;
}

/**
 * The case number of a row. Dashes of every length, doubled, missing or with blanks around are put right; a missing digit is not.
 * Where the column "AD/CVD" says the other law, no one can tell which of the two is wrong: loading the row could put an order on
 * record that does not exist, so it is refused.
 */
export function caseNumberIn(row: CsvRow, faults: LoadFaults): string | undefined {
  const written = row.values['caseNumber'] ?? '';
  const caseNumber = looselyRead(written);
  if (caseNumber === undefined) {
    faults.refuse(
      row,
      'caseNumber',
      'case_number.malformed',
      'A case number is a letter and two times three digits: A-570-979.',
    );
    return undefined;
  }
  if (!CANONICAL.test(written)) faults.repaired(row, 'caseNumber', 'case_number.form', `Read as ${caseNumber}.`);
  const law = (row.values['type'] ?? '').trim().toUpperCase();
  if (law !== '' && law[0] !== caseNumber[0]) {
    faults.refuse(row, 'type', 'type.contradicts_number', `The number ${caseNumber} is of the other law.`);
    return undefined;
  }
  return caseNumber;
}

import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { ItcNumber } from './listed-itc-number.js';

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

/** A case number as a row means it. */
export interface ReadCaseNumber {
  readonly caseNumber: string;
  /** Whether its letter was put right by the ITC's number and the column "AD/CVD" together. */
  readonly lawCorrected: boolean;
}

/**
 * The case number of a row. Dashes of every length, doubled, missing or with blanks around are put right; a missing digit is not.
 * Three cells say which law an order is under: the number's letter, the column "AD/CVD" and the ITC's number. Where one of the first
 * two stands alone against the other and the ITC, it is put right. Where the ITC stands alone against both, or nobody can tell, the
 * row is refused: loading it could put an order on record that does not exist.
 */
export function caseNumberIn(row: CsvRow, itc: ItcNumber | null, faults: LoadFaults): ReadCaseNumber | undefined {
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
  const letter = caseNumber.slice(0, 1);
  const column = (row.values['type'] ?? '').trim().toUpperCase().slice(0, 1) || letter;
  if (column === letter) return agreed(row, caseNumber, itc, faults);
  if (itc === null) {
    faults.refuse(row, 'type', 'type.contradicts_number', `The number ${caseNumber} is of the other law.`);
    return undefined;
  }
  if (itc.law === letter) {
    faults.repaired(row, 'type', 'type.contradicts_number', `By the ITC's ${itc.canonical} the number is right.`);
    return { caseNumber, lawCorrected: false };
  }
  const meant = `${itc.law}${caseNumber.slice(1)}`;
  faults.repaired(row, 'caseNumber', 'case_number.other_law', `By the ITC's ${itc.canonical} it is ${meant}.`);
  return { caseNumber: meant, lawCorrected: true };
}

function agreed(
  row: CsvRow,
  caseNumber: string,
  itc: ItcNumber | null,
  faults: LoadFaults,
): ReadCaseNumber | undefined {
  if (itc === null || caseNumber.startsWith(itc.law)) return { caseNumber, lawCorrected: false };
  faults.refuse(
    row,
    'caseNumber',
    'itc_number.contradicts_number',
    `${itc.canonical} is of the other law than ${caseNumber}: as written this order does not exist.`,
  );
  return undefined;
}

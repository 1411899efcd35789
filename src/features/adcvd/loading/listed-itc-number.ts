import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';

/** Which law an investigation was under: title VII's antidumping or countervailing half, or the Antidumping Act of 1921. */
export type ItcLaw = 'A' | 'C';

/** The ITC's own number of an investigation, in the one form the record keeps. */
export interface ItcNumber {
  /** `731-TA-1190`, `701-TA-481`, `AA1921-167`. */
  readonly canonical: string;
  readonly law: ItcLaw;
}

const SHORT = /^(AA|A|C)-(\d{1,4})(-[A-Z])?$/;
const LONG = /^(731|701|303)-TA-(\d{1,4})(-[A-Z])?$/;
const SERIES: Readonly<Record<string, readonly [series: string, law: ItcLaw]>> = {
  A: ['731-TA-', 'A'],
  AA: ['AA1921-', 'A'],
  C: ['701-TA-', 'C'],
  '731': ['731-TA-', 'A'],
  '701': ['701-TA-', 'C'],
  '303': ['303-TA-', 'C'],
};

/** Reads `A-1190`, `C-481`, `AA-167` and the long forms; null where there is none, with what is no number told. */
export function readItcNumber(row: CsvRow, faults: LoadFaults): ItcNumber | null {
  const text = (row.values['itcNumber'] ?? '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .trim()
    .toUpperCase();
  if (text === '') return null;
  const match = SHORT.exec(text) ?? LONG.exec(text);
  const series = match?.[1] === undefined ? undefined : SERIES[match[1]];
  if (!match || !series) {
    faults.leftOut(row, 'itcNumber', 'itc_number.none', 'Not the number of an ITC investigation; left out.');
    return null;
  }
  return { canonical: `${series[0]}${match[2] ?? ''}${match[3] ?? ''}`, law: series[1] };
}

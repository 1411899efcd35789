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

const SHORT = /^(?<series>AA|A|C)-(?<number>\d{1,4}(?:-[A-Z])?)$/;
const LONG = /^(?<series>731|701|303)-TA-(?<number>\d{1,4}(?:-[A-Z])?)$/;
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
  const { series: written = '', number = '' } = (SHORT.exec(text) ?? LONG.exec(text))?.groups ?? {};
  const series = SERIES[written];
  if (!series) {
    faults.leftOut(row, 'itcNumber', 'itc_number.none', 'Not the number of an ITC investigation; left out.');
    return null;
  }
  return { canonical: `${series[0]}${number}`, law: series[1] };
}

import { isIsoDate } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';

const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const YEAR_FIRST = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** Reads `MM/DD/YYYY` and `YYYY-MM-DD`; `YYYY/MM/DD` too, told as out of the list's form. Anything else is no date. */
export function readListedDate(row: CsvRow, field: string, faults: LoadFaults): IsoDate | undefined {
  const text = (row.values[field] ?? '').trim();
  const us = US.exec(text);
  const yearFirst = us ? null : YEAR_FIRST.exec(text);
  const [year, month, day] = us ? [us[3], us[1], us[2]] : yearFirst ? yearFirst.slice(1) : text.split('-');
  const date = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  if (!isIsoDate(date)) return undefined;
  if (yearFirst) faults.repaired(row, field, 'date.year_first', `Written year first; read as ${date}.`);
  return date;
}

import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { LoadKind } from '../../../platform/loading/load-kind.js';
import type { ListedCode } from './listed-code.js';
import { mergeCodes } from './merge-codes.js';
import { caseOf } from './third-party-case.js';

const LENGTHS: readonly number[] = [4, 6, 8, 10];

/**
 * Tariff codes of AD/CVD cases from a list of others: one code a row, or the codes of a case in one cell. Codes only help to find a
 * case; the words of its order decide.
 */
export const ADCVD_CODES: LoadKind = {
  name: 'adcvd-codes',
  columns: {
    caseNumber: { names: ['case_no', 'DOC case No.'] },
    codes: { names: ['hs_code', 'hts_codes', 'hts'] },
  },
  plan(rows, edition, faults) {
    const seen = new Map<string, number>();
    const codes = rows.flatMap((row) => codesOf(row, seen, faults));
    return (database, progress) => mergeCodes(database, codes, { edition, faults, progress });
  },
};

function codesOf(row: CsvRow, seen: Map<string, number>, faults: LoadFaults): readonly ListedCode[] {
  const caseNumber = caseOf(row, faults);
  if (caseNumber === undefined) return [];
  const written = (row.values['codes'] ?? '')
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  if (written.length === 0) {
    faults.refuse(row, 'codes', 'codes.none', 'The row names no code: the case can only be found by words.');
    return [];
  }
  const sound = written.flatMap((code): readonly ListedCode[] => {
    const hts = code.replaceAll('.', '');
    if (!/^\d+$/.test(hts) || !LENGTHS.includes(hts.length)) {
      faults.leftOut(row, 'codes', 'hts.wrong_length', `${code}: a tariff code has 4, 6, 8 or 10 digits.`);
      return [];
    }
    const key = `${caseNumber} ${hts}`;
    const first = seen.get(key);
    if (first !== undefined) {
      faults.noted(row, 'codes', 'row.duplicate', `Row ${String(first)} names ${hts} for ${caseNumber} already.`);
      return [];
    }
    seen.set(key, row.number);
    return [{ row, caseNumber, hts }];
  });
  return sound;
}

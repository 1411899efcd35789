import type { IsoDate } from '../../../kernel/dates.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { LoadFaults } from '../../../platform/loading/load-faults.js';
import type { Edition } from '../../../platform/loading/load-kind.js';
import { countryIn } from './listed-country.js';
import { readListedDate } from './listed-date.js';
import { readItcNumber } from './listed-itc-number.js';
import { caseNumberIn } from './listed-number.js';

/** An order as one sound row of the list gives it. */
export interface ListedOrder {
  readonly row: CsvRow;
  /** `A-570-979`. */
  readonly caseNumber: string;
  /** ISO 3166-1 alpha-2, by the number. */
  readonly country: string;
  /** Whether the row prints another country than the number has. */
  readonly contradicted: boolean;
  readonly product: string;
  readonly productGroup: string | null;
  readonly itcNumber: string | null;
  readonly orderedOn: IsoDate;
  readonly continuedOn: IsoDate | null;
  /** The notice of the order or of its last continuation. */
  readonly notice: string | null;
}

/** Blanks of every kind made one, ends cut. */
export const plainText = (row: CsvRow, field: string): string => (row.values[field] ?? '').replace(/\s+/g, ' ').trim();

/** Reads one row; undefined where it was refused, with the reason told. */
export function readListedOrder(row: CsvRow, { effectiveOn }: Edition, faults: LoadFaults): ListedOrder | undefined {
  const itc = readItcNumber(row, faults);
  const read = caseNumberIn(row, itc, faults);
  if (read === undefined) return undefined;
  const { caseNumber } = read;
  const origin = countryIn(row, caseNumber, faults);
  if (!origin) return undefined;
  if (read.lawCorrected && origin.contradicted) {
    const message = `Both its letter and its country were wrong: ${caseNumber} is a guess.`;
    faults.refuse(row, 'caseNumber', 'case_number.wrong_twice', message);
    return undefined;
  }
  const product = plainText(row, 'product');
  if (product === '') {
    faults.refuse(row, 'product', 'product.blank', 'An order is about a product.');
    return undefined;
  }
  const orderedOn = readListedDate(row, 'orderedOn', faults);
  if (orderedOn === undefined || orderedOn > effectiveOn) {
    const message = orderedOn === undefined ? 'Not a date.' : `Later than the list itself (${effectiveOn}).`;
    faults.refuse(row, 'orderedOn', orderedOn === undefined ? 'date.malformed' : 'date.after_edition', message);
    return undefined;
  }
  return {
    row,
    caseNumber,
    ...origin,
    product,
    productGroup: plainText(row, 'productGroup') || null,
    itcNumber: itc?.canonical ?? null,
    orderedOn,
    continuedOn: continuedOn(row, orderedOn, faults),
    notice: noticeOf(plainText(row, 'notice')),
  };
}

function continuedOn(row: CsvRow, orderedOn: IsoDate, faults: LoadFaults): IsoDate | null {
  if (plainText(row, 'continuedOn') === '') return null;
  const date = readListedDate(row, 'continuedOn', faults);
  if (date !== undefined && date >= orderedOn) return date;
  faults.leftOut(
    row,
    'continuedOn',
    date === undefined ? 'date.malformed' : 'date.before_order',
    date === undefined ? 'Not a whole date.' : `Before the order of ${orderedOn}.`,
  );
  return null;
}

// `85FR12345` as `85 FR 12345`.
function noticeOf(text: string): string | null {
  const match = /^(\d+) ?FR ?(\d+)$/i.exec(text);
  return match ? `${match[1] ?? ''} FR ${match[2] ?? ''}` : text || null;
}

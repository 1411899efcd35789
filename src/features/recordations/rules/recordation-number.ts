import type { RightType } from './right.js';

/** What a recordation number says: the right, the year it was given in, and a serial number. */
export interface RecordationNumber {
  readonly right: RightType;
  /** Two digits, as printed; the century is not part of the number. */
  readonly year: string;
  readonly serial: number;
}

// TMK and COP are CBP's own; the prefix for trade names is this service's choice until CBP's is confirmed.
const PREFIX: Readonly<Record<RightType, string>> = { trademark: 'TMK', trade_name: 'TRN', copyright: 'COP' };
const SHAPE = /^(TMK|TRN|COP)[ -]?(\d{2})-?(\d{5})$/;
const LAST_SERIAL = 99_999;

/** Reads `TMK 26-00123` with or without blanks and hyphens, in either case; `undefined` if it is none. */
export function parseRecordationNumber(text: string): RecordationNumber | undefined {
  const [, prefix, year, serial] = SHAPE.exec(text.trim().toUpperCase()) ?? [];
  const right = (Object.keys(PREFIX) as RightType[]).find((type) => PREFIX[type] === prefix);
  if (!right || !year || !serial || Number(serial) === 0) return undefined;
  return { right, year, serial: Number(serial) };
}

/** The canonical form: `TMK 26-00123`. */
export const formatRecordationNumber = ({ right, year, serial }: RecordationNumber): string =>
  `${PREFIX[right]} ${year}-${String(serial).padStart(5, '0')}`;

/** The number given to the n-th recordation of a right in a year. */
export function recordationNumber(right: RightType, year: number, serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) {
    throw new RangeError(`no recordation number for serial ${String(serial)}`);
  }
  return formatRecordationNumber({ right, year: String(year % 100).padStart(2, '0'), serial });
}

/** A tariff number as digits alone: `8541430010`. */
export type HtsNumber = string;

export type HtsFault = 'hts.malformed' | 'hts.wrong_length' | 'hts.no_such_chapter';
export type HtsReading = { readonly number: HtsNumber } | { readonly fault: HtsFault; readonly message: string };

const SHAPE = /^\d+(?:[. ]\d+)*$/;
const LENGTHS: readonly number[] = [4, 6, 8, 10];
// Chapter 77 is reserved; 98 and 99 are the tariff's own special chapters.
const RESERVED_CHAPTER = 77;

/** Reads 4, 6, 8 or 10 digits, with or without points or spaces; names what is wrong with anything else. */
export function readHtsNumber(text: string): HtsReading {
  const trimmed = text.trim();
  if (!SHAPE.test(trimmed)) {
    return { fault: 'hts.malformed', message: 'A tariff number is digits, with or without points: 8541.43.0010.' };
  }
  const number = trimmed.replace(/[. ]/g, '');
  if (!LENGTHS.includes(number.length)) {
    return { fault: 'hts.wrong_length', message: 'A tariff number has 4, 6, 8 or 10 digits.' };
  }
  const chapter = Number(number.slice(0, 2));
  if (chapter === 0 || chapter === RESERVED_CHAPTER) {
    return { fault: 'hts.no_such_chapter', message: `The tariff has no chapter ${number.slice(0, 2)}.` };
  }
  return { number };
}

/** As the tariff prints it: `8541.43.0010`, `8541.43.00`, `8541.43`, `8541`. */
export function formatHtsNumber(number: HtsNumber): string {
  const parts = [number.slice(0, 4), number.slice(4, 6), number.slice(6)];
  return parts.filter((part) => part !== '').join('.');
}

/** The number itself and the shorter ones it stands under, longest first. */
export function htsPrefixes(number: HtsNumber): readonly HtsNumber[] {
  return [10, 8, 6, 4].filter((length) => length <= number.length).map((length) => number.slice(0, length));
}

/** The 8-digit line whose rate a 10-digit line inherits. */
export const rateLineOf = (number: HtsNumber): HtsNumber => number.slice(0, 8);

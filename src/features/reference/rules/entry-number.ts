/** An entry number as customs prints it: `ABC-1234567-6`. */
export type EntryNumber = string;

export type EntryNumberReading =
  | { readonly number: EntryNumber }
  | { readonly fault: 'entry_number.malformed' | 'entry_number.check_digit'; readonly message: string };

/** A filer code of three letters or digits, seven digits, and the check digit; with or without hyphens. */
export const ENTRY_NUMBER = /^([A-Z0-9]{3})-?(\d{7})-?(\d)$/i;

/** Reads an entry number and proves its check digit. */
export function readEntryNumber(text: string): EntryNumberReading {
  const [, filer, serial, check] = ENTRY_NUMBER.exec(text.trim()) ?? [];
  if (filer === undefined || serial === undefined || check === undefined)
    return {
      fault: 'entry_number.malformed',
      message: 'An entry number is a filer code of three signs, seven digits and a check digit: ABC-1234567-6.',
    };
  const computed = entryCheckDigit(filer, serial);
  if (check !== computed)
    return {
      fault: 'entry_number.check_digit',
      message: `The check digit of ${filer.toUpperCase()}-${serial} is ${computed}, not ${check}.`,
    };
  return { number: `${filer.toUpperCase()}-${serial}-${check}` };
}

/**
 * The check digit over the filer code and the serial number, as CBP's interface requirements (CATAIR, appendix E) have it: every second
 * digit is doubled, a result above nine is raised by one and its last digit taken, and the sum is filled up to the next ten.
 */
export function entryCheckDigit(filer: string, serial: string): string {
  const digits = [...`${filer}${serial}`.toUpperCase()].map(valueOf);
  const sum = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? digit : doubled(digit)), 0);
  return String((10 - (sum % 10)) % 10);
}

const doubled = (digit: number): number => (digit * 2 > 9 ? (digit * 2 + 1) % 10 : digit * 2);

// A to I are 1 to 9, J to R again 1 to 9, S to Z 2 to 9.
function valueOf(sign: string): number {
  if (sign >= '0' && sign <= '9') return Number(sign);
  const place = sign.charCodeAt(0) - 'A'.charCodeAt(0);
  return place < 18 ? (place % 9) + 1 : place - 16;
}

import { entryCheckDigit, readEntryNumber } from '../../reference/rules/entry-number.js';

/** How a number was slipped over: one digit is another, or two that stand together were exchanged. */
type Slip = 'one_digit' | 'digits_exchanged';

const DIGITS = [...'0123456789'];

/** Every entry number that is one slip of the hand away from this one, with its own check digit; none for what is no entry number. */
export function slipsOf(text: string): ReadonlyMap<string, Slip> {
  const read = readEntryNumber(text);
  if ('fault' in read) return new Map();
  const [filer = '', serial = ''] = read.number.split('-');
  const of = (digits: readonly string[]): string => {
    const other = digits.join('');
    return `${filer}-${other}-${entryCheckDigit(filer, other)}`;
  };
  const signs = [...serial];
  const found = new Map<string, Slip>();
  for (const [i, sign] of signs.entries()) {
    for (const digit of DIGITS) if (digit !== sign) found.set(of(signs.with(i, digit)), 'one_digit');
    const next = signs[i + 1];
    if (next !== undefined && next !== sign) found.set(of(signs.with(i, next).with(i + 1, sign)), 'digits_exchanged');
  }
  return found;
}

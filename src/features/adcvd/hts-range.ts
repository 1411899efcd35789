/** A tariff number as the look-ups need it: the codes that contain it, and the range of codes beneath it. */
export interface HtsRange {
  readonly digits: string;
  readonly prefixes: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Notices name codes of 4 to 10 digits, sometimes odd ones; each may stand for the number asked for. */
export function htsRange(hts: string): HtsRange {
  const digits = hts.replaceAll('.', '');
  const prefixes = Array.from({ length: digits.length - 3 }, (_, i) => digits.slice(0, i + 4));
  // ':' follows '9': every longer code lies between the two.
  return { digits, prefixes, from: `${digits}0`, to: `${digits}:` };
}

/** `8541420010` as `8541.42.0010`… in the tariff's own dots. */
export const dotted = (digits: string): string =>
  [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8), digits.slice(8)].filter((part) => part !== '').join('.');

import type { Decimal } from '../../../kernel/decimal.js';
import { FREE, readRateText } from './rate-text.js';
import type { ParsedRate } from './rate-text.js';

/** What a Chapter 99 line does to the duty of the goods it is named for. */
export type Chapter99Reading =
  /** So much on top of the duty of the applicable subheading. */
  | { readonly kind: 'adds'; readonly rate: ParsedRate }
  /** A bare rate: the text does not say whether it is added to the ordinary duty or stands in its place. */
  | { readonly kind: 'bare'; readonly rate: ParsedRate }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

const APPLICABLE = /^the duty provided (?:for )?in ?the applicable subheading\.?$/i;
const ADDITION = /^the duty provided (?:for )?in ?the applicable subheading ?(?:\+|plus) ?(.+)$/i;
const NO_CHANGE = /^no change\.?$/i;

/** Reads the general rate text of a Chapter 99 line exactly, or not at all. */
export function readChapter99(text: string): Chapter99Reading {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (NO_CHANGE.test(plain) || APPLICABLE.test(plain)) return { kind: 'adds', rate: FREE };
  const addition = ADDITION.exec(plain)?.[1];
  const reading = readRateText(addition ?? plain);
  if (reading.kind !== 'rate') return reading;
  // `Free` adds nothing, whichever of the two it means.
  return { kind: addition !== undefined || isFree(reading.rate) ? 'adds' : 'bare', rate: reading.rate };
}

/** The percentage added, where the line adds a percentage alone. */
export const addedPercent = (reading: Chapter99Reading): Decimal | null =>
  reading.kind === 'adds' && reading.rate.specific.length === 0 ? reading.rate.adValoremPercent : null;

const isFree = ({ adValoremPercent, specific }: ParsedRate): boolean =>
  adValoremPercent.units === 0n && specific.length === 0;

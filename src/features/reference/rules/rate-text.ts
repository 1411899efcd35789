import { Decimal } from '../../../kernel/decimal.js';
import { isKnownUnit } from './unit-of-quantity.js';

/** A duty of so many cents, or parts of a cent, on each unit. */
export interface SpecificRate {
  readonly centsPerUnit: Decimal;
  readonly unit: string;
}

/** A rate as the tariff prints it, read exactly: per cent of the value, amounts per unit, or both. */
export interface ParsedRate {
  readonly adValoremPercent: Decimal;
  readonly specific: readonly SpecificRate[];
}

/** What a rate text says; anything that is not certainly read is unreadable, never a guess. */
export type RateReading =
  | { readonly kind: 'rate'; readonly rate: ParsedRate }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

export const FREE: ParsedRate = { adValoremPercent: Decimal.of(0n), specific: [] };

const PERCENT = /^(\d+(?:\.\d+)?)(?: (\d)\/(\d))?%$/;
const SPECIFIC = /^(?:(\d+(?:\.\d+)?) ?¢|\$(\d+(?:\.\d+)?)) ?(?:\/ ?(.+)|(each))$/;
const UNREADABLE: RateReading = { kind: 'unreadable' };

const known = new Map<string, RateReading>();
const MOST_KNOWN = 5000;

/** Reads `Free`, `5%`, `4.4¢/kg`, `$1.50/t`, `1¢/kg + 5%` and their like. */
export function readRateText(text: string): RateReading {
  const seen = known.get(text);
  if (seen) return seen;
  const reading = read(text);
  if (known.size < MOST_KNOWN) known.set(text, reading);
  return reading;
}

function read(text: string): RateReading {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/%\.$/, '%');
  if (plain === '') return { kind: 'blank' };
  if (/^free\.?$/i.test(plain)) return { kind: 'rate', rate: FREE };

  let adValoremPercent: Decimal | null = null;
  const specific: SpecificRate[] = [];
  for (const part of plain.split('+').map((piece) => piece.trim())) {
    const percent = readPercent(part);
    const perUnit = percent ? null : readSpecific(part);
    // Two percentages would stand on two different values (the case, the strap …), which an entry line does not state.
    if (percent && adValoremPercent) return UNREADABLE;
    if (percent) adValoremPercent = percent;
    else if (perUnit) specific.push(perUnit);
    else return UNREADABLE;
  }
  return { kind: 'rate', rate: { adValoremPercent: adValoremPercent ?? Decimal.of(0n), specific } };
}

function readPercent(part: string): Decimal | null {
  const match = PERCENT.exec(part);
  if (!match?.[1]) return null;
  if (!match[2]) return Decimal.parse(match[1]);
  const [over, under] = [Decimal.parse(match[2]), Decimal.parse(match[3] ?? '0')];
  // Halves, quarters, fifths and eighths are exact decimals; thirds are not and stay unread.
  if (![2n, 4n, 5n, 8n].includes(under.units)) return null;
  return Decimal.parse(match[1]).plus(over.dividedBy(under, 3));
}

function readSpecific(part: string): SpecificRate | null {
  const match = SPECIFIC.exec(part);
  const unit = match?.[3] ?? match?.[4];
  if (!match || !unit || !isKnownUnit(unit)) return null;
  const centsPerUnit = match[1] ? Decimal.parse(match[1]) : Decimal.parse(match[2] ?? '').times(Decimal.of(100n));
  return { centsPerUnit, unit };
}

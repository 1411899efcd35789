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
  /** What the percentage is still to be divided by, where no decimal writes it: 33 1/3 is 100 over 3. Left out: by nothing. */
  readonly over?: bigint;
  readonly specific: readonly SpecificRate[];
}

/** What a rate text says; anything that is not certainly read is unreadable, never a guess. */
export type RateReading =
  | { readonly kind: 'rate'; readonly rate: ParsedRate }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

export const FREE: ParsedRate = { adValoremPercent: Decimal.make(0n), specific: [] };

const PERCENT = /^(\d+(?:\.\d+)?)(?: (\d)\/(\d))?%$/;
const SPECIFIC = /^(?:(\d+(?:\.\d+)?) ?¢|\$(\d+(?:\.\d+)?)) ?(?:\/ ?(.+)|(each))$/;
const UNREADABLE: RateReading = { kind: 'unreadable' };

const MOST_KNOWN = 5000;

/** Reads `Free`, `5%`, `4.4¢/kg`, `$1.50/t`, `1¢/kg + 5%` and their like. */
export const readRateText = reader(false);

/** Reads thirds, amounts per head, per thousand and per kilogram of a part of the goods too. */
export const readRateTextExactly = reader(true);

function reader(exactly: boolean): (text: string) => RateReading {
  const known = new Map<string, RateReading>();
  return (text) => {
    const seen = known.get(text);
    if (seen) return seen;
    const reading = read(text, exactly);
    if (known.size < MOST_KNOWN) known.set(text, reading);
    return reading;
  };
}

function read(text: string, exactly: boolean): RateReading {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/%\.$/, '%');
  if (plain === '') return { kind: 'blank' };
  if (/^free\.?$/i.test(plain)) return { kind: 'rate', rate: FREE };

  let adValorem: Percentage | null = null;
  const specific: SpecificRate[] = [];
  for (const part of plain.split('+').map((piece) => piece.trim())) {
    const percent = readPercent(part, exactly);
    const perUnit = percent ? null : readSpecific(part, exactly);
    // Two percentages would stand on two different values (the case, the strap …), which an entry line does not state.
    if (percent && adValorem) return UNREADABLE;
    if (percent) adValorem = percent;
    else if (perUnit) specific.push(perUnit);
    else return UNREADABLE;
  }
  return { kind: 'rate', rate: { ...(adValorem ?? { adValoremPercent: Decimal.make(0n) }), specific } };
}

type Percentage = Pick<ParsedRate, 'adValoremPercent' | 'over'>;

function readPercent(part: string, exactly: boolean): Percentage | null {
  const match = PERCENT.exec(part);
  if (!match?.[1]) return null;
  if (!match[2]) return { adValoremPercent: Decimal.parse(match[1]) };
  const [over, under] = [Decimal.parse(match[2]), Decimal.parse(match[3] ?? '0')];
  // Halves, quarters, fifths and eighths are exact decimals; thirds are not: they are divided by three at the end.
  if ([2n, 4n, 5n, 8n].includes(under.units))
    return { adValoremPercent: Decimal.parse(match[1]).plus(over.dividedBy(under, 3)) };
  if (!exactly || under.units !== 3n) return null;
  return { adValoremPercent: Decimal.parse(match[1]).times(under).plus(over), over: 3n };
}

/** Words of the tariff for what it counts otherwise by another name. */
const COUNTED: Readonly<Record<string, string>> = { head: 'No.', '1000': 'thousand' };
/** Quantities of a part or a state of the goods: they are stated as such, no other unit becomes one. */
const OF_A_PART: readonly string[] = [
  'kg of total sugars',
  'kg on drained weight',
  'kg on contents and container',
  'kg on entire contents of container',
  'clean kg',
  'm2 of recording surface',
];

function unitOf(text: string, exactly: boolean): string | null {
  if (isKnownUnit(text)) return text;
  if (!exactly) return null;
  return COUNTED[text] ?? OF_A_PART.find((unit) => unit === text) ?? null;
}

function readSpecific(part: string, exactly: boolean): SpecificRate | null {
  const match = SPECIFIC.exec(part);
  const printed = match?.[3] ?? match?.[4];
  const unit = printed === undefined ? null : unitOf(printed, exactly);
  if (!match || unit === null) return null;
  const centsPerUnit = match[1] ? Decimal.parse(match[1]) : Decimal.parse(match[2] ?? '').times(Decimal.make(100n));
  return { centsPerUnit, unit };
}

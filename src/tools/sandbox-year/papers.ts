import { addDays } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import { entryCheckDigit } from '../../features/reference/rules/entry-number.js';
import { GOODS } from './cast.js';
import type { Filer, Goods } from './cast.js';

/** A row of a file of entries. */
export type Papers = Readonly<Record<string, unknown>>;

/** The headings of Chapter 99 to be declared with each of the goods, where entry and summary are filed together. */
export type HeadingsOf = (goods: Goods) => readonly string[] | null;

/** Which entries of the year are written, and on which day they are filed. */
export interface Written {
  readonly filer: Filer;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly day: IsoDate;
}

const FILER_CODE = 'SP7';
// Beyond the numbers that tests and tours take.
const FIRST = 5_000_000;
const LINES = 3;

/** Entries as they are filed on one day: of the same seed and place the same, always. */
export function papersOf({ filer, seed, from, count, day }: Written, headingsOf: HeadingsOf): readonly Papers[] {
  return Array.from({ length: count }, (_, i) => {
    const drawn = drawer(seed * 1_000_003 + from + i);
    const goods = GOODS[drawn(GOODS.length)] ?? GOODS[0];
    if (!goods) throw new Error('there are no goods');
    const headings = drawn(2) === 0 ? headingsOf(goods) : null;
    const lines = Array.from({ length: 1 + drawn(LINES) }, () => line(goods, drawn, headings));
    return {
      ...head(filer, goods, day),
      entryNumber: numberOf(from + i),
      filing: headings ? 'entry_and_summary' : 'entry',
      lines,
    };
  });
}

/** One entry of some goods, to ask what is to be declared with them on a day. */
export const trialOf = (filer: Filer, goods: Goods, day: IsoDate, headings: readonly string[] | null): Papers => ({
  ...head(filer, goods, day),
  entryNumber: numberOf(0),
  filing: headings ? 'entry_and_summary' : 'entry',
  lines: [line(goods, () => 0, headings)],
});

const head = ({ bondNumber, suretyCode }: Filer, { cases, countryOfOrigin }: Goods, day: IsoDate) => ({
  entryType: cases.length > 0 ? '03' : '01',
  importerRole: 'owner',
  portCode: '2704',
  modeOfTransport: '11',
  carrier: 'Pacific Star',
  billNumbers: ['MAEU123456789'],
  exportingCountry: countryOfOrigin,
  exportedOn: addDays(day, -20),
  importedOn: day,
  arrivedOn: day,
  bonds: [{ bondNumber, kind: 'continuous', suretyCode }],
});

function line(goods: Goods, drawn: (below: number) => number, headings: readonly string[] | null) {
  const [least, most] = goods.worth;
  const { htsNumber, description, countryOfOrigin, unit, maker, mid, cases } = goods;
  return {
    htsNumber,
    description,
    countryOfOrigin,
    enteredValue: `${String(least + drawn(most - least))}.00`,
    quantities: [{ quantity: String(100 + drawn(5000)), unit }],
    mid,
    producer: { ...maker, country: countryOfOrigin },
    exporter: maker.name,
    ...(cases.length > 0
      ? { adcvdCases: cases.map((caseNumber) => ({ caseNumber, nonReimbursementStatement: 'NR-YEAR' })) }
      : {}),
    ...(headings && headings.length > 0 ? { additionalHtsNumbers: [...headings] } : {}),
  };
}

function numberOf(place: number): string {
  const digits = String(FIRST + place);
  return `${FILER_CODE}-${digits}-${entryCheckDigit(FILER_CODE, digits)}`;
}

// Numbers that look drawn and are the same for the same start (mulberry32).
function drawer(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

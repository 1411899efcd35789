import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { entryCheckDigit } from '../../reference/rules/entry-number.js';
import type { FactDefinition } from '../../duties/rules/additional/fact-definition.js';
import type { Goods } from './goods.js';
import { DAYS_AT_SEA, statedOf } from './stated.js';

/** A body that POST /v1/entries takes, or a row of a file of entries. */
export type Papers = Readonly<Record<string, unknown>>;

/** What is to be entered, by whom, when. */
export interface ToEnter {
  readonly number: string;
  /** Named where whoever signs in files for others. */
  readonly importerId?: string;
  readonly bondNumber: string;
  readonly suretyCode: string;
  readonly goods: Goods;
  readonly day: IsoDate;
  /** Whole dollars, line by line. */
  readonly worth: readonly number[];
  readonly drawn: (below: number) => number;
  /** Headings of Chapter 99; null: entered without its summary. */
  readonly headings: readonly string[] | null;
  /** What the law asks of the goods; left out: nothing is stated. */
  readonly asked?: readonly FactDefinition[];
}

/** An entry as its filer writes it. */
export const bodyOf = ({ number, importerId, bondNumber, suretyCode, goods, day, ...rest }: ToEnter): Papers => ({
  entryType: goods.cases.length > 0 ? '03' : '01',
  ...(importerId === undefined ? {} : { importerId }),
  importerRole: 'owner',
  portCode: '2704',
  modeOfTransport: '11',
  carrier: 'Pacific Star',
  // Each its own: a security filing of one is none of another.
  billNumbers: [`MAEU${number.replaceAll('-', '')}`],
  exportingCountry: goods.countryOfOrigin,
  exportedOn: addDays(day, -DAYS_AT_SEA),
  importedOn: day,
  arrivedOn: day,
  bonds: [{ bondNumber, kind: 'continuous', suretyCode }],
  entryNumber: number,
  filing: rest.headings ? 'entry_and_summary' : 'entry',
  lines: rest.worth.map((dollars) => line(goods, dollars, { ...rest, day })),
});

function line(
  goods: Goods,
  dollars: number,
  { drawn, headings, asked = [], day }: Pick<ToEnter, 'drawn' | 'headings' | 'asked' | 'day'>,
) {
  const { htsNumber, description, countryOfOrigin, units, maker, mid, cases } = goods;
  return {
    htsNumber,
    description,
    countryOfOrigin,
    enteredValue: `${String(dollars)}.00`,
    quantities: quantitiesOf(100 + drawn(5000), units),
    mid,
    producer: { ...maker, country: countryOfOrigin },
    exporter: maker.name,
    ...(cases.length > 0
      ? { adcvdCases: cases.map((caseNumber) => ({ caseNumber, nonReimbursementStatement: 'NR-YEAR' })) }
      : {}),
    ...(headings && headings.length > 0 ? { additionalHtsNumbers: [...headings] } : {}),
    ...(asked.length > 0 ? { facts: statedOf(asked, { day, dollars, countryOfOrigin }) } : {}),
  };
}

// Of the second unit there are some to each of the first: watts to a cell, kilograms to a dozen.
const EACH = 5;
const quantitiesOf = (first: number, units: readonly string[]) =>
  units.map((unit, i) => ({ quantity: String(i === 0 ? first : first * EACH), unit }));

// Beyond the numbers that tests and tours take.
const FIRST = 5_000_000;

/** The number of an entry at a place in a year, with its check digit. */
export function numberOf(filerCode: string, place: number): string {
  const digits = String(FIRST + place);
  return `${filerCode}-${digits}-${entryCheckDigit(filerCode, digits)}`;
}

import { addDays } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import { entryCheckDigit } from '../../features/reference/rules/entry-number.js';
import type { Filer, Goods } from './cast.js';
import type { Draft } from './market.js';

/** A row of a file of entries. */
export type Papers = Readonly<Record<string, unknown>>;

/** The headings of Chapter 99 to be declared with each of the goods, where entry and summary are filed together. */
export type HeadingsOf = (goods: Goods) => readonly string[] | null;

const FILER_CODE = 'SP7';
// Beyond the numbers that tests and tours take.
const FIRST = 5_000_000;

/** Entries as they are filed on one day: of the same drafts the same, always. */
export const papersOf = (
  drafts: readonly Draft[],
  filers: readonly Filer[],
  day: IsoDate,
  headingsOf: HeadingsOf,
): readonly Papers[] =>
  drafts.map(({ place, importer, goods, worth, withSummary, drawn }) => {
    const filer = filers[importer];
    if (!filer) throw new Error(`there is no importer ${String(importer)}`);
    const headings = withSummary ? headingsOf(goods) : null;
    return {
      ...head(filer, goods, day),
      entryNumber: numberOf(place),
      filing: headings ? 'entry_and_summary' : 'entry',
      lines: worth.map((dollars) => line(goods, dollars, drawn, headings)),
    };
  });

/** One entry of some goods, to ask what is to be declared with them on a day. */
export const trialOf = (filer: Filer, goods: Goods, day: IsoDate, headings: readonly string[] | null): Papers => ({
  ...head(filer, goods, day),
  entryNumber: numberOf(0),
  filing: headings ? 'entry_and_summary' : 'entry',
  lines: [line(goods, goods.worth[0], () => 0, headings)],
});

const head = ({ importerId, bondNumber, suretyCode }: Filer, { cases, countryOfOrigin }: Goods, day: IsoDate) => ({
  entryType: cases.length > 0 ? '03' : '01',
  ...(importerId === undefined ? {} : { importerId }),
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

function line(goods: Goods, dollars: number, drawn: (below: number) => number, headings: readonly string[] | null) {
  const { htsNumber, description, countryOfOrigin, unit, maker, mid, cases } = goods;
  return {
    htsNumber,
    description,
    countryOfOrigin,
    enteredValue: `${String(dollars)}.00`,
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

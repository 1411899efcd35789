import type { IsoDate } from '../../kernel/dates.js';
import { bodyOf, numberOf } from '../../features/past-year/sandbox/entry-body.js';
import type { Papers } from '../../features/past-year/sandbox/entry-body.js';
import type { Goods } from '../../features/past-year/sandbox/goods.js';
import type { Draft } from '../../features/past-year/sandbox/market.js';
import type { Filer } from './cast.js';

/** The headings of Chapter 99 to be declared with each of the goods, where entry and summary are filed together. */
export type HeadingsOf = (goods: Goods) => readonly string[] | null;

const FILER_CODE = 'SP7';

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
    return bodyOf({ ...filer, number: numberOf(FILER_CODE, place), goods, day, worth, drawn, headings });
  });

/** One entry of some goods, to ask what is to be declared with them on a day. */
export const trialOf = (filer: Filer, goods: Goods, day: IsoDate, headings: readonly string[] | null): Papers =>
  bodyOf({
    ...filer,
    number: numberOf(FILER_CODE, 0),
    goods,
    day,
    worth: [goods.worth[0]],
    drawn: () => 0,
    headings,
  });

import { drawer } from './market.js';
import { debtorsOf } from './traits.js';

/** What was published of bills of antidumping and countervailing duty that nobody paid, and those of the year are written by. */
export const UNPAID = {
  source: 'GAO-08-391, March 2008',
  /** Half of them were for less than these dollars, … */
  halfUnder: 309,
  /** … and a mean one for more than these. */
  mean: 26_000,
  /** So many products had this part of what was owed. */
  products: 4,
  partOfProducts: 0.84,
} as const;

/** Fresh garlic, honey, crawfish tail meat and preserved mushrooms. */
const FOUR = ['A-570-831', 'A-570-863', 'A-570-848', 'A-570-851'] as const;
const OTHERS = ['A-570-893', 'A-570-979', 'A-570-890', 'A-570-836'] as const;
const LEAST = 25;
const FEW_DECADES = 6;
const STEPS = 1000;
// Above the published mean, and by less than one in a hundred.
const MEAN = UNPAID.mean * 1.005;
const WITHIN = 0.01;

/** A bill that nobody paid. */
export interface UnpaidBill {
  readonly importer: number;
  readonly caseNumber: string;
  readonly dollars: number;
}

/** So many bills of so many importers by the published proportions; of the same seed the same, always. */
export function unpaidBills(count: number, importers: number, seed: number): readonly UnpaidBill[] {
  const drawn = drawer(seed);
  const debtorOf = debtorsOf(seed, importers);
  const half = Math.floor(count / 2) + 1;
  const small = Array.from({ length: half }, () => LEAST + drawn(UNPAID.halfUnder - LEAST));
  // From some hundred dollars to some hundred million, as often by each power of two.
  const spread = Array.from({ length: count - half }, () => 2 ** ((FEW_DECADES * drawn(STEPS)) / STEPS));
  const left = MEAN * count - sum(small);
  const large = spread.map((one) => Math.max(UNPAID.halfUnder, Math.round((one * left) / sum(spread))));
  const so = { all: 0, ofFour: 0 };
  // From the largest on: whichever is behind its part is next, and what is left to miss it by is the smallest.
  return [...large, ...small]
    .toSorted((a, b) => b - a)
    .map((dollars) => {
      const isFour = so.ofFour + dollars / 2 <= UNPAID.partOfProducts * (so.all + dollars);
      so.all += dollars;
      if (isFour) so.ofFour += dollars;
      const cases = isFour ? FOUR : OTHERS;
      return { importer: debtorOf(drawn), caseNumber: cases[drawn(cases.length)] ?? FOUR[0], dollars };
    });
}

/** Each proportion beside what was published, and whether it is within one in a hundred of it. */
export function tellUnpaid(
  bills: readonly UnpaidBill[],
): readonly { readonly text: string; readonly isWithin: boolean }[] {
  const dollars = bills.map((bill) => bill.dollars);
  const under = dollars.filter((one) => one < UNPAID.halfUnder).length / bills.length;
  const mean = sum(dollars) / bills.length;
  const byCase = new Map<string, number>();
  for (const bill of bills) byCase.set(bill.caseNumber, (byCase.get(bill.caseNumber) ?? 0) + bill.dollars);
  const most = [...byCase.values()].toSorted((a, b) => b - a).slice(0, UNPAID.products);
  const part = sum(most) / sum(dollars);
  return [
    {
      text: `unpaid bills under $${String(UNPAID.halfUnder)}: ${percent(under)} of ${String(bills.length)} (${percent(0.5)}; ${UNPAID.source})`,
      isWithin: Math.abs(under - 0.5) <= WITHIN,
    },
    {
      text: `mean of an unpaid bill: $${mean.toFixed(0)} (above $${String(UNPAID.mean)}; ${UNPAID.source})`,
      isWithin: mean > UNPAID.mean && mean <= UNPAID.mean * (1 + WITHIN),
    },
    {
      text: `owed on the ${String(UNPAID.products)} products that owe most: ${percent(part)} (${percent(UNPAID.partOfProducts)}; ${UNPAID.source})`,
      isWithin: Math.abs(part - UNPAID.partOfProducts) <= WITHIN,
    },
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;

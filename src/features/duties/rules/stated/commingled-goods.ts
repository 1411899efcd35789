import { cfr, guide } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { addDays, addMonths, earliest } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { maxCents, minCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';

const NOTE = guide('HTSUS General Note 3(f)');

const DAYS_TO_SEGREGATE = new Dated<number>('days to segregate commingled goods', '2026-11-29', {
  '1989-01-01': { value: 30, cites: [cfr(19, '152.13(c)'), NOTE] },
});
const MOST_MONTHS = new Dated<number>('months beyond which that is not extended', '2026-11-29', {
  '1989-01-01': { value: 6, cites: [cfr(19, '152.13(d)')] },
});

/** The means by which a proof takes commingled goods out of the highest rate, if customs is satisfied of it. */
export const PROOFS = ['negligible_part', 'lesser_value'] as const;

/** What is said of goods that are mingled with one another. */
export interface CommingledFacts {
  /** Places of their lines, counted from 0. */
  readonly lines: readonly number[];
  /** Whether quantity and value of each kind can be readily ascertained without segregation. */
  readonly ascertained: boolean;
  /** When customs delivered or mailed the notice; null: none yet, or not said. */
  readonly noticeOn: IsoDate | null;
  /** Until when the time was extended; null: it was not. */
  readonly extendedToOn: IsoDate | null;
  /** When they were segregated under customs supervision; null: they were not. */
  readonly segregatedOn: IsoDate | null;
  readonly proof: (typeof PROOFS)[number] | null;
}

/** What the whole would owe if all of it were of one kind. */
export interface KindOwed {
  readonly line: number;
  readonly least: Cents;
  /** Null: nothing says how much it could be. */
  readonly most: Cents | null;
}

export interface CommingledCharge {
  readonly charged: 'own_rates' | 'highest_rate' | 'undetermined';
  readonly reason:
    | 'commingled.ascertained'
    | 'commingled.segregated'
    | 'commingled.highest_rate'
    | 'commingled.proof_offered'
    | 'commingled.highest_not_known';
  /** The line whose kind bears the highest duty; null where each pays its own, or where it is not known. */
  readonly line: number | null;
  readonly least: Cents | null;
  readonly most: Cents | null;
  /** The last day to segregate, or to file proof; null while no notice is stated. */
  readonly segregateByOn: IsoDate | null;
}

/** What goods pay that cannot be told apart. */
export const commingledGoods = rule({
  id: 'DUTY-16',
  title: 'Commingled goods',
  text: 'Goods of different rates so mingled that quantity or value of each kind cannot be readily ascertained pay the highest rate or rates of any one kind, unless the importer segregates them under customs supervision within thirty days of the notice (extended at most to six months). Rates are compared by what the whole would owe, ordinary and additional duties together, if all of it were of one kind. Where that is not known of a kind that might be the highest, or a proof is offered that customs has to be satisfied of, the charge lies between the least and the most.',
  cites: [NOTE, cfr(19, '152.13')],
  params: { days: DAYS_TO_SEGREGATE, months: MOST_MONTHS },
  decide(
    { facts, kinds }: { readonly facts: CommingledFacts; readonly kinds: readonly KindOwed[] },
    params,
  ): CommingledCharge {
    const segregateByOn = lastDay(facts, params);
    const own = { charged: 'own_rates', line: null, least: null, most: null, segregateByOn } as const;
    if (facts.ascertained) return { ...own, reason: 'commingled.ascertained' };
    const { segregatedOn } = facts;
    if (segregatedOn !== null && (segregateByOn === null || segregatedOn <= segregateByOn))
      return { ...own, reason: 'commingled.segregated' };
    const [most, leastOfAll] = [mostOf(kinds), kinds.map(({ least }) => least).reduce(minCents)];
    const open = { charged: 'undetermined', line: null, most, segregateByOn } as const;
    if (facts.proof !== null) return { ...open, reason: 'commingled.proof_offered', least: leastOfAll };
    const least = kinds.map((kind) => kind.least).reduce(maxCents);
    const highest = kinds.find((kind) => isHighest(kind, kinds));
    return highest === undefined
      ? { ...open, reason: 'commingled.highest_not_known', least }
      : {
          charged: 'highest_rate',
          reason: 'commingled.highest_rate',
          line: highest.line,
          least: highest.least,
          most: highest.most,
          segregateByOn,
        };
  },
});

function lastDay(
  { noticeOn, extendedToOn }: CommingledFacts,
  { days, months }: { readonly days: number; readonly months: number },
): IsoDate | null {
  if (noticeOn === null) return null;
  const within = addDays(noticeOn, days);
  if (extendedToOn === null || extendedToOn <= within) return within;
  return earliest(extendedToOn, addMonths(noticeOn, months));
}

// The highest for sure: at its least no other can be more.
const isHighest = (kind: KindOwed, kinds: readonly KindOwed[]): boolean =>
  kinds.every((other) => other === kind || (other.most !== null && other.most <= kind.least));

function mostOf(kinds: readonly KindOwed[]): Cents | null {
  const all = kinds.map(({ most }) => most);
  return all.reduce<Cents | null>((most, one) => (most === null || one === null ? null : maxCents(most, one)), 0n);
}

import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { digestOf } from '../../../kernel/digest.js';
import { toJson } from '../../../kernel/json.js';
import { formatMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { RequirementFigures } from '../../requirements/rules/prepared-requirement.js';
import type { GoodsEntered } from '../../risk/rules/assessment/risk-record.js';
import type { RiskBand } from '../../security/rules/security-policies.js';
import { withdrawnYardstick } from '../rules/withdrawn-yardstick.js';
import type { Asked } from './regime.js';

export const SIZES = ['small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** What an importer is asked for, as it is kept. */
export interface AskedKept {
  readonly band: RiskBand;
  readonly score: string;
  readonly additional: string | null;
  readonly required: string | null;
}

/** One importer at an entry, before and after what is other. */
export interface Point {
  readonly entryId: string;
  readonly asOf: IsoDate;
  /** When that entry was put on record: nothing later was read. */
  readonly knownAt: Instant;
  readonly size: Size;
  readonly port: string;
  readonly country: string;
  readonly before: AskedKept;
  readonly after: AskedKept;
  readonly standard: string | null;
  readonly formula2004: string | null;
  /** Over the figures it was decided from. */
  readonly facts: string;
}

/** What a point is made of. */
export interface PointFacts extends Pick<Point, 'entryId' | 'asOf' | 'knownAt' | 'port'> {
  readonly before: Asked;
  readonly after: Asked;
  readonly figures: RequirementFigures;
  /** What was entered in twelve months, by country. */
  readonly entered: readonly { readonly code: string; readonly value: Cents }[];
  /** Of those the goods under a case. */
  readonly goods: readonly GoodsEntered[];
}

/** A point as it is kept. Pure: two runs give the same. */
export function pointOf({ before, after, figures, entered, goods, ...entry }: PointFacts): Point {
  return {
    ...entry,
    size: sizeOf(sumCents(entered.map(({ value }) => value))),
    country: mostOf(entered),
    before: kept(before),
    after: kept(after),
    standard: textOf(before.standard),
    formula2004: textOf(formulaOf(before.standard, goods, entry.asOf)),
    facts: digestOf(toJson(figures)),
  };
}

/** What the formula of 2004 would have asked; null where the standard bond is not determined. */
export const formulaOf = (standard: Cents | null, goods: readonly GoodsEntered[], asOf: IsoDate): Cents | null =>
  standard === null ? null : applyRule(withdrawnYardstick, { standardAmount: standard, goods }, asOf).decision;

/** Whether anything an importer is asked for is other. */
export const isChanged = (before: Asked, after: Asked): boolean =>
  before.band !== after.band || before.additional !== after.additional || before.required !== after.required;

/** What was entered, by country. */
export function byCountry(goods: readonly Pick<GoodsEntered, 'countryOfOrigin' | 'value'>[]): PointFacts['entered'] {
  const sums = new Map<string, Cents>();
  for (const { countryOfOrigin, value } of goods) sums.set(countryOfOrigin, (sums.get(countryOfOrigin) ?? 0n) + value);
  return [...sums].map(([code, value]) => ({ code, value }));
}

const SMALL: Cents = 1_000_000_00n;
const LARGE: Cents = 10_000_000_00n;
const sizeOf = (value: Cents): Size => (value < SMALL ? 'small' : value < LARGE ? 'medium' : 'large');

// Of two with as much the first by its code.
const mostOf = (entered: PointFacts['entered']): string =>
  entered.reduce(
    (most, one) =>
      one.value > most.value || (one.value === most.value && one.value > 0n && one.code < most.code) ? one : most,
    { value: 0n, code: 'XX' },
  ).code;

const kept = ({ band, score, additional, required }: Asked): AskedKept => ({
  band,
  score: score.toString(),
  additional: textOf(additional),
  required: textOf(required),
});
const textOf = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));

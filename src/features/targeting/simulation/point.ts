import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { digestOf } from '../../../kernel/digest.js';
import { toJson } from '../../../kernel/json.js';
import { formatMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import type { RequirementRecord } from '../../requirements/rules/requirement.js';
import type { RiskBand } from '../../security/rules/security-policies.js';
import { withdrawnYardstick } from '../rules/withdrawn-yardstick.js';
import { askedOf } from './regime.js';
import type { Asked, WhatIf } from './regime.js';

export const SIZES = ['small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** What an importer is asked for, as it is kept. */
export interface AskedKept {
  readonly band: RiskBand;
  readonly score: string;
  readonly additional: string | null;
  readonly required: string | null;
}

/** One importer at the last entry it filed in a month, before and after what is other. */
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
  /** Over what was read. */
  readonly facts: string;
}

export interface PointFacts {
  readonly entryId: string;
  readonly asOf: IsoDate;
  readonly knownAt: Instant;
  readonly port: string;
  readonly record: RequirementRecord;
}

/** Compares an importer before and after. Pure: two runs give the same. */
export function pointOf(facts: PointFacts, policies: PolicySet, whatIf: WhatIf): Point {
  const { entryId, asOf, knownAt, port, record } = facts;
  const before = askedOf(record, asOf, policies, { ...whatIf, overrides: NOTHING });
  const after = askedOf(record, asOf, policies, whatIf);
  const { goods } = record.risk;
  const formula =
    before.standard === null
      ? null
      : applyRule(withdrawnYardstick, { standardAmount: before.standard, goods }, asOf).decision;
  return {
    ...{ entryId, asOf, knownAt, port },
    size: sizeOf(sumCents(goods.map(({ value }) => value))),
    country: goods.reduce((most, one) => (one.value > most.value ? one : most), { value: 0n, countryOfOrigin: 'XX' })
      .countryOfOrigin,
    before: kept(before),
    after: kept(after),
    standard: textOf(before.standard),
    formula2004: textOf(formula),
    facts: digestOf(toJson(record)),
  };
}

/** Whether anything an importer is asked for is other. */
export const isChanged = ({ before, after }: Pick<Point, 'before' | 'after'>): boolean =>
  before.band !== after.band || before.additional !== after.additional || before.required !== after.required;

const NOTHING: WhatIf['overrides'] = new Map();
const SMALL: Cents = 1_000_000_00n;
const LARGE: Cents = 10_000_000_00n;
const sizeOf = (value: Cents): Size => (value < SMALL ? 'small' : value < LARGE ? 'medium' : 'large');

const kept = ({ band, score, additional, required }: Asked): AskedKept => ({
  band,
  score,
  additional: textOf(additional),
  required: textOf(required),
});
const textOf = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));

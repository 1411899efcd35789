import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { protestClock } from '../../liquidation/rules/protest-clock.js';
import { protestReview } from '../../liquidation/rules/protest-review.js';
import type { PublishedInterestRate } from '../../reference/rules/interest-rate-choice.js';
import { determineInterest } from '../../revenue/rules/interest-determination.js';
import type { InterestQuestion } from '../../revenue/rules/interest-determination.js';
import { fallenDuties } from './fallen-duties.js';
import type { FallenDutiesFacts } from './fallen-duties.js';
import { refundWay } from './refund-way.js';
import type { RefundWay, RefundWayFacts } from './refund-way.js';

export interface RefundPositionFacts
  extends FallenDutiesFacts, Omit<RefundWayFacts, 'fell' | 'contested' | 'protestUntil'> {
  /** The day the duties were deposited; null where it is not on record. */
  readonly depositedOn: IsoDate | null;
  /** The day a denied protest was filed and the day it was denied; null where none was. */
  readonly denied: { readonly filedOn: IsoDate; readonly on: IsoDate } | null;
  /** Whether the payee is a corporation; null: not known. */
  readonly corporation: boolean | null;
  readonly published: readonly PublishedInterestRate[];
}

export const MISSING_REFUND_FACTS = ['amounts', 'depositedOn', 'corporation', 'rates'] as const;
export type MissingRefundFact = (typeof MISSING_REFUND_FACTS)[number];

export interface RefundPosition {
  readonly way: RefundWay;
  readonly declareUntil: IsoDate | null;
  readonly protestUntil: IsoDate | null;
  readonly suitUntil: IsoDate | null;
  readonly preserveByProtest: boolean;
  readonly principal: Cents | null;
  readonly interest: Cents | null;
  readonly interestLeast: Cents | null;
  readonly interestMost: Cents | null;
  readonly missingFacts: readonly MissingRefundFact[];
  readonly reasonCodes: readonly string[];
  readonly steps: readonly Applied<unknown>[];
}

/**
 * How the duties of an entry that fell come back, and what they come to on the day: interest runs from the deposit as if the
 * entry were liquidated or reliquidated on it. Where no rate is on record for a day of it, the interest is not known and the rest is.
 */
export function positionOf(facts: RefundPositionFacts, asOf: IsoDate): RefundPosition {
  const fallen = applyRule(fallenDuties, { charged: facts.charged, loweredBy: facts.loweredBy }, asOf);
  const { fell, contested } = fallen.decision;
  const clock =
    facts.liquidatedOn === null
      ? null
      : applyRule(protestClock, { decidedOn: facts.liquidatedOn, demandMailedOn: null }, asOf);
  const { entryType, liquidatedOn, protest, underCases, reconciliation, drawbackDesignated } = facts;
  const asked: RefundWayFacts = {
    fell,
    contested,
    entryType,
    liquidatedOn,
    protestUntil: clock?.decision.protestUntil ?? null,
    protest,
    underCases,
    reconciliation,
    drawbackDesignated,
  };
  const way = applyRule(refundWay, asked, asOf);
  const suit = suitOf(facts, asOf);
  const money = moneyOf(facts, fell ? fallen.decision.principal : 0n, asOf);
  return {
    ...way.decision,
    protestUntil: asked.protestUntil,
    suitUntil: suit?.decision.suitUntil ?? null,
    preserveByProtest: contested && protest === 'none' && (asked.protestUntil === null || asOf <= asked.protestUntil),
    ...money.amounts,
    steps: [fallen, ...(clock ? [clock] : []), way, ...(suit ? [suit] : []), ...money.steps],
  };
}

function suitOf({ protest, denied }: RefundPositionFacts, asOf: IsoDate) {
  if (protest !== 'denied' || denied === null) return null;
  const facts = { filedOn: denied.filedOn, acceleratedOn: null, decidedOn: denied.on, denied: true };
  return applyRule(protestReview, facts, asOf);
}

const NOT_KNOWN = { interest: null, interestLeast: null, interestMost: null };
const NOTHING = { interest: 0n, interestLeast: 0n, interestMost: 0n };

function moneyOf({ depositedOn, corporation, published }: RefundPositionFacts, principal: Cents | null, asOf: IsoDate) {
  if (principal === 0n) return { amounts: { principal, ...NOTHING, missingFacts: [] }, steps: [] };
  const missing: MissingRefundFact[] = [
    ...(principal === null ? (['amounts'] as const) : []),
    ...(depositedOn === null ? (['depositedOn'] as const) : []),
  ];
  if (principal === null || depositedOn === null)
    return { amounts: { principal, ...NOT_KNOWN, missingFacts: missing }, steps: [] };
  const asked = { principal, from: depositedOn, to: asOf, paid: 'overpayment', corporation, published } as const;
  const determined = ratedInterest(asked, asOf);
  if (determined === null) return { amounts: { principal, ...NOT_KNOWN, missingFacts: ['rates'] as const }, steps: [] };
  const { interest, interestLeast, interestMost } = determined.result;
  const missingFacts: readonly MissingRefundFact[] = interest === null ? ['corporation'] : [];
  return { amounts: { principal, interest, interestLeast, interestMost, missingFacts }, steps: determined.steps };
}

function ratedInterest(asked: InterestQuestion, asOf: IsoDate) {
  try {
    return determineInterest(asked, asOf);
  } catch (error) {
    if (error instanceof NotInForce) return null;
    throw error;
  }
}

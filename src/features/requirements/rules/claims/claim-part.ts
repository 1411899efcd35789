import { cfr } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { maxCents, minCents, sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';
import type { BondPeriod } from '../bond-periods.js';

/** What an earlier claim takes of the penal sum, and in which period. */
export interface EarlierClaim {
  readonly periodFrom: IsoDate;
  readonly taken: Cents;
}

export interface ClaimPartFacts {
  readonly claim: Cents;
  /** The penal sum of the bond on the day on which the transaction was charged to it. */
  readonly bondAmount: Cents;
  /** The day on which the transaction was charged to the bond. */
  readonly chargedOn: IsoDate;
  /** The periods of the bond. */
  readonly periods: readonly BondPeriod[];
  /** What was claimed under the bond before and stands. */
  readonly earlier: readonly EarlierClaim[];
}

export interface ClaimPart {
  /** Null: the transaction was charged in no period of the bond. */
  readonly period: BondPeriod | null;
  /** What the earlier claims of the period have left of the penal sum. */
  readonly left: Cents;
  /** What the surety answers for. */
  readonly secured: Cents;
  /** What the principal alone owes. */
  readonly beyond: Cents;
}

/** What of a claim a bond answers for, and in which of its periods. */
export const claimPart = rule({
  id: 'SEC-16',
  title: 'Part of a claim that a bond secures',
  text: 'A claim is charged to the period of the bond in which its transaction was, whenever the default happened; all claims of a period together take no more of the surety than the penal sum. The principal owes the whole claim.',
  cites: [cfr(19, '113.62(n)'), cfr(19, '113.27'), cfr(19, '113.13(a)')],
  decide({ claim, bondAmount, chargedOn, periods, earlier }: ClaimPartFacts): ClaimPart {
    const period = periods.find(({ from, through }) => from <= chargedOn && (through === null || chargedOn <= through));
    if (period === undefined) return { period: null, left: 0n, secured: 0n, beyond: claim };
    const taken = sumCents(earlier.filter(({ periodFrom }) => periodFrom === period.from).map(({ taken }) => taken));
    const left = maxCents(0n, bondAmount - taken);
    const secured = minCents(left, claim);
    return { period, left, secured, beyond: claim - secured };
  },
});

import { cfr, ownPolicy } from '../../../kernel/citation.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { maxCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import {
  continuousBondPercent,
  continuousBondSteps,
  stepsWithin,
} from '../../security/rules/standard-continuous-bond.js';
import { earlyWarnings } from './utilisation.js';
import type { UtilisationFacts } from './utilisation.js';

const MOST_DAYS = 366;
const reviewDays = new PolicyParameter<{ readonly ordinary: number; readonly warned: number }>(
  'security.reviewDays',
  'Days from one review of a continuous bond to the next: ordinarily, and once a warning was reached.',
  { since: '2017-03-31', value: { ordinary: 30, warned: 7 } },
  (value) => {
    const { ordinary, warned } = (value ?? {}) as Partial<Readonly<Record<'ordinary' | 'warned', number>>>;
    const whole = Number.isInteger(ordinary) && Number.isInteger(warned);
    return whole && Number(warned) > 0 && Number(ordinary) >= Number(warned) && Number(ordinary) <= MOST_DAYS
      ? []
      : ['whole days of a year are needed, and no more of them once a warning was reached'];
  },
);

export interface NextReview {
  readonly on: IsoDate;
  /** What may still come to be owed before the next warning or the whole of the bond is reached; null: nothing more changes, or it is not known. */
  readonly room: Cents | null;
}

const WHOLE = 100;

/** When a continuous bond is reviewed again. */
export const nextReview = rule({
  id: 'SEC-13',
  title: 'Periodic review of bonds',
  text: 'Each continuous bond is reviewed periodically, more often once a warning was reached; and at once when what came to be owed since reaches the next warning or uses the bond up.',
  cites: [cfr(19, '113.13(c)'), ownPolicy('how often bonds are reviewed')],
  authorityStatus: 'policy',
  params: { reviewDays, earlyWarnings, share: continuousBondPercent, steps: continuousBondSteps },
  decide(
    { duties, additional, bond, percent }: UtilisationFacts & { readonly percent: number | null },
    { reviewDays: days, earlyWarnings: warnings, share, steps },
    asOf,
  ): NextReview {
    const warned = percent !== null && percent >= (warnings[0] ?? WHOLE);
    const on = addDays(asOf, warned ? days.warned : days.ordinary);
    const next = percent === null ? undefined : [...warnings, WHOLE].find((at) => at > percent);
    if (next === undefined || duties === null || additional === null || bond === null) return { on, room: null };
    const carries = stepsWithin(maxCents(0n, stepsWithin(bond, steps) - additional), steps) + additional;
    const used = roundedUp((carries > 0n ? carries : bond) * BigInt(next), BigInt(WHOLE)) - additional;
    // The least amount whose share, rounded up, is what must be used.
    const reached = ((used - 1n) * BigInt(WHOLE) * share.denominator) / share.units + 1n;
    return { on, room: maxCents(0n, reached - duties) };
  },
});

const roundedUp = (amount: bigint, by: bigint): bigint => (amount + by - 1n) / by;

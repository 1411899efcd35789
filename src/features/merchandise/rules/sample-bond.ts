import { cfr, fr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Fault } from '../../../kernel/errors.js';
import { dollars, maxCents, percentOf, roundUpTo } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** The activity code of a bond for samples of suspected goods on CBP Form 301. */
export const SAMPLE_BOND_ACTIVITY = '15';

export interface SampleBond {
  readonly kind: 'single_transaction' | 'continuous';
  /** Activity code on CBP Form 301. */
  readonly activityCode: string;
  readonly limitOfLiability: Cents;
  /** What samples already out under this bond require of it. */
  readonly committed: Cents;
  readonly effectiveOn: IsoDate;
  /** The day it ended or ends, if it does. */
  readonly endsOn?: IsoDate;
}

export interface SampleFacts {
  readonly domesticValue: Cents;
  readonly bond?: SampleBond;
  readonly releasedOn: IsoDate;
}

export interface SampleBondDecision {
  readonly sufficient: boolean;
  /** What this sample alone requires. */
  readonly required: Cents;
  readonly faults: readonly Fault[];
}

const REVIEWED: IsoDate = '2026-11-21';
// The day from which 133.21(c)(2) speaks of samples that leave before seizure.
const SINCE: IsoDate = '2015-10-19';
const SAMPLE_BONDS = guide(
  'CBP, IPR sample bonds',
  'https://www.cbp.gov/trade/priority-issues/revenue/bonds/ipr-sample-bonds',
);

/** Whether a bond covers a sample that goes to a rights holder, to hold the importer or owner harmless. */
export const sampleBond = rule({
  id: 'MERCH-03',
  title: 'Bond for a sample',
  text:
    'A sample leaves only against a bond for this activity, in force that day, that protects the importer or owner of the goods: 120 % of its ' +
    'domestic value for a single transaction, at least $10,000 for a continuous bond, which must cover all samples that are out.',
  cites: [
    cfr(19, '133.21(c)(2)'),
    cfr(19, '133.25(c)'),
    cfr(19, '113.70(a)'),
    cfr(19, '113.70(b)'),
    fr(80, 70154),
    SAMPLE_BONDS,
  ],
  authorityStatus: 'guidance',
  params: {
    percent: new Dated<Decimal>('per cent of domestic value', REVIEWED, {
      [SINCE]: { value: Decimal.parse('120'), cites: [SAMPLE_BONDS] },
    }),
    continuousMinimum: new Dated<Cents>('least amount of a continuous sample bond', REVIEWED, {
      [SINCE]: { value: dollars(10_000), cites: [SAMPLE_BONDS, fr(80, 70154)] },
    }),
    anyBondMinimum: new Dated<Cents>('least amount of any CBP bond', REVIEWED, {
      [SINCE]: { value: dollars(100), cites: [cfr(19, '113.13(a)')] },
    }),
    step: new Dated<Cents>('bond amounts are stated in whole dollars', REVIEWED, {
      [SINCE]: { value: dollars(1), cites: [cfr(19, '113.13(a)')] },
    }),
  },
  decide({ domesticValue, bond, releasedOn }: SampleFacts, law): SampleBondDecision {
    const required = maxCents(roundUpTo(percentOf(domesticValue, law.percent), law.step), law.anyBondMinimum);
    if (!bond) return { sufficient: false, required, faults: [noBond] };
    const needed = bond.committed + required;
    const least = bond.kind === 'continuous' ? maxCents(needed, law.continuousMinimum) : needed;
    const faults = unmet([
      [bond.activityCode === SAMPLE_BOND_ACTIVITY, otherActivity],
      [isInForce(bond, releasedOn), notInForce],
      [bond.limitOfLiability >= least, tooSmall],
    ]);
    return { sufficient: faults.length === 0, required, faults };
  },
});

const isInForce = ({ effectiveOn, endsOn }: SampleBond, day: IsoDate): boolean =>
  effectiveOn <= day && (endsOn === undefined || day < endsOn);

const noBond: Fault = {
  pointer: '/bond',
  code: 'sample.no_bond',
  message: 'A sample may be given only against a bond.',
  remedy: 'Furnish a single transaction or continuous IPR sample bond.',
  citation: cfr(19, '133.21(c)(2)'),
};
const otherActivity: Fault = {
  pointer: '/bond/activityCode',
  code: 'sample.bond_of_other_activity',
  message: `The bond is for another activity; samples are secured under activity code ${SAMPLE_BOND_ACTIVITY}.`,
  remedy: 'Furnish a bond for samples.',
  citation: cfr(19, '113.70'),
};
const notInForce: Fault = {
  pointer: '/bond',
  code: 'sample.bond_not_in_force',
  message: 'The bond is not in force on the day of release.',
  remedy: 'Furnish a bond that is.',
  citation: cfr(19, '133.21(c)(2)'),
};
const tooSmall: Fault = {
  pointer: '/bond',
  code: 'sample.bond_too_small',
  message: 'The bond does not cover this sample together with those already out.',
  remedy: 'Raise the bond, or return samples first.',
  citation: cfr(19, '133.21(c)(2)'),
};

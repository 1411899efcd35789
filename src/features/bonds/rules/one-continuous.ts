import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';
import type { BondKind } from './activity.js';

export interface OneContinuousFacts {
  readonly kind: BondKind;
  readonly effectiveOn: IsoDate;
  /** Other continuous bonds of the same principal for the same activity; null: no end is on record. */
  readonly others: readonly { readonly from: IsoDate; readonly through: IsoDate | null }[];
}

/** Whether a principal would have two continuous bonds for one activity on one day. */
export const oneContinuousBond = rule({
  id: 'BOND-12',
  title: 'One continuous bond for an activity',
  text: 'A principal has one continuous bond for each activity on a day; the next one begins after the last day of the one before.',
  cites: [cfr(19, '113.12(b)')],
  decide({ kind, effectiveOn, others }: OneContinuousFacts): readonly Fault[] {
    const meets = others.some(({ through }) => through === null || through >= effectiveOn);
    return kind === 'continuous' && meets ? [alreadyBonded] : [];
  },
});

const alreadyBonded: Fault = {
  pointer: '/effectiveOn',
  code: 'bond.continuous_on_record',
  message: 'The principal has a continuous bond for this activity on that day.',
  remedy: 'Have the other one terminated, and let this one begin on the day after its last.',
  citation: cfr(19, '113.12(b)'),
};

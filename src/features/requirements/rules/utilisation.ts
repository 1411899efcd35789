import { ownPolicy } from '../../../kernel/citation.js';
import type { Cents } from '../../../kernel/money.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';

const earlyWarnings = new PolicyParameter<readonly number[]>(
  'security.earlyWarnings',
  'From which per cent of a bond that is needed an importer is warned, in rising order.',
  { since: '2017-03-31', value: [80, 90] },
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each, i) => Number.isInteger(each) && each > 0 && each < 100 && (i === 0 || each > value[i - 1]))
      ? []
      : ['a rising list of whole per cents below 100 is needed'],
);

export interface Utilisation {
  /** Whole per cent of the bond that is needed, rounded down; null where one of both is not known. */
  readonly percent: number | null;
  /** The highest warning that is reached; null where none is. */
  readonly warnedAt: number | null;
}

/** How much of a bond is needed, and whether that is a warning. */
export const bondUtilisation = rule({
  id: 'SEC-05',
  title: 'Utilisation of a bond',
  text: 'What is needed in per cent of the bond; before it is all needed, the importer is warned at the per cents of the policy.',
  cites: [ownPolicy('early warnings')],
  authorityStatus: 'policy',
  params: { earlyWarnings },
  decide({ needed, bond }: { readonly needed: Cents | null; readonly bond: Cents | null }, params): Utilisation {
    if (needed === null || bond === null || bond === 0n) return { percent: null, warnedAt: null };
    const percent = Number((needed * 100n) / bond);
    return { percent, warnedAt: params.earlyWarnings.findLast((at) => percent >= at) ?? null };
  },
});

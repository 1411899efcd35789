import { ownPolicy } from '../../../kernel/citation.js';
import { maxCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import {
  continuousBondPercent,
  continuousBondSteps,
  shareRoundedUp,
  stepsWithin,
} from '../../security/rules/standard-continuous-bond.js';

/** From which per cent of a bond that is used its principal is warned. */
export const earlyWarnings = new PolicyParameter<readonly number[]>(
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
  /** Whole per cent, rounded down; null where a part of it is not known. */
  readonly percent: number | null;
  /** The highest warning that is reached; null where none is. */
  readonly warnedAt: number | null;
}

export interface UtilisationFacts {
  /** Duties, taxes and fees of twelve months; null: not known. */
  readonly duties: Cents | null;
  /** Additional security that the bond carries too; null: not determined. */
  readonly additional: Cents | null;
  readonly bond: Cents | null;
}

/** How much of what a bond can carry is used, and whether that is a warning. */
export const bondUtilisation = rule({
  id: 'SEC-05',
  version: 2,
  title: 'Utilisation of a bond',
  text:
    'The part of the duties of twelve months for which a bond is given, in per cent of the largest for which this bond is enough beside the additional security that it carries; ' +
    'before it is all used, the importer is warned at the per cents of the policy. The least bond of an importer that owes nothing is not used.',
  cites: [ownPolicy('early warnings')],
  authorityStatus: 'policy',
  params: { earlyWarnings, share: continuousBondPercent, steps: continuousBondSteps },
  decide({ duties, additional, bond }: UtilisationFacts, params): Utilisation {
    if (duties === null || additional === null || bond === null) return { percent: null, warnedAt: null };
    const used = shareRoundedUp(duties, params.share) + additional;
    const room = stepsWithin(maxCents(0n, stepsWithin(bond, params.steps) - additional), params.steps) + additional;
    const percent = Number((used * 100n) / (room > 0n ? room : bond));
    return { percent, warnedAt: params.earlyWarnings.findLast((at) => percent >= at) ?? null };
  },
});

/** Version 1 took the amount that is required for what is used: the least bond seemed nearly or wholly used by nothing. */
export const bondUtilisation1 = rule({
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

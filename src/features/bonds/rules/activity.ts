import { cfr, fr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';

/** One bond for everything a principal does under one activity, or one for a single transaction. */
export const BOND_KINDS = ['continuous', 'single_transaction'] as const;
export type BondKind = (typeof BOND_KINDS)[number];

/** What a bond secures, by its code on CBP Form 301. */
export const ACTIVITY_CODES = [
  '1',
  '1a',
  '2',
  '3',
  '3a',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '14',
  '15',
  '16',
  '17',
] as const;
export type ActivityCode = (typeof ACTIVITY_CODES)[number];

export interface BondActivityFacts {
  readonly kind: BondKind;
  readonly activityCode: ActivityCode;
}

export interface BondActivityDecision {
  readonly allowed: readonly BondKind[];
  readonly faults: readonly Fault[];
}

type KindsByActivity = Readonly<Partial<Record<ActivityCode, readonly BondKind[]>>>;

const EITHER: readonly BondKind[] = BOND_KINDS;
const CONTINUOUS: readonly BondKind[] = ['continuous'];
const SINGLE: readonly BondKind[] = ['single_transaction'];
const BEFORE_SECURITY_FILINGS: KindsByActivity = {
  '1': EITHER,
  '1a': EITHER,
  '2': CONTINUOUS,
  '3': EITHER,
  '3a': CONTINUOUS,
  '4': CONTINUOUS,
  '5': CONTINUOUS,
  '6': SINGLE,
  '7': SINGLE,
  '8': EITHER,
  '9': SINGLE,
  '10': SINGLE,
  '11': CONTINUOUS,
  '12': SINGLE,
  '14': CONTINUOUS,
  '15': EITHER,
  '17': CONTINUOUS,
};

/** Whether a bond of this kind may be given for the activity. */
export const bondActivity = rule({
  id: 'BOND-10',
  title: 'Kinds of bond by activity',
  text: 'Some activities take a continuous bond only, some a bond for a single transaction only, the others either; a code that is not on the form on the day takes none.',
  cites: [cfr(19, '113.61'), guide('CBP Form 301')],
  params: {
    kinds: new Dated<KindsByActivity>('kinds of bond by activity code', '2026-11-28', {
      '1991-07-23': {
        value: BEFORE_SECURITY_FILINGS,
        cites: [guide('CBP Form 301'), cfr(19, '113.67'), cfr(19, '113.70')],
      },
      '2009-01-26': {
        value: { ...BEFORE_SECURITY_FILINGS, '16': EITHER },
        cites: [fr(73, 71730), cfr(19, '149.5')],
      },
    }),
  },
  decide({ kind, activityCode }: BondActivityFacts, { kinds }): BondActivityDecision {
    const allowed = kinds[activityCode] ?? [];
    return { allowed, faults: allowed.includes(kind) ? [] : [kindNotAllowed(activityCode, allowed)] };
  },
});

const kindNotAllowed = (code: ActivityCode, allowed: readonly BondKind[]): Fault => ({
  pointer: '/kind',
  code: 'bond.kind_not_allowed',
  message:
    allowed.length === 0
      ? `Activity ${code} is not on the form on this day.`
      : `Activity ${code} takes a ${allowed.join(' or ').replaceAll('_', ' ')} bond.`,
  remedy: 'Choose the kind that the activity takes; /v1/code-lists/bond-activity-codes lists them.',
  citation: guide('CBP Form 301'),
});

import type { IsoDate } from '../../../kernel/dates.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { fraction, membersOf, wholeNumber } from '../../security/rules/policy-checks.js';

// No policy under the order can be older than the order.
const since: IsoDate = '2017-03-31';

/** For how long a profile may count without being renewed. */
export const profileMonths = new PolicyParameter<number>(
  'targeting.profileMonths',
  'For how many months at most a targeting profile counts before it expires or is renewed on evidence.',
  { since, value: 12 },
  (value) => [wholeNumber(1, 60)(value, 'the number of months')].filter((fault) => fault !== null),
);

/** When a profile has shown that it finds nothing. */
export interface PurgeBounds {
  /** Without a single hit it is purged once it is older than this. */
  readonly daysWithoutHit: number;
  /** From so many hits on its yield is judged. */
  readonly hits: number;
  /** Below this share of findings it is purged. */
  readonly yield: string;
}

export const purgeBounds = new PolicyParameter<PurgeBounds>(
  'targeting.purge',
  'When a targeting profile is purged: after so many days without a hit, or from so many hits on with a smaller yield.',
  { since, value: { daysWithoutHit: 365, hits: 30, yield: '0.01' } },
  (value) => membersOf(value, { daysWithoutHit: wholeNumber(1, 3650), hits: wholeNumber(1, 100_000), yield: fraction }),
);

/** Of how many importers a result is at least, that an agency is told of it. */
export const fewestShared = new PolicyParameter<number>(
  'targeting.fewestShared',
  'Of fewer importers than these no result of targeting is shared, so that no number is that of one.',
  { since, value: 3 },
  (value) => [wholeNumber(2, 1000)(value, 'the number of importers')].filter((fault) => fault !== null),
);

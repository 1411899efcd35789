import { ownPolicy } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import { Decimal } from '../../../kernel/decimal.js';
import { purgeBounds } from './targeting-policies.js';

export interface PurgeFacts {
  /** Days since it began to look. */
  readonly age: number;
  readonly hits: number;
  /** Hits after which something was found. */
  readonly findings: number;
}

export interface ProfilePurge {
  readonly purge: boolean;
  readonly reasonCode: 'targeting.never_fired' | 'targeting.yield_too_low' | 'targeting.kept';
}

/** Whether a profile has shown that it finds nothing. */
export const profilePurge = rule({
  id: 'TARG-03',
  title: 'Purge of outdated targeting',
  text: 'A profile is purged where it is older than the days of the policy and never had a hit, or where it has had at least the hits of the policy and its yield, findings divided by hits, is below that of the policy.',
  cites: [ownPolicy('purge of targeting criteria')],
  authorityStatus: 'policy',
  params: { bounds: purgeBounds },
  decide({ age, hits, findings }: PurgeFacts, { bounds }): ProfilePurge {
    if (age > bounds.daysWithoutHit && hits === 0) return { purge: true, reasonCode: 'targeting.never_fired' };
    const least = Decimal.parse(bounds.yield).times(Decimal.make(BigInt(hits)));
    const isLow = hits >= bounds.hits && Decimal.make(BigInt(findings)).compare(least) < 0;
    return isLow
      ? { purge: true, reasonCode: 'targeting.yield_too_low' }
      : { purge: false, reasonCode: 'targeting.kept' };
  },
});

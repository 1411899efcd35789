import { ownPolicy, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import { riskProfiles } from '../../risk/rules/assessment/risk-policies.js';
import type { TradeIssue } from '../../risk/rules/assessment/priority-trade-issues.js';
import { riskBands, riskWeights } from '../../security/rules/security-policies.js';
import type { ProfileBands, ProfileWeights } from './profile-draft.js';

/** What counts in place of a policy, or of one member of its value. */
export interface CountsInstead {
  readonly key: string;
  readonly member: string | null;
  readonly value: ProfileWeights | ProfileBands;
}

export interface PublishedProfile {
  readonly issue: TradeIssue;
  readonly weights: ProfileWeights;
  readonly bands: ProfileBands;
}

/** What a published profile changes of how risk is weighed. */
export const profileInForce = rule({
  id: 'TARG-07',
  title: 'A published profile counts',
  text: 'From the day it is published until it is retired or expires, a profile counts in place of the policies of its issue: for antidumping and countervailing duties its weights and its bands, for another issue its weights; the bands are one for all issues and stay.',
  cites: [ownPolicy('published targeting profiles'), usc(19, '4322')],
  authorityStatus: 'policy',
  decide({ issue, weights, bands }: PublishedProfile): readonly CountsInstead[] {
    if (issue !== 'adcvd') return [{ key: riskProfiles.key, member: issue, value: weights }];
    return [
      { key: riskWeights.key, member: null, value: weights },
      { key: riskBands.key, member: null, value: bands },
    ];
  },
});

/** What an answer cites for it: that a profile counts, and not which. */
export const PUBLISHED = [ownPolicy('a published targeting profile')];

import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { applyRule, rule } from '../../../kernel/rule.js';
import { ownerStanding } from '../../recordations/rules/standing.js';
import type { StandingFacts } from '../../recordations/rules/standing.js';

/** What the owner of a mark may consent to instead of forfeiture. */
export const CONSENTED_TO = ['entry', 'export', 'obliteration', 'other_disposition'] as const;
export type ConsentedTo = (typeof CONSENTED_TO)[number];

export interface OwnerConsentFacts {
  readonly consentsTo: ConsentedTo;
  readonly inWriting: boolean;
  readonly givenOn: IsoDate;
  /** The day the owner was notified of the seizure. */
  readonly notifiedOn: IsoDate;
  readonly given: Pick<StandingFacts, 'relation' | 'grant'>;
  /** The goods bear a counterfeit of the mark of this very recordation. */
  readonly ownMark: boolean;
}

export interface OwnerConsent {
  readonly valid: boolean;
  readonly lastDay: IsoDate;
  readonly faults: readonly Fault[];
}

/** Whether an owner's consent after seizure counts. */
export const ownerConsent = rule({
  id: 'SEIZ-08',
  title: 'Consent of the owner of a counterfeited mark',
  text:
    'Within thirty days of notification of the seizure the owner may consent in writing to entry, exportation, obliteration of the mark or another ' +
    'disposition. Only the owner, or an agent granted that act; never a licensee.',
  cites: [cfr(19, '133.21(g)'), usc(19, '1526(e)')],
  params: {
    days: new Dated<number>('days to consent', '2026-11-21', {
      '2015-10-19': { value: 30, cites: [cfr(19, '133.21(g)')] },
    }),
  },
  decide(facts: OwnerConsentFacts, { days }): OwnerConsent {
    const lastDay = addDays(facts.notifiedOn, days);
    const standing = applyRule(ownerStanding, { act: 'consent' as const, ...facts.given }, facts.givenOn);
    const faults = [
      ...unmet([
        [facts.ownMark, otherMark],
        [facts.inWriting, notWritten],
        [facts.notifiedOn <= facts.givenOn, beforeNotice],
        [facts.givenOn <= lastDay, tooLate(lastDay)],
      ]),
      ...standing.decision.faults,
    ];
    return { valid: faults.length === 0, lastDay, faults };
  },
});

const otherMark: Fault = {
  pointer: '/recordationId',
  code: 'consent.other_mark',
  message: 'The goods were not seized for this recordation.',
  citation: cfr(19, '133.21(g)'),
};
const notWritten: Fault = {
  pointer: '/inWriting',
  code: 'consent.not_written',
  message: 'Consent must be given in writing.',
  citation: cfr(19, '133.21(g)'),
};
const beforeNotice: Fault = {
  pointer: '/givenOn',
  code: 'consent.before_notification',
  message: 'Consent follows the notification of the seizure.',
  citation: cfr(19, '133.21(g)'),
};
const tooLate = (lastDay: IsoDate): Fault => ({
  pointer: '/givenOn',
  code: 'consent.too_late',
  message: `The last day to consent was ${lastDay}.`,
  remedy: 'After forfeiture, consent to a gift or transfer may still be given.',
  citation: cfr(19, '133.21(g)'),
});

import { cfr, usc } from '../../../../kernel/citation.js';
import { PolicyParameter } from '../../../../kernel/policy.js';
import { rule } from '../../../../kernel/rule.js';
import { covers } from '../disclosure-facts.js';
import type { Listing } from '../disclosure-facts.js';

export const INJURED_PERSONS_TOLD = ['EACH_LISTED', 'OF_THE_WORK'] as const;
export type InjuredPersonsTold = (typeof INJURED_PERSONS_TOLD)[number];

/** Whom DISC-10@1 told; only answers kept under it still read this. */
export const injuredPersonsPolicy = new PolicyParameter<InjuredPersonsTold>(
  'disclosure.injuredPersons',
  'Read by answers kept under DISC-10 version 1 alone: which persons on the published list were told of a seizure of circumvention devices. Since version 2 only the listed owner whose own protection measure is attacked is told, whatever stands here.',
  { value: 'EACH_LISTED', since: '2024-08-23', cites: [usc(19, '4342')] },
  (value) =>
    (INJURED_PERSONS_TOLD as readonly unknown[]).includes(value) ? [] : ['must be EACH_LISTED or OF_THE_WORK'],
);

/** DISC-10 as it was before 133.47(a)(4) was read: each listed person, whatever its measure. */
export const listedInjuredPerson1 = rule({
  id: 'DISC-10',
  title: 'Persons injured by circumvention devices',
  text: 'Within thirty business days of the notice of seizure of circumvention devices each injured person on the published list that day is given what the owner of a work is given when copies are seized: the eight items, and nothing else. The statute speaks of persons injured by the violation; a device attacks an access control, so each listed person counts as injured unless policy narrows it.',
  cites: [usc(19, '4342'), cfr(19, '133.47')],
  params: { told: injuredPersonsPolicy },
  decide(listing: Listing, { told }, noticeOn): boolean {
    return covers(listing, noticeOn) && (told === 'EACH_LISTED' || listing.forThisWork);
  },
});

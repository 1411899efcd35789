import { cfr, usc } from '../../../kernel/citation.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import { covers } from './disclosure-facts.js';
import type { Listing } from './disclosure-facts.js';

export const INJURED_PERSONS_TOLD = ['EACH_LISTED', 'OF_THE_WORK'] as const;
export type InjuredPersonsTold = (typeof INJURED_PERSONS_TOLD)[number];

/** Whom on the published list a seizure of devices injures: a device attacks an access control, not one work. */
export const injuredPersonsPolicy = new PolicyParameter<InjuredPersonsTold>(
  'disclosure.injuredPersons',
  'Which persons on the published list are told of a seizure of circumvention devices: each of them, or those listed for the work for which the devices were seized.',
  { value: 'EACH_LISTED', since: '2024-08-23', cites: [usc(19, '4342')] },
  (value) =>
    (INJURED_PERSONS_TOLD as readonly unknown[]).includes(value) ? [] : ['must be EACH_LISTED or OF_THE_WORK'],
);

/** Whether a listed person is told. Applied as of the notice of seizure. */
export const listedInjuredPerson = rule({
  id: 'DISC-10',
  title: 'Persons injured by circumvention devices',
  text: 'Within thirty business days of the notice of seizure of circumvention devices each injured person on the published list that day is given what the owner of a work is given when copies are seized: the eight items, and nothing else. The statute speaks of persons injured by the violation; a device attacks an access control, so each listed person counts as injured unless policy narrows it.',
  cites: [usc(19, '4342'), cfr(19, '133.47')],
  params: { told: injuredPersonsPolicy },
  decide(listing: Listing, { told }, noticeOn): boolean {
    return covers(listing, noticeOn) && (told === 'EACH_LISTED' || listing.forThisWork);
  },
});

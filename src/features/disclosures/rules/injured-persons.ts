import { cfr, usc } from '../../../kernel/citation.js';
import { rule } from '../../../kernel/rule.js';
import { covers } from './disclosure-facts.js';
import type { Listing } from './disclosure-facts.js';

/** Whether a person is told of devices seized. Applied as of the notice of seizure. */
export const listedInjuredPerson = rule({
  id: 'DISC-10',
  version: 2,
  title: 'Persons injured by circumvention devices',
  text: 'Before seizure the eligible person is the owner of the recorded work whose protection measure may be attacked. After it only the injured person is told: the owner that stands on the published list on the day of the notice for the very work whose measure the seized articles attack. Where it is not known which measure they attack, nobody is told.',
  cites: [cfr(19, '133.47(a)(3)'), cfr(19, '133.47(a)(4)'), cfr(19, '133.47(e)'), usc(19, '4342')],
  decide(listing: Listing, _law, noticeOn): boolean {
    return covers(listing, noticeOn) && listing.forThisWork;
  },
});

import { cfr, usc } from '../../../../kernel/citation.js';
import { rule } from '../../../../kernel/rule.js';
import { fieldByField } from '../field-disclosure.js';

/** DISC-08 as it was: listed persons were told beside the owner. */
export const fieldDisclosure1 = rule({
  id: 'DISC-08',
  title: 'Disclosure field by field',
  text: 'A field leaves only to the owner of the recorded right, its registered agent or, for circumvention devices seized, a listed injured person; only if a rule opens it at this stage or a duty arose earlier; what could be chosen before a seizure can still be chosen after it; a field not on record is unavailable, not withheld.',
  cites: [usc(18, '1905'), usc(19, '1628a'), cfr(19, '133.21')],
  decide: fieldByField,
});

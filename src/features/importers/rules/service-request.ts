import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** Whether a request for services can be recorded as a use of an importer's number. */
export const serviceRequest = rule({
  id: 'IMP-11',
  title: 'Request for services',
  text: 'A request for services of customs is made under the importer number of whoever asks, as an entry is; it keeps the number in use for a year.',
  cites: [cfr(19, '24.5(a)'), cfr(19, '24.5(e)')],
  decide: ({ hasNumber }: { readonly hasNumber: boolean }): readonly Fault[] => unmet([[hasNumber, noNumber]]),
});

const noNumber: Fault = {
  pointer: '/requestedOn',
  code: 'importer_number.none_on_day',
  message: 'The importer had no number that could be used on that day.',
  remedy: 'File CBP Form 5106 with a number first, or correct the day.',
  citation: cfr(19, '24.5(a)'),
};

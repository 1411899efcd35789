import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface CancellationFacts {
  readonly atOwnersRequest: boolean;
  readonly byCustoms: boolean;
  readonly approvedOn: IsoDate | null;
  /** The first day without protection. */
  readonly on: IsoDate;
}

/** Who ends a recordation on which ground, and from which day. */
export const recordationCancellation = rule({
  id: 'REC-14',
  title: 'Cancellation of a recordation',
  text: 'What is recorded ends at its owner’s request, or on a ground that customs finds, on a day from the approval to today.',
  cites: [cfr(19, '133.4')],
  decide: ({ atOwnersRequest, byCustoms, approvedOn, on }: CancellationFacts, _params, asOf): readonly Fault[] =>
    unmet([
      [atOwnersRequest || byCustoms, groundForCustoms],
      [approvedOn !== null, notRecorded],
      [(approvedOn ?? on) <= on && on <= asOf, dayOutside],
    ]),
});

const groundForCustoms: Fault = {
  pointer: '/ground',
  code: 'recordation.ground_for_customs',
  message: 'An owner cancels at its own request; the other grounds are for customs to find.',
  remedy: 'Send at_request.',
  citation: cfr(19, '133.4'),
};
const notRecorded: Fault = {
  pointer: '',
  code: 'recordation.not_active',
  message: 'Only what is recorded can be cancelled.',
  citation: cfr(19, '133.4'),
};
const dayOutside: Fault = {
  pointer: '/on',
  code: 'recordation.day_outside_recordation',
  message: 'The day must lie between the approval and today.',
  citation: cfr(19, '133.4'),
};

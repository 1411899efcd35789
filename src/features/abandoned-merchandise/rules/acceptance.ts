import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { BasisDecision } from './basis.js';

export interface AcceptanceFacts {
  /** What the rule on the basis decided; a step of its own. */
  readonly basis: BasisDecision;
  readonly requestedOn: IsoDate;
  readonly acceptedOn: IsoDate;
  readonly acceptedBy?: string;
  /** The day the goods were seized, if they ever were. */
  readonly seizedOn?: IsoDate;
}

export interface AcceptanceDecision {
  readonly accepted: boolean;
  /** From this day the goods are property of the United States. */
  readonly governmentPropertySince?: IsoDate;
  readonly faults: readonly Fault[];
}

/** Whether customs may accept an abandonment: only before any seizure. */
export const abandonmentAcceptance = rule({
  id: 'ABAN-02',
  title: 'Acceptance of an abandonment',
  text: 'An abandonment is accepted by an officer, on a basis that is met, before any seizure: goods seized on or before that day cannot be abandoned. Voluntarily abandoned goods belong to the United States at once.',
  cites: [cfr(19, '127.12(b)'), cfr(19, '158.42')],
  decide({ basis, requestedOn, acceptedOn, acceptedBy, seizedOn }: AcceptanceFacts): AcceptanceDecision {
    const faults = [
      ...basis.faults,
      ...unmet([
        [requestedOn <= acceptedOn, beforeRequest],
        [acceptedBy !== undefined, nobodyAccepted],
        [seizedOn === undefined || seizedOn > acceptedOn, afterSeizure(seizedOn)],
      ]),
    ];
    const accepted = faults.length === 0;
    return { accepted, ...(accepted && basis.voluntary && { governmentPropertySince: acceptedOn }), faults };
  },
});

const beforeRequest: Fault = {
  pointer: '/acceptedOn',
  code: 'abandonment.before_request',
  message: 'An abandonment is accepted after it was asked for.',
  citation: cfr(19, '127.12(b)'),
};
const nobodyAccepted: Fault = {
  pointer: '/acceptedBy',
  code: 'abandonment.not_accepted',
  message: 'Name the officer who accepted the abandonment.',
  citation: cfr(19, '127.12(b)'),
};
const afterSeizure = (seizedOn = 'an earlier day'): Fault => ({
  pointer: '/acceptedOn',
  code: 'abandonment.after_seizure',
  message: `The goods were seized on ${seizedOn}; what is seized can no longer be abandoned.`,
  remedy: 'Petition for remission, or consent to forfeiture.',
  citation: cfr(19, '127.12(b)'),
});

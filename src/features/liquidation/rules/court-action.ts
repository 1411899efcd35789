import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface CourtActionFacts {
  /** The day on which the action was commenced. */
  readonly commencedOn: IsoDate;
  /** The day of the denial, in whole or in part, by customs or by time; null while there is none. */
  readonly deniedOn: IsoDate | null;
  /** The last day to go to court; null while nothing is denied. */
  readonly suitUntil: IsoDate | null;
  /** Whether an action about the protest is on record. */
  readonly onRecord: boolean;
}

export interface CourtActionDecision {
  /** Whether it was commenced within its time: a later one is barred, which is for the court to say. */
  readonly inTime: boolean;
  readonly faults: readonly Fault[];
}

/** What an action in the Court of International Trade about a protest is. */
export const courtAction = rule({
  id: 'PROT-17',
  title: 'An action in court about a protest',
  text:
    'A denial, in whole or in part, is contested in the Court of International Trade within 180 days, once all liquidated duties, charges and exactions are paid; whether they were is for the court. ' +
    'A request that a denial be set aside does not move these days: a denial counts from its own day. ' +
    'From the commencement on all administrative action about the protest ends, and what customs does about it after that is void.',
  cites: [usc(28, '2636(a)'), usc(28, '2637(a)'), usc(19, '1514(a)'), usc(19, '1515(c)'), cfr(19, '174.31')],
  decide({ commencedOn, deniedOn, suitUntil, onRecord }: CourtActionFacts, _none, today): CourtActionDecision {
    return {
      inTime: suitUntil !== null && commencedOn <= suitUntil,
      faults: unmet([
        [deniedOn !== null, notDenied],
        [deniedOn === null || commencedOn >= deniedOn, beforeTheDenial(deniedOn ?? '')],
        [commencedOn <= today, inFuture],
        [!onRecord, recorded],
      ]),
    };
  },
});

/** What is said to whoever would act on a protest that is before the court. */
export const inCourt: Fault = {
  pointer: '',
  code: 'protest.in_court',
  message:
    'An action in the Court of International Trade is about this protest: nothing is done about it here any more, and what would be done is void.',
  remedy: 'Wait for the court.',
  citation: usc(19, '1515(c)'),
};
const notDenied: Fault = {
  pointer: '',
  code: 'protest.action_without_denial',
  message: 'The protest is not denied, in whole or in part, by customs or by time.',
  remedy: 'Wait for the decision, or ask for accelerated disposition.',
  citation: cfr(19, '174.31'),
};
const beforeTheDenial = (deniedOn: string): Fault => ({
  pointer: '/commencedOn',
  code: 'protest.action_before_denial',
  message: `The protest was denied on ${deniedOn}: no action about it was commenced before.`,
  remedy: 'Send the day on which the summons was filed.',
  citation: usc(28, '2636(a)'),
});
const inFuture: Fault = {
  pointer: '/commencedOn',
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Record the action once it is commenced.',
};
const recorded: Fault = {
  pointer: '',
  code: 'protest.action_on_record',
  message: 'An action about this protest is on record.',
  remedy: 'Read it: GET /v1/protests/{id}.',
};

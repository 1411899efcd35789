import { cfr, usc } from '../../kernel/citation.js';
import type { IsoDate } from '../../kernel/dates.js';
import { problem } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';

/** The act was already done, perhaps a moment ago by someone else. */
export const alreadyDone = problem(
  'detention.already_done',
  'conflict',
  'This act was already done in this detention; read it again.',
);
export const alreadyDetained = problem(
  'detention.already_open',
  'conflict',
  'These goods already have an open detention.',
);

export const presentedAfterDecision = (decidedOn: IsoDate): Fault => ({
  pointer: '/presentedOn',
  code: 'detention.presented_after_decision',
  message: `The goods were detained on ${decidedOn}; what is decided about was presented before.`,
  remedy: 'Read the detention again; its times run from the presentation on record.',
  citation: cfr(19, '151.16(b)'),
});
export const deemedExcluded = (since: IsoDate): Fault => ({
  pointer: '/determinedOn',
  code: 'detention.deemed_excluded',
  message: `No final determination was made in time; since ${since} the goods count as excluded.`,
  remedy: 'A protest or a court may still release them: record it as a release.',
  citation: usc(19, '1499(c)(5)(A)'),
});
export const decidedBySilence = (lastDay: IsoDate): Fault => ({
  pointer: '/decision',
  code: 'detention.decided_by_silence',
  message: `The last day to release without a determination was ${lastDay}; the goods have been detained since.`,
  remedy: 'Make a final determination.',
  citation: usc(19, '1499(c)(1)'),
});
export const inFuture = (pointer: string): Fault => ({
  pointer,
  code: 'detention.date_in_future',
  message: 'The day lies after the day on which it is recorded.',
  remedy: 'Record an act on or after its day.',
  citation: cfr(19, '151.16'),
});
export const ended = (status: string): Fault => ({
  pointer: '',
  code: 'detention.ended',
  message: `The detention has ended: the goods are ${status}.`,
  citation: cfr(19, '151.16'),
});
export const notOfAnotherAgency = (agency: string): Fault => ({
  pointer: '',
  code: 'detention.other_agency_decides',
  message: `${agency} decides on these goods; CBP makes no determination of its own.`,
  remedy: 'Record what that agency decided as a release, or hold the goods.',
  citation: usc(19, '1499(c)'),
});

import type { Actor } from '../../kernel/actor.js';
import { problem, unlawful } from '../../kernel/errors.js';
import type { DomainError, Fault } from '../../kernel/errors.js';
import type { IsoDate } from '../../kernel/dates.js';
import { isOfficer } from '../../platform/access/acting-rights.js';

const stateConflict = problem(
  'merchandise.state_conflict',
  'conflict',
  'The goods are in a state that does not allow this; someone may have acted first.',
);
/** The seizure has already gone past this act. */
export const alreadyDone = problem('seizure.already_done', 'conflict', 'This was already done, or the case is closed.');

/** Refuses what the law refuses, all at once: 409 where only the state of the goods stands against it, 422 otherwise. */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  throw faults.every(({ pointer }) => pointer === '/state') ? stateConflict(undefined, faults) : unlawful(faults);
}

/** What is dated after the service's today has not happened. */
export const notInFuture = (pointer: string, on: IsoDate | undefined, today: IsoDate): readonly Fault[] =>
  on === undefined || on <= today
    ? []
    : [
        {
          pointer,
          code: 'date.in_future',
          message: `Today is ${today}; what has not happened cannot be recorded.`,
          remedy: 'Record it on or after its day.',
        },
      ];

/**
 * The day of something filed: what a party outside files counts on the day it reaches customs, or every time that runs
 * would be the party's own to keep; officers record the day of what came on paper.
 */
export const filedInItsTime = (actor: Actor, pointer: string, on: IsoDate, today: IsoDate): readonly Fault[] =>
  isOfficer(actor) || on === today
    ? notInFuture(pointer, on, today)
    : [
        {
          pointer,
          code: 'date.not_today',
          message: `What you file counts on the day it reaches customs, which is ${today}.`,
          remedy: 'Send that day; what reached customs on paper before is recorded by an officer.',
        },
      ];

/** A case number that belongs to another seizure. */
export const caseNumberTaken = (): DomainError =>
  unlawful([
    {
      pointer: '/fpfCaseNumber',
      code: 'fpf_case_number.taken',
      message: 'Another seizure has this case number.',
      remedy: 'Check the number; each seizure has a case of its own.',
    },
  ]);

import { problem, unlawful } from '../../kernel/errors.js';
import type { DomainError, Fault } from '../../kernel/errors.js';

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

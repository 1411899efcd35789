import { EVERYONE, chosenByRow, within } from '../../kernel/access.js';
import type { FieldPolicy, Grant } from '../../kernel/access.js';
import { ROLES } from '../../kernel/actor.js';
import { maskFor } from '../../kernel/mask.js';
import type { DeterminationAnswer } from './answer.view.js';
import { determinationAccess } from './determination.access.js';
import type { StepView } from './determination.view.js';
import type { Question } from './question.js';

const anyAnswer: FieldPolicy<DeterminationAnswer> = {
  ...determinationAccess,
  form: [EVERYONE],
  questionVersion: [EVERYONE],
};

const policies = new WeakMap<object, FieldPolicy<DeterminationAnswer>>();

/** Who sees what of a question's answers: result and inputs as the question says, and what could tell of them as they. */
export function answerAccess(question: Question): FieldPolicy<DeterminationAnswer> {
  const known = policies.get(question);
  if (known) return known;
  const whole = seeingAll(question);
  const policy: FieldPolicy<DeterminationAnswer> = {
    ...anyAnswer,
    result: isOpen(whole) ? [EVERYONE] : within(question.resultAccess, [EVERYONE]),
    inputs: question.inputsAccess && !isOpen(whole) ? within(question.inputsAccess, [EVERYONE]) : [EVERYONE],
    ...tellingOf(whole),
  };
  policies.set(question, policy);
  return policy;
}

/** Of an answer whose result has another form than its question has now: all of it for whoever sees all of that, else its frame. */
export function earlierAccess(question: Question | undefined): FieldPolicy<DeterminationAnswer> {
  const whole = question ? seeingAll(question) : EVERYONE;
  return { ...anyAnswer, result: [whole], inputs: [whole], ...tellingOf(whole) };
}

/** Answers of any question, each shown as its own question says. */
export const anyAnswerAccess = (
  shownBy: (row: DeterminationAnswer) => FieldPolicy<DeterminationAnswer>,
): FieldPolicy<DeterminationAnswer> => chosenByRow(anyAnswer, shownBy);

// A digest can be guessed by trying, and a step tells what it was given: both go to whoever sees everything.
function tellingOf(whole: Grant<object>): Pick<FieldPolicy<DeterminationAnswer>, 'steps' | 'digest'> {
  return { steps: isOpen(whole) ? [EVERYONE] : within(stepAccess(whole), [EVERYONE]), digest: [whole] };
}

const stepAccess = (whole: Grant<object>): FieldPolicy<StepView> => ({
  rule: [EVERYONE],
  version: [EVERYONE],
  title: [EVERYONE],
  inputs: [whole],
  parameters: [whole],
  value: [whole],
  citations: [EVERYONE],
  authorityStatus: [EVERYONE],
});

function seeingAll({ resultAccess, inputsAccess }: Question): Grant<object> {
  const parts = inputsAccess ? [resultAccess, inputsAccess] : [resultAccess];
  if (parts.some((policy) => ROLES.some((role) => maskFor(policy, role).discloses)))
    throw new Error('a question shows nothing whose showing is a disclosure');
  return { to: ROLES.filter((role) => parts.every((policy) => maskFor(policy, role).open)) };
}

const isOpen = ({ to }: Grant<object>): boolean => to.length === ROLES.length;

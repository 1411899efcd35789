import type { FieldPolicy } from '../../kernel/access.js';
import type { Determination } from '../../kernel/determination.js';
import { isObject } from '../../kernel/json.js';
import { answerAccess, earlierAccess } from './answer.access.js';
import type { DeterminationAnswer } from './answer.view.js';
import type { Asked, Question } from './question.js';

/** A determination as it leaves: which form it has, and by its question what its fields hold. */
export interface Answer<View extends object = object, Outcome extends string = string> extends Omit<
  Determination,
  'outcome' | 'result'
> {
  /** The name of its question while it is of the current version, else `earlier`. */
  readonly form: string;
  readonly outcome: Outcome;
  readonly result: View;
  readonly [SHOWN_BY]: FieldPolicy<DeterminationAnswer>;
}

const SHOWN_BY = Symbol('shown by');

export const EARLIER = 'earlier';

type Fitting<View extends object, Outcome extends string> = Determination & {
  readonly outcome: Outcome;
  readonly result: View;
};

/** Whether a determination comes to one of the question's outcomes, with a result that has fields. */
const isOf = <Request extends Asked, Facts, View extends object, Outcome extends string>(
  { outcomes }: Question<Request, Facts, View, Outcome>,
  determination: Determination,
): determination is Fitting<View, Outcome> =>
  outcomes.some((one) => one === determination.outcome) && isObject(determination.result);

/** An answer of this question, fresh or from the record: the question says what its result is and who sees it. */
export function toAnswer<Request extends Asked, Facts, View extends object, Outcome extends string>(
  question: Question<Request, Facts, View, Outcome>,
  determination: Determination,
  form: string,
): Answer<View, Outcome> {
  if (!isOf(question, determination))
    throw new Error(`an answer of ${question.name} came to ${determination.outcome}, which the question does not know`);
  return { ...determination, form, [SHOWN_BY]: answerAccess(question) };
}

/** A determination kept before its kind was a question, or whose version is no longer known. */
export function toEarlierAnswer(determination: Determination, question: Question | undefined): Answer {
  const { result } = determination;
  return {
    ...determination,
    form: EARLIER,
    result: isObject(result) ? result : { value: result },
    [SHOWN_BY]: earlierAccess(question),
  };
}

const isAnswer = (row: object): row is Answer => SHOWN_BY in row;

/** Who sees what of an answer: as its question says. What no question answered leaves by no policy. */
export function shownBy(row: object): FieldPolicy<DeterminationAnswer> {
  if (!isAnswer(row)) throw new Error('no question says who sees what of it');
  return row[SHOWN_BY];
}

/** The determination itself, as it is kept. */
export function withoutForm({
  form: _form,
  [SHOWN_BY]: _policy,
  ...determination
}: Answer): Omit<Answer, 'form' | typeof SHOWN_BY> {
  return determination;
}

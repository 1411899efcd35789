import type { Type } from '@nestjs/common';
import { DeterminationView } from './determination.view.js';

/** A legal answer of any question, explained step by step and computable again; `form` says which. */
export class DeterminationAnswer extends DeterminationView {
  /** Which form of answer this is: the name of its question while it is of the current version, else `earlier`.
   * @example "earlier"
   */
  form!: string;
  /** Which version of the question was asked; absent where it was kept before its kind was a question.
   * @example 1
   */
  questionVersion?: number;
}

/** An answer of an earlier version of a question, or kept before its kind was a question: its result stands open. */
export class EarlierAnswer extends DeterminationAnswer {}

const views = new WeakMap<object, Type<DeterminationAnswer>>();

/** The view of a question's answers, `BondRequirementAnswer`; the contract says of it what the question says. */
export function answerView(question: { readonly name: string }): Type<DeterminationAnswer> {
  const known = views.get(question);
  if (known) return known;
  const view = class extends DeterminationAnswer {};
  Object.defineProperty(view, 'name', { value: `${pascal(question.name)}Answer` });
  views.set(question, view);
  return view;
}

const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

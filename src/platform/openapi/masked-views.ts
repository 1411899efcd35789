import type { Type } from '@nestjs/common';
import type { FieldPolicy } from '../../kernel/access.js';
import { ROLES } from '../../kernel/actor.js';
import type { Role } from '../../kernel/actor.js';
import { answerAccess } from '../determinations/answer.access.js';
import { DeterminationAnswer, EarlierAnswer, answerView } from '../determinations/answer.view.js';
import type { Question } from '../determinations/question.js';
import type { Route } from './routes.js';

/** A view, the policy it is shown under, and the roles that may ask for it. */
export interface MaskedView {
  readonly view: Type<object>;
  readonly policy: FieldPolicy<object>;
  readonly readers: readonly Role[];
}

/** Every view that leaves: those that routes name, and the answers of each question. */
export function maskedViews(routes: readonly Route[], questions: readonly Question[]): readonly MaskedView[] {
  const answers = questions.map((question) => ({
    view: answerView(question),
    policy: answerAccess(question),
    // Whoever it was given to, an answer that is kept can be read by its id.
    readers: ROLES,
  }));
  const kept = new Set<object>(answers.map(({ policy }) => policy));
  const ofRoutes = routes.flatMap(({ revealing, roles }) =>
    revealing ? [{ ...revealing, readers: kept.has(revealing.policy) ? ROLES : roles }] : [],
  );
  // An answer of an earlier form is masked as the route of all forms masks it.
  const earlier = ofRoutes.filter(({ view }) => view === DeterminationAnswer);
  const named = new Set(ofRoutes.map(({ policy }) => policy));
  return [
    ...ofRoutes,
    ...earlier.map((one) => ({ ...one, view: EarlierAnswer })),
    ...answers.filter(({ policy }) => !named.has(policy)),
  ];
}

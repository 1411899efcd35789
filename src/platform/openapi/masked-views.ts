import type { Type } from '@nestjs/common';
import type { FieldPolicy } from '../../kernel/access.js';
import { answerAccess } from '../determinations/answer.access.js';
import { answerView } from '../determinations/answer.view.js';
import type { Question } from '../determinations/question.js';
import type { Route } from './routes.js';

/** A view and the policy it is shown under. */
export interface MaskedView {
  readonly view: Type<object>;
  readonly policy: FieldPolicy<object>;
}

/** Every view that leaves: those that routes name, and the answers of each question. */
export function maskedViews(routes: readonly Route[], questions: readonly Question[]): readonly MaskedView[] {
  const ofRoutes = routes.flatMap(({ revealing }) => (revealing ? [revealing] : []));
  const answers = questions.map((question) => ({ view: answerView(question), policy: answerAccess(question) }));
  const named = new Set(ofRoutes.map(({ policy }) => policy));
  return [...ofRoutes, ...answers.filter(({ policy }) => !named.has(policy))];
}

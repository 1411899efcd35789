import { Reveals, RevealsAsPage } from '../access/reveals.js';
import { answerAccess } from './answer.access.js';
import { answerView } from './answer.view.js';
import type { Question } from './question.js';

/** The answer is that of this question, shown field by field as the question says, and a page where it says how people read it. */
export function Answers(question: Question): MethodDecorator {
  const [view, access] = [answerView(question), answerAccess(question)];
  return 'page' in question ? RevealsAsPage(view, access, (answer) => question.page?.(answer)) : Reveals(view, access);
}

import { Reveals } from '../access/reveals.js';
import { answerAccess } from './answer.access.js';
import { answerView } from './answer.view.js';
import type { Question } from './question.js';

/** The answer is that of this question, shown field by field as the question says. */
export const Answers = (question: Question): MethodDecorator => Reveals(answerView(question), answerAccess(question));

import type { Question } from '../../../platform/determinations/question.js';
import { disposalActQuestion } from './disposal-act.question.js';
import { disposalConsentQuestion } from './disposal-consent.question.js';
import { disposalRoutesQuestion } from './disposal-routes.question.js';
import { disposalQuestion } from './disposal.question.js';

/** The questions of disposal; what is ordered, done or consented to is kept with the act. */
export const DISPOSAL_QUESTIONS: readonly Question[] = [
  disposalRoutesQuestion,
  disposalQuestion,
  disposalActQuestion,
  disposalConsentQuestion,
];

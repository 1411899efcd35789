import type { Question } from '../../../platform/determinations/question.js';
import { claimQuestion } from './claim.question.js';
import { counterfeitFineQuestion } from './counterfeit-fine.question.js';
import { forfeitureQuestion } from './forfeiture.question.js';
import { ownerConsentQuestion } from './owner-consent.question.js';
import { ownerRequestQuestion } from './owner-request.question.js';
import { ownerSampleQuestion } from './owner-sample.question.js';
import { remissionQuestion } from './remission.question.js';
import { seizureNoticeQuestion } from './seizure-notice.question.js';
import { seizureQuestion } from './seizure.question.js';

/** The questions of a seizure; each answer is kept with the act it decides. */
export const SEIZURE_QUESTIONS: readonly Question[] = [
  seizureQuestion,
  seizureNoticeQuestion,
  claimQuestion,
  forfeitureQuestion,
  remissionQuestion,
  counterfeitFineQuestion,
  ownerConsentQuestion,
  ownerRequestQuestion,
  ownerSampleQuestion,
];

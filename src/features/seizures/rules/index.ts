import type { AnyRule } from '../../../kernel/rule.js';
import { claimClock } from './claim.js';
import { claimAfterPublication, consentAfterNotice, noticeDays } from './days-after-seizure.js';
import { disclosureGrounds } from './disclosure-grounds.js';
import { fineAssessment } from './fine-assessment.js';
import { forfeiture } from './forfeiture.js';
import { msrpFine } from './msrp-fine.js';
import { ownerConsent } from './owner-consent.js';
import { ownerRequest } from './owner-request.js';
import { ownerSample } from './owner-sample.js';
import { petitionDecision, petitionFiling } from './petition-acts.js';
import { petitionClock } from './petition.js';
import { remission } from './remission.js';
import { seizureNotice } from './seizure-notice.js';
import { seizure } from './seizure.js';

/** The law of seizure and what follows it. */
export const SEIZURE_RULES: readonly AnyRule[] = [
  seizure,
  seizureNotice,
  petitionClock,
  claimClock,
  forfeiture,
  remission,
  msrpFine,
  ownerConsent,
  ownerRequest,
  ownerSample,
  noticeDays,
  claimAfterPublication,
  consentAfterNotice,
  fineAssessment,
  petitionFiling,
  petitionDecision,
  disclosureGrounds,
];

export * from './claim.js';
export * from './clock-law.js';
export * from './days-after-seizure.js';
export * from './disclosure-grounds.js';
export * from './fine-assessment.js';
export * from './forfeiture.js';
export * from './fpf-case-number.js';
export * from './grounds.js';
export * from './msrp-fine.js';
export * from './owner-consent.js';
export * from './owner-request.js';
export * from './owner-sample.js';
export * from './petition-acts.js';
export * from './petition.js';
export * from './remission.js';
export * from './seizure-notice.js';
export * from './seizure.js';

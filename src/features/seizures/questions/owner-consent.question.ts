import { EVERYONE } from '../../../kernel/access.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { ownerConsent } from '../rules/index.js';
import type { OwnerConsentFacts } from '../rules/index.js';
import { ofSeizure } from './of-seizure.js';
import { AskOwnerConsent } from './owner-questions.dto.js';
import { OwnerConsentResultView } from './owner-questions.view.js';

/** Whether the consent of the owner of a counterfeited mark counts. */
export const ownerConsentQuestion = question({
  name: 'owner_consent',
  version: 1,
  title: 'Does the consent of the owner of a counterfeited mark after the seizure count?',
  request: AskOwnerConsent,
  outcomes: ['valid', 'invalid'],
  result: OwnerConsentResultView,
  resultAccess: { lastDay: [EVERYONE] },
  rules: ['SEIZ-08@1'],
  asks: 'everyone',
  subject: (request) => ofSeizure(request),
  toFacts: ({ asOf, consentsTo, inWriting, notifiedOn, given, ownMark }): OwnerConsentFacts => ({
    givenOn: asOf,
    consentsTo,
    inWriting,
    notifiedOn,
    given,
    ownMark,
  }),
  decide(facts: OwnerConsentFacts, asOf) {
    const applied = applyRule(ownerConsent, facts, asOf);
    const { valid, lastDay, faults } = applied.decision;
    return {
      outcome: valid ? 'valid' : 'invalid',
      reasonCodes: faults.map(({ code }) => code),
      result: { lastDay },
      steps: [applied],
      faults,
    };
  },
});

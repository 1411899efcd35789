import { EVERYONE } from '../../../kernel/access.js';
import { federalCalendar } from '../../../kernel/calendar.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { question } from '../../../platform/determinations/question.js';
import { claimClock, forfeiture, petitionClock } from '../rules/index.js';
import type { ClaimFacts } from '../rules/index.js';
import { AskForfeiture } from './case-questions.dto.js';
import { ForfeitureResultView } from './case-questions.view.js';
import { toClaimFacts } from './claim.question.js';
import { ofSeizure } from './of-seizure.js';

interface Facts {
  readonly claim: ClaimFacts;
  readonly noticeMailedOn?: IsoDate;
  readonly limitationOn?: IsoDate;
  readonly petitionPending: boolean;
  readonly decreedOn?: IsoDate;
  readonly ownerConsented: boolean;
}

/** Whether goods may be declared forfeit on a day, by the times that had to run before. */
export const forfeitureQuestion = question({
  name: 'forfeiture',
  version: 1,
  title: 'May these goods be declared forfeit on this day?',
  request: AskForfeiture,
  outcomes: ['forfeited', 'not_yet'],
  result: ForfeitureResultView,
  resultAccess: { earliestOn: [EVERYONE] },
  rules: ['SEIZ-03@1', 'SEIZ-04@1', 'SEIZ-05@1'],
  asks: 'everyone',
  subject: (request) => ofSeizure(request),
  toFacts: (request): Facts => {
    const { noticeMailedOn, limitationOn, petitionPending, decreedOn, ownerConsented } = request;
    return {
      claim: toClaimFacts(request),
      petitionPending,
      ownerConsented,
      ...(noticeMailedOn && { noticeMailedOn }),
      ...(limitationOn && { limitationOn }),
      ...(decreedOn && { decreedOn }),
    };
  },
  decide({ claim, noticeMailedOn, limitationOn, petitionPending, decreedOn, ownerConsented }: Facts, asOf) {
    const claimed = applyRule(claimClock, claim, asOf);
    const petitioned = noticeMailedOn
      ? applyRule(
          petitionClock,
          { noticeMailedOn, calendar: federalCalendar(), ...(limitationOn && { limitationOn }) },
          asOf,
        )
      : undefined;
    const { procedure, forfeitureFrom, claim: standing } = claimed.decision;
    const facts = {
      procedure,
      ...(forfeitureFrom && { forfeitureFrom }),
      validClaim: standing === 'valid',
      // Without a notice the time to petition has not begun, so it cannot have run out.
      petitionBy: petitioned?.decision.petitionBy ?? addDays(asOf, 1),
      petitionPending,
      ...(decreedOn && { decreedOn }),
      ownerConsented,
    };
    const declared = applyRule(forfeiture, facts, asOf);
    const { mayForfeit, earliestOn, faults } = declared.decision;
    return {
      outcome: mayForfeit ? 'forfeited' : 'not_yet',
      reasonCodes: faults.map(({ code }) => code),
      result: { ...(earliestOn && { earliestOn }) },
      steps: [claimed, ...(petitioned ? [petitioned] : []), declared],
      faults,
    };
  },
});

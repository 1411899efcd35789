import { SIGNED_IN } from '../../kernel/access.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/errors.js';
import { applyRule } from '../../kernel/rule.js';
import { question } from '../../platform/determinations/question.js';
import { AskAbandonment } from './abandonment-questions.dto.js';
import { AbandonmentResultView } from './abandonment-results.view.js';
import { basisFacts } from './circumstances.js';
import { abandonmentAcceptance, abandonmentBasis } from './rules/index.js';
import type { AbandonmentBasis } from './rules/index.js';

/** Whether customs may accept an abandonment on a day, and whose the goods are then. */
export const abandonmentQuestion = question({
  name: 'abandonment',
  version: 1,
  title: 'May customs accept an abandonment on a day, and whose are the goods then?',
  request: AskAbandonment,
  outcomes: ['accepted', 'not_accepted'],
  result: AbandonmentResultView,
  resultAccess: { accepted: [SIGNED_IN], governmentPropertySince: [SIGNED_IN] },
  rules: ['ABAN-01@1', 'ABAN-02@1'],
  asks: 'abandonments:read',
  subject: ({ merchandiseId }) =>
    merchandiseId === undefined ? undefined : { type: 'merchandise', id: merchandiseId },
  toFacts: ({ asOf: acceptedOn, basis, circumstances, requestedOn, seizedOn }) => ({
    circumstances: basisFacts(basis, circumstances),
    abandonedOn: abandonedOn(basis, requestedOn, acceptedOn),
    requestedOn,
    acceptedOn,
    acceptedBy: 'an officer',
    ...(seizedOn !== undefined && { seizedOn }),
  }),
  decide({ circumstances, abandonedOn: on, ...facts }, asOf) {
    const tested = applyRule(abandonmentBasis, circumstances, on);
    const accepted = applyRule(abandonmentAcceptance, { basis: tested.decision, ...facts }, asOf);
    const { faults, ...result } = accepted.decision;
    return {
      outcome: result.accepted ? 'accepted' : 'not_accepted',
      reasonCodes: result.accepted ? [circumstances.basis] : eachOnce(faults).map(({ code }) => code),
      result,
      steps: [tested, accepted],
      faults,
    };
  },
});

// Possession is taken, and time runs out, when customs acts; the other bases are the requester's own act.
const HAPPENS_ON_ACCEPTANCE: readonly AbandonmentBasis[] = ['vol_possession', 'inv_fair', 'inv_warehouse'];

const abandonedOn = (basis: AbandonmentBasis, requestedOn: IsoDate, acceptedOn: IsoDate): IsoDate =>
  HAPPENS_ON_ACCEPTANCE.includes(basis) ? acceptedOn : requestedOn;

/** Of faults that say the same, one. */
export const eachOnce = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ code }, i) => faults.findIndex((other) => other.code === code) === i);

import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { RightType } from './right.js';

/** A protection that is granted only where the owner asked for it. */
interface Protection {
  readonly requested: boolean;
  readonly granted: boolean;
}

export interface ApprovalFacts {
  readonly right: RightType;
  readonly registrationExpiresOn: IsoDate | null;
  readonly grayMarket: Protection;
  readonly lever: Protection;
}

/** What stands against approving an application as it is meant to be approved. */
export const recordationApproval = rule({
  id: 'REC-11',
  title: 'Approval of an application to record',
  text: 'A mark is recorded while its registration is current; protection against gray market goods is granted where the owner asked for it.',
  cites: [cfr(19, '133.1(a)'), cfr(19, '133.2(e)')],
  decide: (facts: ApprovalFacts, _params, asOf): readonly Fault[] =>
    unmet([
      [facts.right !== 'trademark' || (facts.registrationExpiresOn ?? '') >= asOf, registrationEnded],
      [!facts.grayMarket.granted || facts.grayMarket.requested, notAskedFor('/grayMarketGranted')],
      [!facts.lever.granted || facts.lever.requested, notAskedFor('/leverGranted')],
    ]),
});

const registrationEnded: Fault = {
  pointer: '/decision',
  code: 'recordation.registration_not_current',
  message: 'The registration has ended since the application.',
  citation: cfr(19, '133.1(a)'),
};
const notAskedFor = (pointer: string): Fault => ({
  pointer,
  code: 'recordation.protection_not_requested',
  message: 'Only protection that the owner asked for can be granted.',
  citation: cfr(19, '133.2(e)'),
});

import { IN_FUTURE } from '../../../kernel/in-future.js';
import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { RightType } from './right.js';

export interface TransferFacts {
  readonly right: RightType;
  readonly recordationActive: boolean;
  /** The day ownership passed by the instrument. */
  readonly transferredOn: IsoDate;
  /** Whether the registration's own record shows title in the new owner. */
  readonly titleInNewOwner: boolean;
  /** The new owner's name, address and citizenship or organization, places of manufacture and licensees. */
  readonly particularsComplete: boolean;
  /** A partial or limited transfer must describe its limits. */
  readonly limitedInTime: boolean;
  readonly limitDescribed: boolean;
  readonly feePaid: boolean;
}

export interface TransferDecision {
  readonly continued: boolean;
  readonly faults: readonly Fault[];
}

/** Whether a recordation goes on in the name of a new owner. */
export const recordationTransfer = rule({
  id: 'REC-08',
  title: 'Change of owner of a recorded right',
  text: 'A new owner who wants the recordation continued applies as for a new one, shows title, describes any limit of time, and pays one fee.',
  cites: [cfr(19, '133.5'), cfr(19, '133.35')],
  decide(facts: TransferFacts, _params, asOf): TransferDecision {
    const faults = unmet([
      [facts.right !== 'trade_name', tradeName],
      [facts.recordationActive, notActive],
      [facts.transferredOn <= asOf, notYet],
      [facts.titleInNewOwner, titleNotShown],
      [facts.particularsComplete, particularsMissing],
      [!facts.limitedInTime || facts.limitDescribed, limitNotDescribed],
      [facts.feePaid, feeMissing],
    ]);
    return { continued: faults.length === 0, faults };
  },
});

const tradeName: Fault = {
  pointer: '/right',
  code: 'recordation.trade_name_not_transferable',
  message: 'The regulations give no transfer of a recorded trade name.',
  remedy: 'Let the new owner record the trade name anew.',
  citation: cfr(19, '133.12'),
};
const notActive: Fault = {
  pointer: '/recordation',
  code: 'recordation.not_active',
  message: 'Only a recordation in force can be continued.',
  remedy: 'Renew it in time, or record the right anew.',
  citation: cfr(19, '133.5'),
};
const notYet: Fault = {
  pointer: '/transferredOn',
  code: IN_FUTURE,
  message: 'Ownership has not passed yet.',
  citation: cfr(19, '133.5'),
};
const titleNotShown: Fault = {
  pointer: '/titleInNewOwner',
  code: 'recordation.title_not_in_applicant',
  message: 'The status copy must show title in the new owner.',
  remedy: 'Record the assignment at the Patent and Trademark Office or the Copyright Office first.',
  citation: cfr(19, '133.5(c)'),
};
const particularsMissing: Fault = {
  pointer: '/owner',
  code: 'recordation.particulars_missing',
  message: 'The new owner gives the same particulars as for a new recordation.',
  citation: cfr(19, '133.5(a)'),
};
const limitNotDescribed: Fault = {
  pointer: '/limitDescribed',
  code: 'recordation.limit_not_described',
  message: 'A limit of time on the rights transferred must be described.',
  citation: cfr(19, '133.5(b)'),
};
const feeMissing: Fault = {
  pointer: '/feePaid',
  code: 'recordation.fee_missing',
  message: 'The fee for a change of owner is due with the application.',
  citation: cfr(19, '133.5(d)'),
};

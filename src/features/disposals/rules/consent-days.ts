import { cfr } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface ConsentDaysFacts {
  readonly givenOn: IsoDate;
  readonly expiresOn?: IsoDate | undefined;
  readonly withdrawnOn?: IsoDate | undefined;
}

/** A consent expires and is withdrawn no earlier than it is given. */
export const consentDays = rule({
  id: 'DISP-05',
  title: 'Days of a consent to disposal',
  text: 'The owner’s consent to a route of disposal neither expires nor is withdrawn before the day on which it is given.',
  cites: [cfr(19, '133.52(c)')],
  decide: ({ givenOn, expiresOn, withdrawnOn }: ConsentDaysFacts): readonly Fault[] =>
    unmet([
      [expiresOn === undefined || expiresOn >= givenOn, expiresBefore],
      [withdrawnOn === undefined || withdrawnOn >= givenOn, withdrawnBefore],
    ]),
});

const expiresBefore: Fault = {
  pointer: '/expiresOn',
  code: 'consent.expires_before_given',
  message: 'A consent cannot expire before it is given.',
  citation: cfr(19, '133.52(c)'),
};
const withdrawnBefore: Fault = {
  pointer: '/withdrawnOn',
  code: 'consent.withdrawn_before_given',
  message: 'A consent cannot be withdrawn before it is given.',
  citation: cfr(19, '133.52(c)'),
};

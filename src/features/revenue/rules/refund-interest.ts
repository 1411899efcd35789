import { cfr, ownPolicy, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { interestByPeriods } from './delinquency-interest.js';
import type { DelinquencyFacts, DelinquencyInterest } from './delinquency-interest.js';

export interface LateRefundFacts extends DelinquencyFacts {
  /** The day it was certified for payment where it could not be delivered solely for want of bank data; else null. */
  readonly undeliverableCertifiedOn: IsoDate | null;
}

/** What customs owes on top because a refund came late. */
export const lateRefundInterest = rule({
  id: 'REF-02',
  title: 'Interest on a delinquent refund',
  text:
    'A refund that is not paid in full within thirty days bears interest by whole periods of thirty days from the liquidation, at the overpayment rate, none for the period in which it is paid. ' +
    'It bears none where it was certified within those thirty days and could not be delivered solely because the recipient had not given its bank data; the interest to the liquidation stays owed.',
  cites: [
    usc(19, '1505(d)'),
    cfr(19, '24.36(a)(3)'),
    ownPolicy(
      'Periods of a refund are counted as those of a bill: from the liquidation, at 30/365 of the rate of their first day',
    ),
  ],
  params: {
    periodDays: new Dated<number>('days of a period of interest on a delinquent refund', '2026-11-28', {
      '1993-12-08': { value: 30, cites: [usc(19, '1505(d)'), cfr(19, '24.36(a)(3)')] },
    }),
  },
  decide(
    { undeliverableCertifiedOn: certifiedOn, dueOn, to, ...facts }: LateRefundFacts,
    { periodDays },
  ): DelinquencyInterest {
    const excused = certifiedOn !== null && certifiedOn <= dueOn;
    return to <= dueOn || excused ? { interest: 0n, periods: [] } : interestByPeriods({ ...facts, to }, periodDays);
  },
});

import { addBusinessDays, federalCalendar } from '../../../kernel/calendar.js';
import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { BondKind } from './activity.js';

export const TERMINATED_BY = ['principal', 'surety'] as const;
export type TerminatedBy = (typeof TERMINATED_BY)[number];

export interface TerminationFacts {
  readonly bondKind: BondKind;
  readonly by: TerminatedBy;
  /** The last day asked for; absent: the earliest that the notice allows. */
  readonly requestedOn?: IsoDate;
  /** When the first version begins. */
  readonly bondFrom: IsoDate;
  /** The last day where one is on record already. */
  readonly bondThrough: IsoDate | null;
  /** Whether customs accepts a shorter notice of the surety as reasonable. */
  readonly shorterNoticeAccepted: boolean;
}

export interface TerminationDecision {
  /** The last day for which anything may be charged to it. */
  readonly lastDay: IsoDate;
  /** The earliest last day that the notice allows. */
  readonly earliestLastDay: IsoDate;
  /** Guidance only: where the terms of the eBond test would have put it. */
  readonly ebondTestLastDay?: IsoDate;
  readonly faults: readonly Fault[];
}

/** When a bond ends that its principal or its surety terminates. */
export const bondTermination = rule({
  id: 'BOND-14',
  title: 'Termination of a bond',
  text: 'At the principal’s request a bond ends on the day asked for if customs has it ten business days before, else at the close of the tenth; a surety gives reasonable notice to customs and the principal, thirty days unless it shows that less is reasonable. What was charged to it before stays secured; nothing new may be.',
  cites: [cfr(19, '113.27'), cfr(19, '113.3')],
  params: {
    principalBusinessDays: new Dated<number>('business days of notice of the principal', '2026-11-28', {
      '2012-04-01': { value: 10, cites: [cfr(19, '113.27(a)')] },
    }),
    suretyDays: new Dated<number>('days of notice of the surety', '2026-11-28', {
      '2012-04-01': { value: 30, cites: [cfr(19, '113.27(b)')] },
    }),
    ebondTestDays: new Dated<number>(
      'days of notice of the surety in the terms of the eBond test (guidance)',
      '2026-11-28',
      {
        '2012-04-01': { value: 30, cites: [cfr(19, '113.27(b)')] },
        '2015-01-03': { value: 15, cites: [guide('CBP eBond test, terms of January 2015')] },
      },
    ),
  },
  decide(facts: TerminationFacts, { principalBusinessDays, suretyDays, ebondTestDays }, asOf): TerminationDecision {
    const bySurety = facts.by === 'surety';
    const usual = bySurety
      ? addDays(asOf, suretyDays)
      : addBusinessDays(asOf, principalBusinessDays, federalCalendar());
    const earliestLastDay = bySurety && facts.shorterNoticeAccepted ? asOf : usual;
    const lastDay = latest(facts.requestedOn ?? usual, earliestLastDay);
    return {
      lastDay,
      earliestLastDay,
      ...(bySurety ? { ebondTestLastDay: latest(facts.requestedOn ?? asOf, addDays(asOf, ebondTestDays)) } : {}),
      faults: unmet([
        [facts.bondKind === 'continuous', notContinuous],
        [facts.bondThrough === null || lastDay < facts.bondThrough, alreadyEnds(facts.bondThrough)],
        [lastDay >= facts.bondFrom, notBegun(facts.bondFrom)],
        [bySurety || !facts.shorterNoticeAccepted, shorterOfSuretyOnly],
      ]),
    };
  },
});

const notContinuous: Fault = {
  pointer: '/kind',
  code: 'bond.single_transaction_not_terminated',
  message: 'A bond for a single transaction lasts as long as what it secures.',
  citation: cfr(19, '113.27'),
};
const alreadyEnds = (through: IsoDate | null): Fault => ({
  pointer: '/requestedOn',
  code: 'bond.termination_on_record',
  message: `Its last day is ${through ?? ''} already.`,
  citation: cfr(19, '113.27'),
});
const notBegun = (from: IsoDate): Fault => ({
  pointer: '/requestedOn',
  code: 'bond.not_begun',
  message: `It takes effect on ${from}; it cannot end before.`,
  citation: cfr(19, '113.27'),
});
const shorterOfSuretyOnly: Fault = {
  pointer: '/shorterNotice',
  code: 'bond.shorter_notice_of_surety_only',
  message: 'Only a surety may show that a shorter notice is reasonable.',
  citation: cfr(19, '113.27(b)'),
};

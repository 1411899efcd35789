import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface PerishableFacts {
  readonly landedOn: IsoDate;
  readonly condemnedOn: IsoDate;
  readonly noticeOn: IsoDate;
}

export interface PerishableDecision {
  readonly eligible: boolean;
  readonly condemnedBy: IsoDate;
  readonly noticeBy: IsoDate;
  readonly faults: readonly Fault[];
}

const REVIEWED: IsoDate = '2026-11-21';

/** Whether duties are allowed back on perishable goods that health officers condemned. */
export const perishableAllowance = rule({
  id: 'ABAN-08',
  title: 'Duty allowance for condemned perishables',
  text: 'Duties are allowed on perishables condemned by health officers within ten days of landing, if notice is filed within five days of the condemnation.',
  cites: [usc(19, '1506(2)'), cfr(19, '158.14')],
  params: {
    daysToCondemn: new Dated<number>('days from landing to condemnation', REVIEWED, {
      '1972-09-27': { value: 10, cites: [usc(19, '1506(2)')] },
    }),
    daysToNotify: new Dated<number>('days from condemnation to notice', REVIEWED, {
      '1972-09-27': { value: 5, cites: [usc(19, '1506(2)')] },
    }),
  },
  decide({ landedOn, condemnedOn, noticeOn }: PerishableFacts, { daysToCondemn, daysToNotify }): PerishableDecision {
    const condemnedBy = addDays(landedOn, daysToCondemn);
    const noticeBy = addDays(condemnedOn, daysToNotify);
    const faults = unmet([
      [landedOn <= condemnedOn, beforeLanding],
      [condemnedOn <= condemnedBy, condemnedLate(condemnedBy)],
      [noticeOn <= noticeBy, noticeLate(noticeBy)],
    ]);
    return { eligible: faults.length === 0, condemnedBy, noticeBy, faults };
  },
});

const beforeLanding: Fault = {
  pointer: '/condemnedOn',
  code: 'allowance.condemned_before_landing',
  message: 'Goods are condemned after landing.',
  citation: usc(19, '1506(2)'),
};
const condemnedLate = (by: IsoDate): Fault => ({
  pointer: '/condemnedOn',
  code: 'allowance.condemned_late',
  message: `Only goods condemned by ${by} count.`,
  citation: usc(19, '1506(2)'),
});
const noticeLate = (by: IsoDate): Fault => ({
  pointer: '/noticeOn',
  code: 'allowance.notice_late',
  message: `The last day for notice was ${by}.`,
  citation: usc(19, '1506(2)'),
});

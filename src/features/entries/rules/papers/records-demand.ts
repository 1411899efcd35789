import { cfr, fr } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { Fault } from '../../../../kernel/errors.js';
import { unmet } from '../../../../kernel/requirement.js';
import { rule } from '../../../../kernel/rule.js';
import { since } from '../clocks/deadline-days.js';
import { clock } from '../clocks/entry-clock.js';
import type { EntryClock } from '../clocks/entry-clock.js';

const LAW = cfr(19, '163.6(a)');
const DAYS = new Dated<number>(
  'days after receipt of a demand to produce entry records',
  '2026-11-30',
  since('1998-07-16', 30, LAW, fr(63, 32946)),
);

export interface RecordsDemandFacts {
  /** The day on which the demand was received. */
  readonly receivedOn: IsoDate;
  /** The shorter period that customs prescribes; null: none. */
  readonly withinDays: number | null;
  /** Days that customs has approved beside. */
  readonly approvedDays: number;
}

/** Until when entry records are to be produced that customs demands. */
export const recordsDemandClock = rule({
  id: 'ENTRY-51',
  title: 'Entry records that CBP demands',
  text: 'Entry records are produced within 30 calendar days of receipt of the demand, or within the shorter period that customs prescribes, and within what it approves beside. No day is moved to a business day.',
  cites: [LAW],
  params: { days: DAYS },
  decide({ receivedOn, withinDays, approvedDays }: RecordsDemandFacts, { days }): EntryClock {
    const length = Math.min(withinDays ?? days, days) + approvedDays;
    const counted = clock('document', ['request', receivedOn], [length, 'calendar'], LAW);
    return { ...counted, rolledTo: counted.dueOn };
  },
});

export interface MoreTimeFacts {
  readonly withinDays: number | null;
  /** Whether the goods are released. */
  readonly isReleased: boolean;
  /** The day customs had the request for more time; null: none is asked for. */
  readonly appliedOn: IsoDate | null;
  /** The last day as it stands. */
  readonly dueOn: IsoDate;
}

/** Whether a shorter period may be prescribed for demanded records, and more time approved. */
export const recordsDemandTime = rule({
  id: 'ENTRY-52',
  title: 'Less and more time for demanded records',
  text: 'A shorter period is prescribed where the records are needed to decide on admissibility or release. More time is approved as often as it is asked for before the records are due; that it was asked for excuses nothing by itself.',
  cites: [LAW],
  params: { days: DAYS },
  decide: ({ withinDays, isReleased, appliedOn, dueOn }: MoreTimeFacts, { days }): readonly Fault[] =>
    unmet([
      [withinDays === null || withinDays < days, notShorter(days)],
      [withinDays === null || appliedOn !== null || !isReleased, afterRelease],
      [appliedOn === null || appliedOn <= dueOn, tooLate(dueOn)],
    ]),
});

const fault = (pointer: string, code: string, message: string, remedy: string): Fault => ({
  pointer,
  code: `document.${code}`,
  message,
  remedy,
  citation: LAW,
});
const notShorter = (days: number): Fault =>
  fault(
    '/withinDays',
    'period_not_shorter',
    `The period is ${String(days)} days where no shorter one is prescribed.`,
    'Leave it out, or prescribe a shorter one.',
  );
const afterRelease = fault(
  '/withinDays',
  'shorter_after_release',
  'A shorter period is for records that are needed to decide on admissibility or release, and the goods are released.',
  'Leave it out.',
);
const tooLate = (dueOn: IsoDate): Fault =>
  fault(
    '/appliedOn',
    'more_time_asked_late',
    `The records were due on ${dueOn}, and more time is asked for before that.`,
    'No more time is approved any more.',
  );

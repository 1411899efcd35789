import { ownPolicy, usc } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { latest } from '../../../../kernel/dates.js';
import { rule } from '../../../../kernel/rule.js';
import type { Disposition } from '../lifecycle/release.js';
import { REVIEWED, since } from './deadline-days.js';
import { clock } from './entry-clock.js';
import type { EntryClock } from './entry-clock.js';

export interface AgencyClockFacts {
  readonly flaggedOn: IsoDate;
  readonly arrivedOn: IsoDate | null;
}

const FIVE_DAYS = usc(19, '1499(c)(1)');
const SAME_TIME = ownPolicy('that another agency is asked to answer in the time that customs has for its own decision');

/** By when an agency is asked to answer for the goods flagged to it. */
export const agencyAnswerClock = rule({
  id: 'ENTRY-41',
  title: 'Time for an agency’s answer',
  text: 'No law sets all agencies one time to answer for goods. Customs decides within five working days of their presentation whether it detains them: an agency is asked to answer in the same time, from the day its lines are flagged, or from arrival where that is later. A missed day releases nothing and refuses nothing.',
  cites: [FIVE_DAYS, SAME_TIME],
  authorityStatus: 'policy',
  params: {
    answerDays: new Dated<number>(
      'working days for an agency to answer',
      REVIEWED,
      since('1993-12-08', 5, FIVE_DAYS, SAME_TIME),
      undefined,
      'policy',
    ),
  },
  decide({ flaggedOn, arrivedOn }: AgencyClockFacts, { answerDays }): EntryClock {
    const arrivesLater = arrivedOn !== null && arrivedOn > flaggedOn;
    return clock(
      'agency_answer',
      arrivesLater ? ['arrival', latest(flaggedOn, arrivedOn)] : ['flagging', flaggedOn],
      [answerDays, 'business'],
      FIVE_DAYS,
      'policy',
    );
  },
});

export interface AgenciesWaitedForFacts {
  readonly released: boolean;
  /** Agencies that lines were flagged to, with the last that each said; null: nothing yet. */
  readonly before: readonly { readonly agency: string; readonly disposition: Disposition | null }[];
  /** Agencies that lines are flagged to now. */
  readonly now: readonly string[];
  /** Those whose word that the goods may proceed has fallen. */
  readonly again: readonly string[];
  /** Whether another day of arrival is declared. */
  readonly arrivalMoved: boolean;
}

/** Whose time is set, and whose is over. */
export interface AgenciesWaitedFor {
  readonly set: readonly string[];
  readonly ended: readonly string[];
}

/** Which agencies are waited for anew when an entry is corrected, and which no longer. */
export const agenciesWaitedFor = rule({
  id: 'ENTRY-42',
  title: 'Agencies that are waited for',
  text: 'Until release the time of an agency is set when lines are first flagged to it, when it is asked again, and when goods that it has not answered for arrive on another day. One that has not answered and is flagged no longer is not waited for.',
  cites: [usc(19, '1411(d)'), SAME_TIME],
  authorityStatus: 'policy',
  decide({ released, before, now, again, arrivalMoved }: AgenciesWaitedForFacts): AgenciesWaitedFor {
    const silent = before.filter(({ disposition }) => disposition === null).map(({ agency }) => agency);
    const known = before.map(({ agency }) => agency);
    const fallen = before.filter(({ agency, disposition }) => disposition === 'may_proceed' && again.includes(agency));
    const asked = fallen.map(({ agency }) => agency);
    const isSet = (agency: string): boolean =>
      !known.includes(agency) || asked.includes(agency) || (arrivalMoved && silent.includes(agency));
    return { set: released ? [] : now.filter(isSet), ended: silent.filter((agency) => !now.includes(agency)) };
  },
});

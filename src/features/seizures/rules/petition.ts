import type { Calendar } from '../../../kernel/calendar.js';
import { addBusinessDays, rolledForward } from '../../../kernel/calendar.js';
import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, daysBetween, earliest, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface PetitionFacts {
  readonly noticeMailedOn: IsoDate;
  /** The last day on which the United States may sue, where it is known. */
  readonly limitationOn?: IsoDate;
  /** More time given by the Fines, Penalties and Forfeitures officer. */
  readonly extendedTo?: IsoDate;
  /** The officer uses the shorter time that a near limitation allows. */
  readonly shortened?: boolean;
  readonly filedOn?: IsoDate;
  readonly decidedOn?: IsoDate;
  readonly calendar: Calendar;
}

export interface PetitionClock {
  readonly outcome: 'open' | 'filed_in_time' | 'filed_late' | 'none_filed';
  /** The last day to petition. */
  readonly petitionBy: IsoDate;
  /** The same, moved to a business day; shown to the public beside the nominal day. */
  readonly petitionByRolled: IsoDate;
  /** Whether limitation is so near that the time may be shortened. */
  readonly mayShorten: boolean;
  /** How long a decision stands open, and the last day for a supplemental petition. */
  readonly decisionStandsThrough?: IsoDate;
  readonly supplementalBy?: IsoDate;
}

const REVIEWED: IsoDate = '2026-11-21';
const since: IsoDate = '2000-10-02';

/** When a petition for remission must be filed, as of the day the rule is applied for. */
export const petitionClock = rule({
  id: 'SEIZ-03',
  title: 'Petition for remission of a seizure',
  text:
    'A petition is due thirty days from the mailing of the notice of seizure; with less than 180 days to limitation the officer may set no fewer ' +
    'than seven working days. A decision stands open sixty days, and so long one may supplement.',
  cites: [usc(19, '1618'), cfr(19, '171.2'), cfr(19, '171.22'), cfr(19, '171.61')],
  params: {
    days: new Dated<number>('days to petition', REVIEWED, { [since]: { value: 30, cites: [cfr(19, '171.2(b)(1)')] } }),
    nearLimitation: new Dated<number>('days to limitation below which the time may be shortened', REVIEWED, {
      [since]: { value: 180, cites: [cfr(19, '171.2(e)')] },
    }),
    leastWorkingDays: new Dated<number>('least working days to petition', REVIEWED, {
      [since]: { value: 7, cites: [cfr(19, '171.2(e)')] },
    }),
    decisionDays: new Dated<number>('days a decision stands open', REVIEWED, {
      [since]: { value: 60, cites: [cfr(19, '171.22')] },
    }),
    supplementalDays: new Dated<number>('days to supplement', REVIEWED, {
      [since]: { value: 60, cites: [cfr(19, '171.61')] },
    }),
  },
  decide(facts: PetitionFacts, params, asOf): PetitionClock {
    const { noticeMailedOn, limitationOn, extendedTo, shortened, decidedOn, calendar } = facts;
    const mayShorten = limitationOn !== undefined && daysBetween(noticeMailedOn, limitationOn) < params.nearLimitation;
    const byLaw = addDays(noticeMailedOn, params.days);
    const shorter = addBusinessDays(noticeMailedOn, params.leastWorkingDays, calendar);
    const set = mayShorten && shortened ? earliest(byLaw, shorter) : byLaw;
    const petitionBy = extendedTo ? latest(set, extendedTo) : set;
    return {
      outcome: outcomeOf(facts, petitionBy, asOf),
      petitionBy,
      petitionByRolled: rolledForward(petitionBy, calendar),
      mayShorten,
      ...(decidedOn && {
        decisionStandsThrough: addDays(decidedOn, params.decisionDays),
        supplementalBy: addDays(decidedOn, params.supplementalDays),
      }),
    };
  },
});

function outcomeOf({ filedOn }: PetitionFacts, petitionBy: IsoDate, asOf: IsoDate): PetitionClock['outcome'] {
  if (filedOn) return filedOn <= petitionBy ? 'filed_in_time' : 'filed_late';
  return asOf <= petitionBy ? 'open' : 'none_filed';
}

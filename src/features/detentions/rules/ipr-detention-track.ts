import type { Calendar } from '../../../kernel/calendar.js';
import { addBusinessDays } from '../../../kernel/calendar.js';
import { cfr, fr, ownPolicy } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from './infringement.js';

/** How a paragraph of 19 CFR 133 runs a detention. */
export type TrackKind = 'importer_heard_first' | 'relief_within_detention' | 'contested_claim';

interface TrackLaw {
  readonly kind: TrackKind;
  readonly paragraph: Citation;
  /** Detention from presentation, in calendar days. */
  readonly days: number;
  /** From the decision to the importer's notice. */
  readonly noticeDays: number;
  /** From the notice to the end of the importer's answer, in business days. */
  readonly answerBusinessDays: number | null;
}
type TrackTable = Readonly<Record<Infringement, TrackLaw | null>>;

export interface IprTrackFacts {
  readonly infringement: Infringement;
  readonly presentedOn: IsoDate;
  readonly decidedOn: IsoDate | null;
  readonly noticeOn: IsoDate | null;
  /** The day of the final determination, or on which the detention ended otherwise. */
  readonly determinedOn: IsoDate | null;
  /** The last day of the latest extension. */
  readonly extendedTo: IsoDate | null;
  readonly askedOn: IsoDate;
  readonly calendar: Calendar;
}

export type IprTrack =
  | { readonly outcome: 'not_determinable'; readonly reason: 'track_not_on_record' }
  | {
      readonly outcome: 'determined';
      readonly kind: TrackKind;
      readonly paragraph: Citation;
      /** The thirtieth day from presentation, before any extension. */
      readonly thirtiethDay: IsoDate;
      readonly detainedUntil: IsoDate;
      readonly extendable: boolean;
      /** 133.21(b)(1): what is not released within the thirty days is excluded. Under 133.25 it is seized instead. */
      readonly deemedExcluded: boolean;
      readonly noticeBy: IsoDate | null;
      /** The importer's last day to answer; under 133.25 the last day of the detention itself. */
      readonly answerBy: IsoDate | null;
    };

/** How the "5 days" of 19 CFR 133.25(a), which does not say which days, are counted. */
export const copyingNoticeDayBasis = new PolicyParameter<'business' | 'calendar'>(
  'detentions.copyingNoticeDayBasis',
  'How the five days to notify of a detention under 19 CFR 133.25(a) are counted: business or calendar days.',
  {
    value: 'business',
    since: '1993-12-08',
    cites: [ownPolicy('133.25(a) says "days"; read as business days like 133.21')],
  },
  (value) => (value === 'business' || value === 'calendar' ? [] : ['must be business or calendar']),
);

const heardFirst = (paragraph: string): TrackLaw => ({
  kind: 'importer_heard_first',
  paragraph: cfr(19, paragraph),
  days: 30,
  noticeDays: 5,
  answerBusinessDays: 7,
});
const relief: TrackLaw = {
  kind: 'relief_within_detention',
  paragraph: cfr(19, '133.25(a)'),
  days: 30,
  noticeDays: 5,
  answerBusinessDays: null,
};
const marks = {
  counterfeit_mark: heardFirst('133.21(b)'),
  copying_or_simulating_mark: relief,
  trade_name: relief,
  gray_market: relief,
};
const before2024: TrackTable = { ...marks, piratical_copy: null, circumvention_device: null };
const since2024: TrackTable = {
  ...marks,
  piratical_copy: heardFirst('133.42'),
  circumvention_device: heardFirst('133.47'),
};

/** Which paragraph of 19 CFR 133 runs an IPR detention, and its days. Applied as of presentation. */
export const iprDetentionTrack = rule({
  id: 'DET-03',
  title: 'IPR detention track',
  text: 'Suspected counterfeits, and since 23 August 2024 suspected piratical copies and circumvention devices, are detained up to thirty days with notice in five business days and seven business days to answer, and not released by then count as excluded; copying, simulating, trade-name and gray-market goods are detained thirty days, extendable, within which the importer shows relief.',
  cites: [cfr(19, '133.21(b)'), cfr(19, '133.25(a)'), cfr(19, '133.42'), cfr(19, '133.47')],
  params: {
    tracks: new Dated<TrackTable>('detention track by infringement', '2026-11-21', {
      '2015-10-19': { value: before2024, cites: [fr(80, 56370), cfr(19, '133.25(a)')] },
      '2024-08-23': { value: since2024, cites: [fr(89, 52364)] },
    }),
    copyingNoticeDayBasis,
  },
  decide(facts: IprTrackFacts, { tracks, copyingNoticeDayBasis: basis }): IprTrack {
    const law = tracks[facts.infringement];
    if (!law) return { outcome: 'not_determinable', reason: 'track_not_on_record' };
    const { presentedOn, decidedOn, noticeOn, determinedOn, extendedTo, askedOn, calendar } = facts;
    const extendable = law.kind === 'relief_within_detention';
    const thirtiethDay = addDays(presentedOn, law.days);
    const detainedUntil = extendable && extendedTo ? latest(thirtiethDay, extendedTo) : thirtiethDay;
    const inBusinessDays = !extendable || basis === 'business';
    const addNotice = (from: IsoDate) =>
      inBusinessDays ? addBusinessDays(from, law.noticeDays, calendar) : addDays(from, law.noticeDays);
    const answerBy =
      law.answerBusinessDays === null
        ? detainedUntil
        : noticeOn && addBusinessDays(noticeOn, law.answerBusinessDays, calendar);
    return {
      outcome: 'determined',
      kind: law.kind,
      paragraph: law.paragraph,
      thirtiethDay,
      detainedUntil,
      extendable,
      deemedExcluded: !extendable && decidedOn !== null && (determinedOn ?? askedOn) > detainedUntil,
      noticeBy: decidedOn && addNotice(decidedOn),
      answerBy,
    };
  },
});

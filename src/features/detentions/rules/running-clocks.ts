import { cfr, usc } from '../../../kernel/citation.js';
import type { AuthorityStatus, Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { DetentionClock } from './detention-clock.js';
import type { IprTrack } from './ipr-detention-track.js';
import type { ResponseWindow } from './response-window.js';
import type { TravellersAndMail } from './travellers-and-mail.js';

/** What one of the clocks of a detention counts to. */
export type ClockName =
  | 'decision'
  | 'notice'
  | 'determination'
  | 'importer_response'
  | 'showing_of_cause'
  | 'agency_decision'
  | 'compliance_or_export';

/** One clock as the law sets it: where it starts, how its days are counted, when it is due and by which paragraph. */
export interface RunningClock {
  readonly name: ClockName;
  readonly startEvent: 'presentation' | 'decision' | 'notice' | 'redelivery_demand';
  readonly startedOn: IsoDate;
  readonly dayBasis: 'business' | 'calendar';
  readonly dueOn: IsoDate;
  /** The extension that moved the due day, where there is one. */
  readonly extendedTo?: IsoDate | null;
  readonly citation: Citation;
  readonly authorityStatus: AuthorityStatus;
  readonly metOn: IsoDate | null;
}

export interface RunningClocksFacts {
  readonly presentedOn: IsoDate;
  readonly decidedOn: IsoDate | null;
  readonly detainedOn: IsoDate | null;
  readonly noticeOn: IsoDate | null;
  /** The day of the final determination, or on which the detention ended otherwise. */
  readonly endedOn: IsoDate | null;
  readonly extendedTo: IsoDate | null;
  readonly answeredOn: IsoDate | null;
  readonly askedOn: IsoDate;
  /** What the general rule, the paragraph of the right and the importer's time gave; null where they do not run. */
  readonly general: DetentionClock | null;
  readonly track: IprTrack | null;
  readonly window: ResponseWindow | null;
  /** What 19 CFR 133.24 gave travellers and addressees of mail; left out for all other goods. */
  readonly carried?: TravellersAndMail | null;
  /** How the agency counts the days of 19 CFR 133.25(a), which does not say which. */
  readonly copyingNoticeDays: 'business' | 'calendar';
}

/** Which clocks run in a detention, and which paragraph each of them is kept by. */
export const runningClocks = rule({
  id: 'DET-11',
  version: 2,
  title: 'Clocks of a detention',
  text:
    'The decision and the final determination run from presentation, the notice from the decision, the importer’s answer from the notice, and with travellers and mail the final determination too; ' +
    'where a paragraph of part 133 gives a time of its own, that paragraph is the clock’s.',
  cites: [usc(19, '1499(c)'), cfr(19, '151.16'), cfr(19, '133.21(b)'), cfr(19, '133.24(a)'), cfr(19, '133.25')],
  decide(facts: RunningClocksFacts): readonly RunningClock[] {
    const { general, track } = facts;
    const law = general?.applies ? general : null;
    const ipr = track?.outcome === 'determined' ? track : null;
    const determineBy = law?.determineBy ?? ipr?.detainedUntil;
    return [
      ...(law ? [decision(facts, law.decideBy)] : []),
      ...notice(facts, ipr ? ipr.noticeBy : law?.noticeBy, ipr),
      ...(ofNotice(facts) ?? (determineBy ? [determination(facts, determineBy, law !== null)] : [])),
      ...answer(facts, ipr),
    ];
  },
});

type Determined = Extract<IprTrack, { readonly outcome: 'determined' }>;

const decision = ({ presentedOn, decidedOn, endedOn }: RunningClocksFacts, dueOn: IsoDate): RunningClock => ({
  startEvent: 'presentation',
  startedOn: presentedOn,
  authorityStatus: 'in_force',
  name: 'decision',
  dayBasis: 'business',
  dueOn,
  citation: usc(19, '1499(c)(1)'),
  metOn: decidedOn ?? endedOn,
});

function notice(
  { detainedOn, askedOn, noticeOn, endedOn, copyingNoticeDays }: RunningClocksFacts,
  dueOn: IsoDate | null | undefined,
  ipr: Determined | null,
): readonly RunningClock[] {
  if (!dueOn || !detainedOn || detainedOn > askedOn) return [];
  const relief = ipr?.kind === 'relief_within_detention';
  return [
    {
      name: 'notice',
      startEvent: 'decision',
      startedOn: detainedOn,
      dayBasis: relief ? copyingNoticeDays : 'business',
      dueOn,
      citation: ipr ? ipr.paragraph : cfr(19, '151.16(c)'),
      // 133.25 says "days"; how they are counted is the agency's choice.
      authorityStatus: relief ? 'policy' : 'in_force',
      metOn: noticeOn ?? endedOn,
    },
  ];
}

const determination = (facts: RunningClocksFacts, dueOn: IsoDate, general: boolean): RunningClock => ({
  startEvent: 'presentation',
  startedOn: facts.presentedOn,
  authorityStatus: 'in_force',
  name: 'determination',
  dayBasis: 'calendar',
  dueOn,
  extendedTo: facts.extendedTo,
  citation: general ? usc(19, '1499(c)(5)(A)') : cfr(19, '133.21(b)(1)'),
  metOn: facts.endedOn,
});

function ofNotice({ carried, noticeOn, endedOn }: RunningClocksFacts): readonly RunningClock[] | null {
  if (!carried?.detainedUntil || !noticeOn) return null;
  return [
    {
      name: 'determination',
      startEvent: 'notice',
      startedOn: noticeOn,
      dayBasis: 'calendar',
      dueOn: carried.detainedUntil,
      citation: carried.paragraph,
      authorityStatus: 'in_force',
      metOn: endedOn,
    },
  ];
}

function answer({ noticeOn, answeredOn, window }: RunningClocksFacts, ipr: Determined | null): readonly RunningClock[] {
  const dueOn = window?.lastDay ?? (ipr?.kind === 'relief_within_detention' && noticeOn ? ipr.answerBy : null);
  if (!dueOn || !noticeOn) return [];
  return [
    {
      name: 'importer_response',
      startEvent: 'notice',
      startedOn: noticeOn,
      dayBasis: window ? 'business' : 'calendar',
      dueOn,
      citation: ipr?.paragraph ?? cfr(19, '133.21(b)(2)(i)(B)'),
      authorityStatus: 'in_force',
      metOn: answeredOn,
    },
  ];
}

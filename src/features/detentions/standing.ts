import { federalCalendar } from '../../kernel/calendar.js';
import { NotInForce } from '../../kernel/dated.js';
import { addDays } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { PolicySet } from '../../kernel/policy.js';
import { applyRule } from '../../kernel/rule.js';
import type { Applied } from '../../kernel/rule.js';
import { clockOn } from './clocks.js';
import type { LegalClock } from './clocks.js';
import {
  copyingNoticeDayBasis,
  detentionClock,
  iprDetentionTrack,
  noticeForm,
  responseWindow,
  runningClocks,
  travellersAndMail,
} from './rules/index.js';
import type {
  Arrival,
  ChemicalDetention,
  DetentionClock,
  ImporterResponse,
  Infringement,
  IprTrack,
  NoticeForm,
  ResponseWindow,
  TravellersAndMail,
} from './rules/index.js';

/** All that the clocks of a detention are computed from. */
export interface StandingFacts {
  readonly presentedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  readonly noticeOn: IsoDate | null;
  /** The day of the final determination, or on which the detention ended otherwise. */
  readonly determinedOn: IsoDate | null;
  readonly cbpDecides: boolean;
  readonly infringement: Infringement | null;
  readonly extendedTo: IsoDate | null;
  readonly responses: readonly ImporterResponse[];
  /** How restricted articles came, where a traveller carries them or they come by mail. */
  readonly arrival?: Arrival | null;
}

/** Where the law puts a detention on a day. */
export interface Standing {
  readonly clocks: readonly LegalClock[];
  readonly steps: readonly Applied<unknown>[];
  /** Why no clock of the general rule runs. */
  readonly notApplicable: string | null;
  /** The decision, or the last day to decide where silence detained the goods. */
  readonly detainedOn: IsoDate | null;
  readonly deemedDetained: boolean;
  readonly decideBy: IsoDate | null;
  readonly determineBy: IsoDate | null;
  /** The first day on which undecided goods count as excluded, once it has come. */
  readonly deemedExcludedOn: IsoDate | null;
  readonly track: IprTrack | null;
  readonly window: ResponseWindow | null;
  /** The time and the relief of travellers and mail, and how they are told; null for all other goods. */
  readonly carried: TravellersAndMail | null;
  readonly noticeForm: NoticeForm | null;
  /** The times of chemical substances, where the EPA decides under their act and notice was given; null for all other goods. */
  readonly chemical: ChemicalDetention | null;
}

/** Which days are no business days; closings by executive order are not in the list of 19 CFR 101.6(a). */
export const CALENDAR = federalCalendar();

/** Computes every clock of a detention as it stands on a day: the same for a read, an act and the worker. */
export function standingOf(facts: StandingFacts, askedOn: IsoDate, policies: PolicySet): Standing {
  const { presentedOn } = facts;
  if (presentedOn === null || presentedOn > askedOn) return NOTHING_RUNS;
  const steps: Applied<unknown>[] = [];
  const { arrival = null, ...known } = facts;
  const given = { ...known, presentedOn, askedOn, calendar: CALENDAR };
  const general = tried(() => applyRule(detentionClock, given, presentedOn), steps);
  const detainedOn = general?.applies ? general.detainedOn : facts.decidedOn;
  const carried =
    arrival && facts.cbpDecides ? carriedIn(facts, arrival, general, { presentedOn, askedOn }, steps) : null;
  const { infringement } = facts;
  const track =
    infringement && facts.cbpDecides && !arrival
      ? tried(
          () => applyRule(iprDetentionTrack, { ...given, infringement, decidedOn: detainedOn }, presentedOn, policies),
          steps,
        )
      : null;
  const noticeOn = facts.noticeOn;
  const heard = track?.outcome === 'determined' && track.kind === 'importer_heard_first';
  const window =
    heard && noticeOn && noticeOn <= askedOn
      ? tried(() => applyRule(responseWindow, { ...given, noticeOn }, noticeOn), steps)
      : null;
  const found = {
    ...known,
    presentedOn,
    detainedOn,
    endedOn: facts.determinedOn,
    answeredOn: facts.responses[0]?.on ?? null,
    askedOn,
    general,
    track,
    window,
    ...(carried && { carried: carried.time }),
    copyingNoticeDays: noticeBasisIn(policies, track),
  };
  const running = applyRule(runningClocks, found, presentedOn).decision;
  return {
    steps,
    clocks: running.map((clock) => clockOn(clock, askedOn, CALENDAR)),
    notApplicable: general === null ? 'law_not_on_record' : general.applies ? null : general.reason,
    detainedOn,
    deemedDetained: general?.applies === true && general.deemedDetained && facts.decidedOn === null,
    decideBy: general?.applies ? general.decideBy : null,
    determineBy: carried?.time?.detainedUntil ?? determinedBy(general, track),
    deemedExcludedOn: carried?.time?.detainedUntil ? overOn(carried.time) : excludedOn(general, track),
    track,
    window,
    carried: carried?.time ?? null,
    noticeForm: carried?.form ?? null,
    chemical: null,
  };
}

interface Carried {
  readonly time: TravellersAndMail | null;
  readonly form: NoticeForm | null;
}

function carriedIn(
  { noticeOn, determinedOn }: StandingFacts,
  arrival: Arrival,
  general: DetentionClock | null,
  { presentedOn, askedOn }: { readonly presentedOn: IsoDate; readonly askedOn: IsoDate },
  steps: Applied<unknown>[],
): Carried {
  const generalUntil = general?.applies ? general.determineBy : null;
  const facts = { arrival, noticeOn, generalUntil, endedOn: determinedOn, askedOn };
  return {
    time: tried(() => applyRule(travellersAndMail, facts, presentedOn), steps),
    form: tried(() => applyRule(noticeForm, { arrival }, noticeOn ?? askedOn), steps),
  };
}

// 19 USC 1499(c)(5)(A): thirty days from presentation, or the longer time that the law gives: the paragraph's own.
const overOn = ({ over, detainedUntil }: TravellersAndMail): IsoDate | null =>
  over && detainedUntil ? addDays(detainedUntil, 1) : null;

function determinedBy(general: DetentionClock | null, track: IprTrack | null): IsoDate | null {
  if (general?.applies) return general.determineBy;
  return track?.outcome === 'determined' && !track.extendable ? track.detainedUntil : null;
}

// The general rule says it of all goods; where it does not reach IPR detentions, their own paragraph may.
function excludedOn(general: DetentionClock | null, track: IprTrack | null): IsoDate | null {
  if (general?.applies) return general.deemedExcluded ? addDays(general.determineBy, 1) : null;
  return track?.outcome === 'determined' && track.deemedExcluded ? addDays(track.detainedUntil, 1) : null;
}

const NOTHING_RUNS: Standing = {
  clocks: [],
  steps: [],
  notApplicable: null,
  detainedOn: null,
  deemedDetained: false,
  decideBy: null,
  determineBy: null,
  deemedExcludedOn: null,
  track: null,
  window: null,
  carried: null,
  noticeForm: null,
  chemical: null,
};

// What the law of that day does not say is said so; it never becomes another day's law.
function tried<D>(apply: () => Applied<D>, steps: Applied<unknown>[]): D | null {
  try {
    const applied = apply();
    steps.push(applied);
    return applied.decision;
  } catch (error) {
    if (error instanceof NotInForce) return null;
    throw error;
  }
}

const noticeBasisIn = (policies: PolicySet, track: IprTrack | null): 'business' | 'calendar' =>
  track?.outcome === 'determined' && track.kind === 'relief_within_detention'
    ? ((policies.find(copyingNoticeDayBasis.key)?.value as 'business' | 'calendar' | undefined) ?? 'business')
    : 'business';

import { cfr, fr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import type { Fault } from '../../../kernel/errors.js';
import { rule } from '../../../kernel/rule.js';
import type { IprTrack } from './ipr-detention-track.js';
import type { ImporterResponse } from './response-window.js';

export interface DetentionActs {
  readonly presentedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  readonly noticeOn: IsoDate | null;
  readonly determinedOn: IsoDate | null;
  readonly responses: readonly ImporterResponse[];
  readonly extensions: readonly Extension[];
  readonly recordedOn: IsoDate;
}

/** More time for the importer: to show relief from a gray-market or copying detention, or to bring chemical substances into line. */
export interface Extension {
  readonly grantedOn: IsoDate;
  readonly to: IsoDate;
  readonly goodCause: string;
  /** Whose delay it makes good (19 CFR 12.124(b)). */
  readonly delayedBy?: 'EPA' | 'CBP';
}

/** Whether the acts of a detention follow each other as the law has them: an empty list when all is in order. */
export const orderOfActs = rule({
  id: 'DET-12',
  title: 'Order of the acts of a detention',
  text: 'Presentation, decision, notice and final determination follow each other; the importer answers a notice; nothing is dated after the day on which it is recorded.',
  cites: [cfr(19, '151.16'), cfr(19, '133.21(b)')],
  decide: (acts: DetentionActs): readonly Fault[] => faultsOfOrder(acts),
});

export interface TrackStepsFacts {
  readonly acts: Pick<DetentionActs, 'presentedOn' | 'responses' | 'extensions'>;
  /** The paragraph of the right by which the detention runs; null under the general rule. */
  readonly track: IprTrack | null;
  /** The paragraph of travellers and mail, where it gives the time. */
  readonly carriedUnder?: Citation | null;
}

/** Steps that the law of the day of presentation does not have: an extension or an answer in another paragraph's time. */
export const trackSteps = rule({
  id: 'DET-13',
  version: 2,
  title: 'Steps of a detention’s own paragraph',
  text: 'Only 19 CFR 133.25(a) gives more time, for good cause and while the detention runs; an answer is a step of the law since 23 August 2024 on the grounds that had none before.',
  cites: [usc(19, '1499(c)(5)(A)'), cfr(19, '133.24(a)'), cfr(19, '133.25(a)'), fr(89, 52364, 'effective 2024-08-23')],
  decide({ acts, track, carriedUnder }: TrackStepsFacts): readonly Fault[] {
    if (track) return faultsOfTrack(acts, track);
    if (acts.extensions.length === 0) return [];
    return [carriedUnder ? notExtendableUnder(carriedUnder, '/to') : noExtension];
  },
});

const noExtension: Fault = {
  pointer: '/to',
  code: 'detention.not_extendable',
  message: 'The thirty days of the general rule cannot be extended.',
  citation: usc(19, '1499(c)(5)(A)'),
};

const notExtendableUnder = (citation: Citation, pointer: string): Fault => ({
  pointer,
  code: 'detention.not_extendable',
  message: `A detention under ${citation.authority} cannot be extended.`,
  citation,
});

function faultsOfOrder(acts: DetentionActs): readonly Fault[] {
  const { presentedOn, decidedOn, noticeOn, determinedOn, recordedOn } = acts;
  const faults: Fault[] = [];
  const refuse = (wrong: boolean, pointer: string, code: string, message: string, citation: Citation) => {
    if (wrong) faults.push({ pointer, code: `detention.${code}`, message, citation });
  };
  const before = (day: IsoDate | null, other: IsoDate | null) => day !== null && other !== null && day < other;

  const general = (letter: string) => cfr(19, `151.16(${letter})`);
  refuse(
    (decidedOn ?? noticeOn ?? determinedOn) !== null && presentedOn === null,
    '/presentedOn',
    'not_presented',
    'Nothing is decided about goods that were not presented for examination.',
    general('b'),
  );
  refuse(
    before(decidedOn, presentedOn),
    '/decidedOn',
    'decided_before_presentation',
    'The decision to detain cannot be dated before the goods were presented for examination.',
    general('b'),
  );
  refuse(
    noticeOn !== null && decidedOn === null,
    '/noticeOn',
    'notice_without_decision',
    'A notice of detention needs a decision to detain.',
    general('c'),
  );
  refuse(
    before(noticeOn, decidedOn),
    '/noticeOn',
    'notice_before_decision',
    'The notice of detention cannot be dated before the decision to detain.',
    general('c'),
  );
  refuse(
    before(determinedOn, presentedOn),
    '/determinedOn',
    'determined_before_presentation',
    'The final determination cannot be dated before the goods were presented for examination.',
    general('e'),
  );
  refuse(
    before(determinedOn, decidedOn),
    '/determinedOn',
    'determined_before_decision',
    'The final determination cannot be dated before the decision to detain.',
    general('e'),
  );
  acts.responses.forEach(({ on }, i) => {
    refuse(
      noticeOn === null || on < noticeOn,
      `/responses/${String(i)}/on`,
      'response_before_notice',
      'The importer answers a notice; this answer is dated before there was one.',
      cfr(19, '133.21(b)(2)(i)'),
    );
  });
  const dates = { presentedOn, decidedOn, noticeOn, determinedOn };
  for (const [name, day] of Object.entries(dates)) {
    const message = `${name} lies after the day on which it is recorded.`;
    if (day !== null && day > recordedOn)
      faults.push({ pointer: `/${name}`, code: IN_FUTURE, message, citation: cfr(19, '151.16') });
  }
  return faults;
}

function faultsOfTrack(acts: TrackStepsFacts['acts'], track: IprTrack): readonly Fault[] {
  if (track.outcome === 'not_determinable') return legacyFaults(acts);
  let runsUntil = track.thirtiethDay;
  return acts.extensions.flatMap((extension, i) => {
    const pointer = `/extensions/${String(i)}`;
    if (!track.extendable) return [notExtendableUnder(track.paragraph, pointer)];
    const faults = extensionFaults(extension, acts, runsUntil, pointer);
    if (faults.length === 0) runsUntil = latest(runsUntil, extension.to);
    return faults;
  });
}

function extensionFaults(
  { grantedOn, to, goodCause }: Extension,
  { presentedOn }: TrackStepsFacts['acts'],
  runsUntil: IsoDate,
  pointer: string,
): Fault[] {
  const citation = cfr(19, '133.25(a)');
  const faults: Fault[] = [];
  if (goodCause.trim() === '') {
    const message = 'An extension is granted for good cause, which is to be stated.';
    faults.push({ pointer: `${pointer}/goodCause`, code: 'detention.extension_without_cause', message, citation });
  }
  if (grantedOn > runsUntil || (presentedOn !== null && grantedOn < presentedOn)) {
    const message = `An extension is granted while the detention runs, until ${runsUntil}.`;
    faults.push({ pointer: `${pointer}/grantedOn`, code: 'detention.extension_out_of_time', message, citation });
  }
  if (to <= runsUntil) {
    const message = `An extension ends after ${runsUntil}, the last day without it.`;
    faults.push({ pointer: `${pointer}/to`, code: 'detention.extension_adds_nothing', message, citation });
  }
  return faults;
}

function legacyFaults({ responses, extensions }: TrackStepsFacts['acts']): Fault[] {
  const citation = fr(89, 52364, 'effective 2024-08-23');
  const message =
    'Goods presented before 23 August 2024 on this ground have no such step; the rule begins on that day.';
  const code = 'detention.step_not_in_law_on_date';
  return [
    ...responses.map((_, i) => ({ pointer: `/responses/${String(i)}`, code, message, citation })),
    ...extensions.map((_, i) => ({ pointer: `/extensions/${String(i)}`, code, message, citation })),
  ];
}

import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';

export interface ProtestReviewFacts {
  readonly filedOn: IsoDate;
  /** The day on which accelerated disposition was asked for; null where it was not. */
  readonly acceleratedOn: IsoDate | null;
  /** The day on which customs decided; null while it has not. */
  readonly decidedOn: IsoDate | null;
  readonly denied: boolean;
}

export interface ProtestReview {
  /** The last day to decide. */
  readonly decideBy: IsoDate;
  /** The day at whose close it is denied if nobody decides; null where time alone denies nothing. */
  readonly deemedDeniedOn: IsoDate | null;
  /** Whether time has denied it by the day asked about. */
  readonly deemedDenied: boolean;
  /** The last day to go to the Court of International Trade; null while nothing is denied. */
  readonly suitUntil: IsoDate | null;
}

/** Until when a protest is decided, and what silence does. */
export const protestReview = rule({
  id: 'PROT-03',
  title: 'Decision on a protest',
  text:
    'Customs decides a protest within two years of its filing; silence alone denies nothing then. Where accelerated disposition was asked for, the protest is denied at the close of the thirtieth day after. ' +
    'Whoever was denied has 180 days for the court.',
  cites: [usc(19, '1515'), cfr(19, '174.21(a)'), cfr(19, '174.22(d)'), cfr(19, '174.29'), cfr(19, '174.31')],
  params: {
    months: new Dated<number>('months to decide a protest', REVIEWED, since('1970-10-01', 24, cfr(19, '174.21(a)'))),
    acceleratedDays: new Dated<number>(
      'days to decide where accelerated',
      REVIEWED,
      since('1970-10-01', 30, cfr(19, '174.22(d)')),
    ),
    suitDays: new Dated<number>('days to go to court', REVIEWED, since('1978-01-13', 180, cfr(19, '174.31'))),
  },
  decide(
    { filedOn, acceleratedOn, decidedOn, denied }: ProtestReviewFacts,
    { months, acceleratedDays, suitDays },
    today,
  ): ProtestReview {
    const inTwoYears = addMonths(filedOn, months);
    const deemedOn = acceleratedOn === null ? null : addDays(acceleratedOn, acceleratedDays);
    const deemedDenied = decidedOn === null && deemedOn !== null && today > deemedOn;
    const deniedOn = deemedDenied ? deemedOn : denied ? decidedOn : null;
    return {
      decideBy: deemedOn !== null && deemedOn < inTwoYears ? deemedOn : inTwoYears,
      deemedDeniedOn: decidedOn === null ? deemedOn : null,
      deemedDenied,
      suitUntil: deniedOn === null ? null : addDays(deniedOn, suitDays),
    };
  },
});

export interface ActOnProtestFacts {
  readonly open: boolean;
  /** Whether it is about to be accelerated, and was before. */
  readonly acceleratedBefore: boolean;
}

/** Whether something may still be done about a protest. */
export const actOnProtest = rule({
  id: 'PROT-04',
  title: 'A protest that has ended',
  text: 'A protest is decided once, by customs or by time; accelerated disposition is asked for once. After it the court is the way.',
  cites: [cfr(19, '174.22'), cfr(19, '174.29'), cfr(19, '174.31')],
  decide: ({ open, acceleratedBefore }: ActOnProtestFacts): readonly Fault[] =>
    unmet([
      [open, decided],
      [!acceleratedBefore, asked],
    ]),
});

const decided: Fault = {
  pointer: '',
  code: 'protest.decided',
  message: 'The protest is decided, or denied by time.',
  remedy: 'The court is the way: suitUntil says until when.',
  citation: cfr(19, '174.31'),
};
const asked: Fault = {
  pointer: '',
  code: 'protest.accelerated_before',
  message: 'Accelerated disposition was asked for already.',
  remedy: 'Wait for the decision.',
  citation: cfr(19, '174.22'),
};

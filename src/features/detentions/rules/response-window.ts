import type { Calendar } from '../../../kernel/calendar.js';
import { addBusinessDays } from '../../../kernel/calendar.js';
import { cfr, fr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';

export interface ImporterResponse {
  readonly on: IsoDate;
  /** Whether CBP finds that it shows the goods do not infringe. */
  readonly sufficient: boolean;
}

export interface ResponseWindowFacts {
  readonly noticeOn: IsoDate;
  readonly responses: readonly ImporterResponse[];
  readonly askedOn: IsoDate;
  readonly calendar: Calendar;
}

export interface ResponseWindow {
  /** The importer's last day. */
  readonly lastDay: IsoDate;
  /** The first day on which unredacted material may leave if nothing sufficient was answered. */
  readonly opensOn: IsoDate;
  readonly state: 'open' | 'answered_sufficiently' | 'closed';
}

/** The importer's seven business days before anything unredacted leaves. Applied as of the notice. */
export const responseWindow = rule({
  id: 'DET-04',
  title: "Importer's time to answer",
  text: 'The importer has seven business days from the notification to show that the goods do not infringe; an early or insufficient answer does not shorten them.',
  cites: [cfr(19, '133.21(b)(2)(i)(B)'), cfr(19, '133.42'), cfr(19, '133.47')],
  params: {
    businessDays: new Dated<number>('business days to answer', '2026-11-21', {
      '2015-10-19': { value: 7, cites: [fr(80, 56370), cfr(19, '133.21(b)(2)(i)(B)')] },
    }),
  },
  decide({ noticeOn, responses, askedOn, calendar }: ResponseWindowFacts, { businessDays }): ResponseWindow {
    const lastDay = addBusinessDays(noticeOn, businessDays, calendar);
    // More than seven business days must have passed: a weekend after the seventh opens nothing.
    const opensOn = addBusinessDays(lastDay, 1, calendar);
    const answered = responses.some(({ on, sufficient }) => sufficient && on <= askedOn);
    return { lastDay, opensOn, state: answered ? 'answered_sufficiently' : askedOn < opensOn ? 'open' : 'closed' };
  },
});

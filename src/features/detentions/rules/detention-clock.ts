import type { Calendar } from '../../../kernel/calendar.js';
import { addBusinessDays } from '../../../kernel/calendar.js';
import { cfr, fr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from './infringement.js';

export interface DetentionClockFacts {
  /** The day the goods were in a condition to be viewed and examined; a closed container is not presented. */
  readonly presentedOn: IsoDate;
  readonly decidedOn: IsoDate | null;
  readonly noticeOn: IsoDate | null;
  readonly determinedOn: IsoDate | null;
  /** False where another agency decides whether the goods may enter. */
  readonly cbpDecides: boolean;
  readonly infringement: Infringement | null;
  /** The last day of an extension granted under 19 CFR 133.25(a). */
  readonly extendedTo: IsoDate | null;
  readonly askedOn: IsoDate;
  readonly calendar: Calendar;
}

export type DetentionClock =
  | { readonly applies: false; readonly reason: 'other_agency_decides' | 'ipr_detention_outside_general_rule' }
  | {
      readonly applies: true;
      readonly decideBy: IsoDate;
      /** The day the detention began: the decision, or the last day to decide where none was made. */
      readonly detainedOn: IsoDate | null;
      /** Silence to the end of the last day to decide is a detention. */
      readonly deemedDetained: boolean;
      readonly noticeBy: IsoDate;
      readonly determineBy: IsoDate;
      readonly deemedExcluded: boolean;
      readonly late: { readonly decision: boolean; readonly notice: boolean };
    };

/** How long goods may be held before they are released, detained, noticed and finally decided. Applied as of presentation. */
export const detentionClock = rule({
  id: 'DET-01',
  title: 'Detention clock',
  text: 'Goods presented for examination are released or detained within five business days (silence detains); notice follows within five business days of the decision; no final determination by the thirtieth day from presentation is a decision to exclude.',
  cites: [usc(19, '1499(c)'), cfr(19, '151.16')],
  params: {
    businessDaysToDecide: new Dated<number>('business days to release or detain', '2026-11-21', {
      '1993-12-08': { value: 5, cites: [usc(19, '1499(c)(1)'), cfr(19, '151.16(b)')] },
    }),
    businessDaysToNotify: new Dated<number>(
      'business days from the decision to the notice of detention',
      '2026-11-21',
      {
        '1993-12-08': { value: 5, cites: [usc(19, '1499(c)(2)'), cfr(19, '151.16(c)')] },
      },
    ),
    daysToDetermine: new Dated<number>('calendar days from presentation to the final determination', '2026-11-21', {
      '1993-12-08': { value: 30, cites: [usc(19, '1499(c)(5)(A)'), cfr(19, '151.16(e)')] },
    }),
    iprDetentionsIncluded: new Dated<boolean>('whether IPR detentions follow the general rule', '2026-11-21', {
      '1993-12-08': { value: false, cites: [cfr(19, '151.16(a)')] },
      '2024-08-23': { value: true, cites: [fr(89, 52379, 'amending 19 CFR 151.16(a)')] },
    }),
  },
  decide(facts: DetentionClockFacts, law): DetentionClock {
    if (!facts.cbpDecides) return { applies: false, reason: 'other_agency_decides' };
    if (facts.infringement && !law.iprDetentionsIncluded) {
      return { applies: false, reason: 'ipr_detention_outside_general_rule' };
    }
    const { presentedOn, decidedOn, noticeOn, determinedOn, askedOn, calendar } = facts;
    const decideBy = addBusinessDays(presentedOn, law.businessDaysToDecide, calendar);
    const deemedDetained = (decidedOn ?? determinedOn ?? askedOn) > decideBy;
    const detainedOn = deemedDetained ? decideBy : decidedOn;
    const noticeBy = addBusinessDays(detainedOn ?? decideBy, law.businessDaysToNotify, calendar);
    // 1499(c)(5)(A): thirty days "or such longer period" as the law gives; only 133.25(a) gives one here.
    const determineBy = facts.extendedTo ?? addDays(presentedOn, law.daysToDetermine);
    return {
      applies: true,
      decideBy,
      detainedOn,
      deemedDetained,
      noticeBy,
      determineBy,
      deemedExcluded: (determinedOn ?? askedOn) > determineBy,
      late: {
        decision: deemedDetained,
        notice: (noticeOn ?? determinedOn ?? askedOn) > noticeBy,
      },
    };
  },
});

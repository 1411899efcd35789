import { cfr } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';
import type { Infringement } from './infringement.js';

/** The goods of 19 CFR 133.22 and 133.23: copying or simulating a mark, under a trade name, gray-market. */
export const RESTRICTED: readonly Infringement[] = ['copying_or_simulating_mark', 'trade_name', 'gray_market'];

/** How restricted articles came, where they came with their importer or by mail. */
export interface Arrival {
  readonly by: 'accompanied' | 'mail';
  /** Whether the mail is a commercial shipment; null where it is not on record. */
  readonly commercial: boolean | null;
  /** Its value; null where it is not on record. */
  readonly value: Cents | null;
}

/** What the importer or addressee may ask for while the articles are detained. */
export type ReliefAskedFor = 'release_by_exemption' | 'export' | 'destruction' | 'removal_of_marks';
/** What is not on record and would have to be, to say it. */
export type MissingOfArrival = 'commercial' | 'value';

export interface TravellersAndMailFacts {
  readonly arrival: Arrival;
  readonly noticeOn: IsoDate | null;
  /** The last day by the general rule, within which the notice has to come; null where that rule does not reach the goods. */
  readonly generalUntil: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly askedOn: IsoDate;
}

export interface TravellersAndMail {
  readonly paragraph: Citation;
  /** The thirtieth day from the notice; null while none was given in time. */
  readonly detainedUntil: IsoDate | null;
  /** Whether that day went by with nothing determined. */
  readonly over: boolean;
  readonly relief: readonly ReliefAskedFor[];
  /** Why no more relief can be named than the paragraph gives everyone; empty where nothing is missing. */
  readonly missing: readonly MissingOfArrival[];
}

const ALL: readonly ReliefAskedFor[] = ['release_by_exemption', 'export', 'destruction', 'removal_of_marks'];
const EVERYONE: readonly ReliefAskedFor[] = ['release_by_exemption'];

/** How long restricted articles of travellers and in the mail are detained, and what may be asked for. Applied as of presentation. */
export const travellersAndMail = rule({
  id: 'DET-21',
  title: 'Restricted articles of travellers and in the mail',
  text:
    'Copying, simulating, trade-name and gray-market articles that accompany their importer or come by mail are detained thirty days from the notice, not from presentation. ' +
    'Meanwhile an exemption may be shown by anyone; export, destruction or removal of the marks may be asked for by whoever carries them, and for mail that is noncommercial or worth no more than the limit. What is not released by then is seized.',
  cites: [cfr(19, '133.24(a)'), cfr(19, '133.24(c)'), cfr(19, '133.24(d)')],
  params: {
    days: new Dated<number>('days from the notice to travellers and addressees', '2026-11-28', {
      '2015-10-19': { value: 30, cites: [cfr(19, '133.24(a)')] },
    }),
    commercialMailUpTo: new Dated<Cents>('the most that commercial mail with relief is worth', '2026-11-28', {
      '2015-10-19': { value: dollars(250), cites: [cfr(19, '133.24(c)(3)')] },
    }),
  },
  decide(facts: TravellersAndMailFacts, { days, commercialMailUpTo }): TravellersAndMail {
    const { arrival, noticeOn, generalUntil, endedOn, askedOn } = facts;
    const given = noticeOn !== null && noticeOn <= askedOn && (generalUntil === null || noticeOn <= generalUntil);
    const own = given ? addDays(noticeOn, days) : null;
    const detainedUntil = own && generalUntil ? latest(own, generalUntil) : own;
    const small = isSmall(arrival, commercialMailUpTo);
    return {
      paragraph: cfr(19, '133.24(a)'),
      detainedUntil,
      over: detainedUntil !== null && (endedOn ?? askedOn) > detainedUntil,
      relief: small === true ? ALL : EVERYONE,
      missing: typeof small === 'boolean' ? [] : small,
    };
  },
});

export interface NoticeFormFacts {
  readonly arrival: Arrival;
}

/** How the notice is given; `undetermined` names what is not on record. */
export interface NoticeForm {
  readonly form: 'oral' | 'customs_form_8' | 'written' | 'undetermined';
  readonly missing: readonly MissingOfArrival[];
}

/** In which form a traveller or an addressee is told of the detention. Applied as of the notice. */
export const noticeForm = rule({
  id: 'DET-22',
  title: 'Form of the notice to travellers and addressees',
  text: 'Whoever carries the articles is told orally. Noncommercial mail of any value and commercial mail up to the limit is noticed on Customs Form 8, other mail in writing.',
  cites: [cfr(19, '133.24(b)'), cfr(19, '133.25(d)')],
  params: {
    commercialMailUpTo: new Dated<Cents>('the most that commercial mail told by form is worth', '2026-11-28', {
      '2015-10-19': { value: dollars(250), cites: [cfr(19, '133.24(b)(2)')] },
    }),
  },
  decide({ arrival }: NoticeFormFacts, { commercialMailUpTo }): NoticeForm {
    if (arrival.by === 'accompanied') return { form: 'oral', missing: [] };
    const small = isSmall(arrival, commercialMailUpTo);
    if (typeof small !== 'boolean') return { form: 'undetermined', missing: small };
    return { form: small ? 'customs_form_8' : 'written', missing: [] };
  },
});

// Whoever carries them; mail that is private; commercial mail up to the limit. Mail up to the limit is small whoever sent it.
function isSmall({ by, commercial, value }: Arrival, upTo: Cents): boolean | readonly MissingOfArrival[] {
  if (by === 'accompanied' || commercial === false) return true;
  if (value !== null && value <= upTo) return true;
  if (commercial === true && value !== null) return false;
  return [...(commercial === null ? ['commercial' as const] : []), ...(value === null ? ['value' as const] : [])];
}

import { CitationView } from '../../platform/rules/rules.view.js';
import { ClockView } from './clock.view.js';

/** The importer's time to answer before anything unredacted leaves. */
export class ResponseWindowView {
  /** The importer's last day.
   * @example "2026-03-25"
   */
  lastDay!: string;
  /** The first day on which unredacted material may leave, if nothing sufficient was answered.
   * @example "2026-03-26"
   */
  opensOn!: string;
  /** Where it stands.
   * @example "open"
   */
  state!: 'open' | 'answered_sufficiently' | 'closed';
}

/** Where the law put a detention on a day before travellers and mail had a time of their own. */
export class DetentionClockResult1View {
  /** Each clock that runs or ran. */
  clocks!: ClockView[];
  /** The decision to detain, or the last day to decide where silence detained the goods; null before either.
   * @example "2026-03-09"
   */
  detainedOn!: string | null;
  /** Whether silence detained the goods. */
  deemedDetained!: boolean;
  /** The last day for the final determination; null where none is set.
   * @example "2026-04-01"
   */
  determineBy!: string | null;
  /** The first day on which undecided goods count as excluded, once it has come.
   * @example "2026-04-02"
   */
  deemedExcludedOn!: string | null;
  /** The importer's time to answer; null where none runs. */
  importerAnswers!: ResponseWindowView | null;
}

/** The time and the relief of travellers and of mail, and how they are told (19 CFR 133.24). */
export class TravellersAndMailView {
  /** Its paragraph. */
  paragraph!: CitationView;
  /** The thirtieth day from the notice; null while none was given in time.
   * @example "2026-04-08"
   */
  detainedUntil!: string | null;
  /** What the importer or addressee may ask for meanwhile.
   * @example ["release_by_exemption", "export", "destruction", "removal_of_marks"]
   */
  relief!: ('release_by_exemption' | 'export' | 'destruction' | 'removal_of_marks')[];
  /** How the notice is given; null where the law of the day has no word on it.
   * @example "oral"
   */
  noticeForm!: 'oral' | 'customs_form_8' | 'written' | 'undetermined' | null;
  /** What is not on record and would have to be, to name all relief and the form.
   * @example ["commercial"]
   */
  missing!: ('commercial' | 'value')[];
}

/** Where the law puts a detention on a day. */
export class DetentionClockResultView extends DetentionClockResult1View {
  /** The time of travellers and mail; null for all other goods. */
  travellersAndMail!: TravellersAndMailView | null;
}

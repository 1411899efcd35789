import { ClockView } from './detention.view.js';

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

/** Where the law puts a detention on a day. */
export class DetentionClockResultView {
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

import type { Instant, IsoDate } from '../../kernel/dates.js';
import { newYorkDate } from '../../kernel/dates.js';

/** The only reader of legal and recorded time. Tokens, limits and retries use machine time instead. */
export abstract class Clock {
  private minute = '';
  private day = '' as IsoDate;

  abstract now(): Instant;

  /** The civil date in New York. No zone changes its day within a minute, so that the calendar is asked once in each. */
  today(): IsoDate {
    const now = this.now();
    const minute = now.slice(0, 'yyyy-mm-ddThh:mm'.length);
    if (minute !== this.minute) [this.minute, this.day] = [minute, newYorkDate(now)];
    return this.day;
  }
}

/** Time as the machine tells it. */
export class MachineClock extends Clock {
  now(): Instant {
    return new Date().toISOString();
  }
}

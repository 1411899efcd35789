import type { Instant, IsoDate } from '../../kernel/dates.js';
import { newYorkDate } from '../../kernel/dates.js';

/** The only reader of legal and recorded time. Tokens, limits and retries use machine time instead. */
export abstract class Clock {
  abstract now(): Instant;

  /** The civil date in New York. */
  today(): IsoDate {
    return newYorkDate(this.now());
  }
}

/** Time as the machine tells it. */
export class MachineClock extends Clock {
  now(): Instant {
    return new Date().toISOString();
  }
}

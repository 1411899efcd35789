import type { Instant } from '../../kernel/dates.js';
import { Clock } from './clock.js';

/** The sandbox's clock: runs at the machine's pace from wherever it was last put. */
export class MovableClock extends Clock {
  private aheadMs = 0;

  now(): Instant {
    return new Date(Date.now() + this.aheadMs).toISOString();
  }

  /** From this moment on it is `instant`. Who may call this, and only forward, is decided by the caller. */
  set(instant: Instant, at = Date.now()): void {
    this.aheadMs = Date.parse(instant) - at;
  }
}

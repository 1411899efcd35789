import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Relay } from '../outbox/relay.js';
import { Ticks } from '../ticks/ticks.js';

const LONGEST_MS = 20_000;
const LOOK_AGAIN_MS = 20;

/** Does at once what the background loops would do in time. */
@Injectable()
export class DueWork {
  constructor(
    private readonly ticks: Ticks,
    private readonly relay: Relay,
  ) {}

  /**
   * Runs clocks and delivers events until neither has anything left by the service's clock, together with any worker that
   * is at it already. Says whether it came to an end: there is a limit to how long a caller is kept waiting.
   */
  async doAll(longestMs = LONGEST_MS): Promise<boolean> {
    const end = performance.now() + longestMs;
    while (performance.now() < end) {
      const done = await this.ticks.runAll({ wait: true });
      const delivered = await this.deliverAll(end);
      if (delivered === undefined) return false;
      if (done === 0 && delivered === 0) return true;
    }
    return false;
  }

  /** Nothing is done in the background while this is: an answer given meanwhile would rest on a record that is not whole yet. */
  restWhile<T>(work: () => Promise<T>): Promise<T> {
    return this.relay.restWhile(() => this.ticks.restWhile(work));
  }

  // How many were delivered here; undefined when time was up first.
  private async deliverAll(end: number): Promise<number | undefined> {
    for (let delivered = 0; performance.now() < end;) {
      if (await this.relay.relayOne()) delivered++;
      else if (!(await this.relay.hasDue())) return delivered;
      // Another worker has it in hand, and what it brings about counts as well.
      else await sleep(LOOK_AGAIN_MS);
    }
    return undefined;
  }
}

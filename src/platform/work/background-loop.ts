import { setTimeout as sleep } from 'node:timers/promises';

/** What is done again and again in the background. */
export interface Turn {
  /** Does some of what is there to do and says whether there may be more at once. */
  readonly run: () => Promise<boolean>;
  /** How long to wait when there was nothing more, in milliseconds. */
  readonly pauseMs: number;
  /** Told when a turn fails; the next one comes all the same, after the pause. */
  readonly failed: (error: unknown) => void;
}

/** One loop of the worker: turns without a pause while there is work, until it is stopped between two of them. */
export class BackgroundLoop {
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly turn: Turn) {}

  /** Begins; begun once, it goes on. */
  start(): void {
    this.running ??= this.goOn();
  }

  /** Lets the running turn end and comes back when it has; says whether the loop had begun at all. */
  async stop(): Promise<boolean> {
    this.ending.abort();
    await this.running;
    return this.running !== undefined;
  }

  private async goOn(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted)
      if (!(await this.oneTurn()))
        await sleep(this.turn.pauseMs, undefined, { ref: false, signal }).catch(() => undefined);
  }

  private async oneTurn(): Promise<boolean> {
    try {
      return await this.turn.run();
    } catch (error) {
      this.turn.failed(error);
      return false;
    }
  }
}

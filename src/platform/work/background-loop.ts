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
  private lastTurn: Promise<unknown> = Promise.resolve();
  private resting: Promise<unknown> | undefined;

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

  /** Lets the running turn end and begins none before the work is done. */
  async restWhile<T>(work: () => Promise<T>): Promise<T> {
    const rest = this.lastTurn.then(work);
    this.resting = rest.catch(() => undefined);
    try {
      return await rest;
    } finally {
      this.resting = undefined;
    }
  }

  private async goOn(): Promise<void> {
    const { signal } = this.ending;
    for (;;) {
      while (this.resting) await this.resting;
      if (signal.aborted) return;
      const turn = this.oneTurn();
      this.lastTurn = turn;
      if (!(await turn)) await sleep(this.turn.pauseMs, undefined, { ref: false, signal }).catch(() => undefined);
    }
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

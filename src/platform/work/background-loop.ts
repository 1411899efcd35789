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

// Of the time in which it stands back a loop takes a twentieth.
const RESTS = 19;
const LONGEST_REST_MS = 20_000;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { ref: false, signal }).catch(() => undefined);

/** One loop of the worker: turns without a pause while there is work, until it is stopped between two of them. */
export class BackgroundLoop {
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private resting: Promise<unknown> | undefined;
  private ahead = 0;
  private rest: AbortController | undefined;

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

  /** Lets other work come first until it is told to go on: a turn is then followed by a rest several times as long. */
  standBack(): () => void {
    this.ahead++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      if (--this.ahead === 0) this.rest?.abort();
    };
  }

  private async goOn(): Promise<void> {
    const { signal } = this.ending;
    for (;;) {
      while (this.resting) await this.resting;
      if (signal.aborted) return;
      const began = performance.now();
      const turn = this.oneTurn();
      this.lastTurn = turn;
      if (!(await turn)) await pause(this.turn.pauseMs, signal);
      else if (this.ahead > 0) await this.restAfter(performance.now() - began);
    }
  }

  private restAfter(turnMs: number): Promise<void> {
    this.rest = new AbortController();
    return pause(Math.min(LONGEST_REST_MS, RESTS * turnMs), AbortSignal.any([this.ending.signal, this.rest.signal]));
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

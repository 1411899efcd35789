import type { Actor } from '../../kernel/actor.js';

/** Long work, as it stands. */
export interface Job<Params extends object = object> {
  readonly id: string;
  readonly kind: string;
  /** On whose behalf every step of it is done. */
  readonly actor: Actor;
  readonly params: Params;
  /** How much of it is done, in units of its kind; the next step goes on there. */
  readonly done: number;
}

/** One step: all of it is kept with the progress it makes, or none of it. */
export interface JobStep {
  /** How much is done after it. */
  readonly done: number;
  /** Database work only, in the step's transaction, on behalf of the job's actor. */
  run(): Promise<void>;
}

/** Does one kind of job. */
export interface JobKind<Params extends object = object> {
  /** The steps that are left; what they read is let go when the iteration ends. A `JobFailure` ends the job for good. */
  steps(job: Job<Params>): AsyncIterable<JobStep>;
  /** What to do where whatever works at it ends, in a sentence. */
  readonly whenLeft?: string;
}

/** What no other try would mend; told to whoever submitted the job. */
export class JobFailure extends Error {
  constructor(
    readonly code: `${string}.${string}`,
    message: string,
  ) {
    super(message);
  }
}

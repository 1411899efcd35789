import type { IsoDate } from './dates.js';
import type { Fault } from './errors.js';

/** The one code for a day that has not come, whatever is dated by it. */
export const IN_FUTURE = 'date.in_future';

/** What is dated after the service's today has not happened. */
export const notInFuture = (pointer: string, on: IsoDate | undefined, today: IsoDate): readonly Fault[] =>
  on === undefined || on <= today
    ? []
    : [
        {
          pointer,
          code: IN_FUTURE,
          message: `Today is ${today}; what has not happened cannot be recorded.`,
          remedy: 'Record it on or after its day.',
        },
      ];

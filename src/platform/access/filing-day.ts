import type { Actor } from '../../kernel/actor.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/errors.js';
import { notInFuture } from '../../kernel/in-future.js';
import { isOfficer } from './acting-rights.js';

/**
 * The day of something filed: what a party outside files counts on the day it reaches customs, or every time that runs
 * would be the party's own to keep; officers record the day of what came on paper.
 */
export const filedInItsTime = (actor: Actor, pointer: string, on: IsoDate, today: IsoDate): readonly Fault[] =>
  isOfficer(actor) || on === today
    ? notInFuture(pointer, on, today)
    : [
        {
          pointer,
          code: 'date.not_today',
          message: `What you file counts on the day it reaches customs, which is ${today}.`,
          remedy: 'Send that day; what reached customs on paper before is recorded by an officer.',
        },
      ];

import type { Assessed } from '../filing/assessed-entry.js';
import { WINDOWS } from '../rules/clocks/entry-clock.js';
import type { EntryClock } from '../rules/clocks/entry-clock.js';
import type { ClockRow } from '../reading/entry-row.js';
import type { SetClock } from './entry-happenings.js';

interface Standing {
  readonly entryFiled: boolean;
  /** The clocks that were set before: what has not changed is not set again. */
  readonly before?: readonly ClockRow[];
}

/** The clocks that an act sets, and which of them are met by it; windows are met by nobody and kept out of what is due. */
export function setClocks(
  { clocks, summaryFiledOn }: Pick<Assessed, 'clocks' | 'summaryFiledOn'>,
  { entryFiled, before = [] }: Standing,
): readonly SetClock[] {
  return clocks
    .filter((clock) => !same(clock, before))
    .map((clock) => ({
      clock,
      met:
        WINDOWS.includes(clock.name) ||
        (clock.name === 'entry' && entryFiled) ||
        (clock.name === 'summary' && summaryFiledOn !== null),
    }));
}

function same(clock: EntryClock, before: readonly ClockRow[]): boolean {
  const latest = before
    .filter(
      ({ name, subject, clock: { startEvent } }) =>
        name === clock.name && subject === '' && startEvent === clock.startEvent,
    )
    .at(-1);
  return latest?.clock.dueOn === clock.dueOn && latest.clock.startedOn === clock.startedOn;
}

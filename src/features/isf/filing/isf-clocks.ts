import type { Instant } from '../../../kernel/dates.js';
import type { IsfTime } from '../rules/isf-times.js';

/** What of a filing has a time of its own. */
export type IsfClockName = 'elements' | 'stuffing';

/** A time of a filing, and when it was told that it went by; null where it was not. */
export interface ToldClock {
  readonly dueAt: Date | null;
  readonly toldAt: Date | null;
}

/** When it was told, as it stands after an act: what the act itself shows to be late is told with it, and a time that moved is told anew. */
export function toldWith({ dueAt, standing }: IsfTime, before: ToldClock | null, now: Instant): Instant | null {
  const stayed = dueAt !== null && before?.dueAt?.getTime() === Date.parse(dueAt);
  const told = stayed ? (before.toldAt?.toISOString() ?? null) : null;
  return standing === 'late' ? (told ?? now) : told;
}

import type { Instant } from '../../../kernel/dates.js';

/** How elements stand against their time: `time_running` while it runs and they are not there. */
export type IsfTimeStanding = 'timely' | 'late' | 'time_running' | 'undetermined' | 'not_required';

const HOUR_MS = 3_600_000;

/** So many hours before an instant; null of an instant that is not known. */
export const before = (instant: Instant | null, hours: number): Instant | null =>
  instant === null ? null : new Date(Date.parse(instant) - hours * HOUR_MS).toISOString();

/** Where the time cannot be told nothing is late, and nothing is in time. */
export function standingOf(dueAt: Instant | null, filedAt: Instant | null, at: Instant): IsfTimeStanding {
  if (dueAt === null) return 'undetermined';
  const last = Date.parse(dueAt);
  if (filedAt !== null) return Date.parse(filedAt) <= last ? 'timely' : 'late';
  return Date.parse(at) <= last ? 'time_running' : 'late';
}

/** What two standings come to together: late before all, and in time only where both are. */
export function together(one: IsfTimeStanding, other: IsfTimeStanding): IsfTimeStanding {
  return (
    (['late', 'undetermined', 'time_running', 'timely'] as const).find((is) => one === is || other === is) ??
    'not_required'
  );
}

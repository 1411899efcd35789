import { businessDaysBetween } from '../../kernel/calendar.js';
import type { Calendar } from '../../kernel/calendar.js';
import { LEGAL_ZONE, daysBetween } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { RunningClock } from './rules/index.js';

export type ClockStatus = 'running' | 'met' | 'met_late' | 'overdue';

/** A clock as an object: as the law sets it, its days counted, and where it stands. */
export interface LegalClock extends RunningClock {
  readonly days: number;
  readonly zone: typeof LEGAL_ZONE;
  readonly extendedTo: IsoDate | null;
  readonly status: ClockStatus;
}

/** The clock with its days counted and its status on a day. The agency's own clocks do not roll to a business day. */
export function clockOn(given: RunningClock, askedOn: IsoDate, calendar: Calendar): LegalClock {
  const { startedOn, dueOn, dayBasis, metOn } = given;
  const count =
    dayBasis === 'business' ? businessDaysBetween(startedOn, dueOn, calendar) : daysBetween(startedOn, dueOn);
  return {
    extendedTo: null,
    ...given,
    days: count,
    zone: LEGAL_ZONE,
    status: statusOf(dueOn, metOn !== null && metOn <= askedOn ? metOn : null, askedOn),
  };
}

function statusOf(dueOn: IsoDate, metOn: IsoDate | null, askedOn: IsoDate): ClockStatus {
  if (metOn !== null) return metOn <= dueOn ? 'met' : 'met_late';
  return askedOn > dueOn ? 'overdue' : 'running';
}

import { businessDaysBetween } from '../../kernel/calendar.js';
import type { Calendar } from '../../kernel/calendar.js';
import type { AuthorityStatus, Citation } from '../../kernel/citation.js';
import { LEGAL_ZONE, daysBetween } from '../../kernel/dates.js';
import type { IsoDate } from '../../kernel/dates.js';

/** What one of the clocks of a detention counts to. */
export type ClockName = 'decision' | 'notice' | 'determination' | 'importer_response';
export type ClockStatus = 'running' | 'met' | 'met_late' | 'overdue';

/** A clock as an object: where it starts, how its days are counted, when it is due and where it stands. */
export interface LegalClock {
  readonly name: ClockName;
  readonly startEvent: 'presentation' | 'decision' | 'notice';
  readonly startedOn: IsoDate;
  readonly days: number;
  readonly dayBasis: 'business' | 'calendar';
  readonly zone: typeof LEGAL_ZONE;
  readonly dueOn: IsoDate;
  /** The extension that moved the due day, where there is one. */
  readonly extendedTo: IsoDate | null;
  readonly citation: Citation;
  readonly authorityStatus: AuthorityStatus;
  readonly metOn: IsoDate | null;
  readonly status: ClockStatus;
}

type NewClock = Pick<
  LegalClock,
  'name' | 'startEvent' | 'startedOn' | 'dayBasis' | 'dueOn' | 'citation' | 'authorityStatus' | 'metOn'
> & { readonly extendedTo?: IsoDate | null };

/** The clock with its days counted and its status on a day. The agency's own clocks do not roll to a business day. */
export function clockOn(given: NewClock, askedOn: IsoDate, calendar: Calendar): LegalClock {
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

import type { Calendar } from '../../../kernel/calendar.js';
import { addBusinessDays } from '../../../kernel/calendar.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';

/** The act from which a duty's days are counted. */
export type ClockStart =
  | 'detention_notice'
  | 'detention'
  | 'seizure_notice'
  | 'examination_finding'
  | 'presentation'
  | 'importer_request';

/** The time the law, or policy where it is silent, gives for a duty. */
export interface Deadline {
  readonly start: ClockStart;
  readonly days: number;
  readonly dayBasis: 'business' | 'calendar';
}

/** A duty to disclose with its last day. Duties of the agency do not roll to the next business day. */
export interface DutyClock extends Deadline {
  readonly startedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly rolls: false;
}

export type DutyStatus = 'running' | 'overdue' | 'met' | 'met_late';

/** The clock of a duty that began on a day. */
export function dutyClock(deadline: Deadline, startedOn: IsoDate, calendar: Calendar): DutyClock {
  const { days, dayBasis } = deadline;
  const dueOn = dayBasis === 'business' ? addBusinessDays(startedOn, days, calendar) : addDays(startedOn, days);
  return { ...deadline, startedOn, dueOn, rolls: false };
}

/** Where a duty stands on a day; lateness is never forgotten. `metOn` is the day the data left, if it did. */
export function dutyStatus({ dueOn }: DutyClock, metOn: IsoDate | null, asOf: IsoDate): DutyStatus {
  if (metOn !== null && metOn <= asOf) return metOn <= dueOn ? 'met' : 'met_late';
  return asOf > dueOn ? 'overdue' : 'running';
}

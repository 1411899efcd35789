import { addBusinessDays, federalCalendar, rolledForward } from '../../../../kernel/calendar.js';
import type { AuthorityStatus, Citation } from '../../../../kernel/citation.js';
import { addDays, addMonths, addYears } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';

/** What a clock of an entry counts to. */
export const ENTRY_CLOCKS = [
  'entry',
  'summary',
  'agency_answer',
  'document',
  'owner_declaration',
  'correction',
  'preference_claim',
  'reconciliation',
  'records',
  'security_filing',
] as const;
export type EntryClockName = (typeof ENTRY_CLOCKS)[number];

/** Clocks within which somebody may do something and nobody has to: past them they are closed, not missed. */
export const WINDOWS: readonly EntryClockName[] = ['owner_declaration', 'correction', 'preference_claim', 'records'];

/** One clock as the law sets it. */
export interface EntryClock {
  readonly name: EntryClockName;
  readonly startEvent:
    | 'arrival'
    | 'time_of_entry'
    | 'importation'
    | 'request'
    | 'flagging'
    | 'filing'
    | 'rejection'
    | 'export';
  readonly startedOn: IsoDate;
  readonly dayBasis: 'business' | 'calendar' | 'months' | 'years';
  readonly length: number;
  readonly dueOn: IsoDate;
  /** The next business day, where the nominal one is none and the public has to act. */
  readonly rolledTo: IsoDate;
  readonly citation: Citation;
  readonly authorityStatus: AuthorityStatus;
}

const calendar = federalCalendar();

type Start = readonly [startEvent: EntryClock['startEvent'], startedOn: IsoDate];
type Span = readonly [length: number, dayBasis: EntryClock['dayBasis']];

/** A clock with its days counted; the day it starts on is day 0. */
export function clock(
  name: EntryClockName,
  [startEvent, startedOn]: Start,
  [length, dayBasis]: Span,
  citation: Citation,
  authorityStatus: AuthorityStatus = 'in_force',
): EntryClock {
  const dueOn = counted(startedOn, dayBasis, length);
  const rolledTo = rolledForward(dueOn, calendar);
  return { name, startEvent, startedOn, dayBasis, length, dueOn, rolledTo, citation, authorityStatus };
}

function counted(from: IsoDate, basis: EntryClock['dayBasis'], length: number): IsoDate {
  switch (basis) {
    case 'business':
      return addBusinessDays(from, length, calendar);
    case 'calendar':
      return addDays(from, length);
    case 'months':
      return addMonths(from, length);
    case 'years':
      return addYears(from, length);
  }
}

/** The clock with a later last day. */
export const until = (given: EntryClock, dueOn: IsoDate): EntryClock => ({
  ...given,
  dueOn,
  rolledTo: rolledForward(dueOn, calendar),
});

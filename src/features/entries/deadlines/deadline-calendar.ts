import ical from 'ical-generator';
import type { CalendarTold } from '../../../platform/page/calendar-reply.js';
import type { EntryDeadlineView } from './deadline.view.js';

/** Deadlines as whole days of a calendar, each under a name that stays the same when its day moves; one that leaves some out says so. */
export function deadlineCalendar(deadlines: readonly EntryDeadlineView[], { more, at }: CalendarTold): string {
  const calendar = ical({
    name: 'Deadlines of entries',
    prodId: { company: 'Trade Enforcement', product: 'Deadlines', language: 'EN' },
  });
  if (more) calendar.description('The first by day; there are more.');
  for (const { entryId, entryNumber, name, subject, dueOn, status } of deadlines) {
    const about = subject === undefined ? [] : [subject];
    calendar.createEvent({
      // The library writes the name as it stands: a line of its own in it would be a line of the calendar.
      id: [entryId, name, ...about.map(encodeURIComponent)].join('.'),
      stamp: new Date(at),
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      summary: `${status === 'overdue' ? 'Overdue' : 'Due'}: ${[name.replaceAll('_', ' '), ...about].join(' ')} of entry ${entryNumber}`,
    });
  }
  return calendar.toString();
}

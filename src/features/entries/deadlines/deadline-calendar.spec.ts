import { describe, expect, it } from '@jest/globals';
import { deadlineCalendar } from './deadline-calendar.js';
import type { EntryDeadlineView } from './deadline.view.js';

const deadline = (given: Partial<EntryDeadlineView> = {}): EntryDeadlineView => ({
  entryId: 'ent_1',
  entryNumber: 'SP7-0001001-3',
  name: 'summary',
  dueOn: '2026-03-18',
  status: 'running',
  ...given,
});
const TOLD = { more: false, at: '2026-03-02T15:00:00.000Z' } as const;
const linesOf = (deadlines: readonly EntryDeadlineView[]): readonly string[] =>
  deadlineCalendar(deadlines, TOLD).split('\r\n');

describe('deadlines in a calendar', () => {
  it('are whole days with names that stay', () => {
    expect(linesOf([deadline()])).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:ent_1.summary',
        'DTSTAMP:20260302T150000Z',
        'DTSTART;VALUE=DATE:20260318',
        'SUMMARY:Due: summary of entry SP7-0001001-3',
        'END:VCALENDAR',
      ]),
    );
  });

  it('say what they are about, and what is late; no text breaks out of its line', () => {
    const text = deadlineCalendar(
      [deadline({ name: 'document', subject: 'a\r\nBEGIN:VALARM', status: 'overdue' })],
      TOLD,
    );
    expect(text).toContain('SUMMARY:Overdue: document a');
    expect(text.split(/\r\n|\n|\r/)).not.toContain('BEGIN:VALARM');
  });

  it('tell where some are left out', () => {
    expect(deadlineCalendar([deadline()], { ...TOLD, more: true })).toContain('there are more');
    expect(deadlineCalendar([deadline()], TOLD)).not.toContain('there are more');
  });
});

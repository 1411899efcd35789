import type { FastifyReply } from 'fastify';
import type { Instant } from '../../kernel/dates.js';
import { prefers } from './prefers-page.js';

/** What is told of a calendar beside its items. */
export interface CalendarTold {
  /** Whether another page follows. */
  readonly more: boolean;
  /** When it was made. */
  readonly at: Instant;
}

/** A page of a list as a calendar. */
export type ToCalendar = (items: readonly object[], told: CalendarTold) => string;

/** The answer as a calendar (RFC 5545) where the reader would rather have one; what is no page of a list stays as it is. */
export function asCalendar(reply: FastifyReply, answer: object, { calendar, at }: AsCalendar): unknown {
  void reply.header('vary', 'accept');
  const { items, page } = answer as { items?: readonly object[]; page?: { readonly next?: string } };
  if (items === undefined || !prefers('text/calendar', reply.request.headers.accept)) return answer;
  void reply.type('text/calendar; charset=utf-8');
  return calendar(items, { more: page?.next !== undefined, at: at() });
}

interface AsCalendar {
  readonly calendar: ToCalendar;
  readonly at: () => Instant;
}

import type { FastifyReply } from 'fastify';
import { prefers } from './prefers-page.js';

/** A page of a list as a calendar; `more` where another page follows. */
export type ToCalendar = (items: readonly object[], more: boolean) => string;

/** The answer as a calendar (RFC 5545) where the reader would rather have one; what is no page of a list stays as it is. */
export function asCalendar(reply: FastifyReply, answer: object, toCalendar: ToCalendar): unknown {
  void reply.header('vary', 'accept');
  const { items, page } = answer as { items?: readonly object[]; page?: { readonly next?: string } };
  if (items === undefined || !prefers('text/calendar', reply.request.headers.accept)) return answer;
  void reply.type('text/calendar; charset=utf-8');
  return toCalendar(items, page?.next !== undefined);
}

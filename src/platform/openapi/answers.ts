import { headers } from './answer-headers.js';
import type { Answer, Contract, Operation } from './contract.js';
import type { Route } from './routes.js';
import { refTo } from './schema.js';
import type { Schema } from './schema.js';

/** Gives the good answer of an operation its schema, from what its handler says it reveals, and its headers. */
export function describeAnswer({ components: { schemas } }: Contract, operation: Operation, route: Route): void {
  const [status, found] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
  if (status === undefined || found === undefined) return;
  const answer = found as Answer;
  answer.description = answer.description || DESCRIPTIONS[status] || 'Done.';
  const paged = route.revealing?.paged ?? false;
  if (route.revealing) answer.content = { 'application/json': { schema: refTo(nameOf(schemas, route, operation)) } };
  if (route.revealing?.page)
    answer.content = {
      ...answer.content,
      'text/html': {
        schema: {
          type: 'string',
          description: 'The same as one page for people.',
          pattern: '^<!doctype html>',
          maxLength: 1_048_576,
        },
      },
    };
  if (route.revealing?.calendar)
    answer.content = {
      ...answer.content,
      'text/calendar': {
        schema: {
          type: 'string',
          description: 'The same as a calendar (RFC 5545).',
          pattern: '^BEGIN:VCALENDAR',
          maxLength: 1_048_576,
        },
      },
    };
  const versioned = route.cacheable || (operation.parameters?.some(({ name }) => name === 'If-Match') ?? false);
  if (route.cacheable)
    operation.responses['304'] = { description: 'It is as it was when you got this ETag.', headers: headers('ETag') };
  answer.headers = {
    ...answer.headers,
    ...headers(
      ...(paged ? ['Link' as const] : []),
      ...(versioned ? ['ETag' as const] : []),
      ...(status === '202' ? ['Location' as const] : []),
    ),
  };
  for (const other of Object.values(operation.responses)) {
    if ('$ref' in other || other === found) continue;
    other.headers ??= headers();
    other.description ||= 'Refused.';
  }
}

const DESCRIPTIONS: Readonly<Record<string, string>> = { 200: 'The answer.', 201: 'Kept; the answer.', 202: 'Begun.' };

function nameOf(schemas: Record<string, Schema>, { revealing }: Route, { parameters = [] }: Operation): string {
  const view = revealing?.view.name ?? '';
  if (!revealing?.paged) return view;
  const name = `${view.replace(/View$/, '')}Page`;
  const page = (schemas[name] ??= pageOf(view));
  // A list that may be asked about a day says of which day it is.
  const asked = DAYS.filter((day) => parameters.some((parameter) => parameter.name === day));
  page.required = (page.required ?? ['items', 'page', ...DAYS]).filter(
    (field) => !DAYS.includes(field) || asked.includes(field),
  );
  schemas['PagePosition'] ??= structuredClone(POSITION);
  return name;
}

const pageOf = (view: string): Schema => ({
  type: 'object',
  description: 'One page of a list.',
  properties: {
    items: { type: 'array', maxItems: 500, description: 'What was found, in a stable order.', items: refTo(view) },
    page: { ...refTo('PagePosition'), description: 'Where in the list this page is.' },
    asOf: { type: 'string', format: 'date', description: 'Legal time the list is about.', examples: ['2026-03-02'] },
    knownAt: {
      type: 'string',
      format: 'date-time',
      description: 'System time the list shows.',
      examples: ['2026-03-02T14:00:00.000Z'],
    },
    searched: {
      type: 'object',
      additionalProperties: true,
      description:
        'What was looked through, why nothing matched, and why there may be more than is on record; where there is something to say.',
    },
  },
});

const DAYS: readonly string[] = ['asOf', 'knownAt'];

const POSITION: Schema = {
  type: 'object',
  description: 'Where a page is in its list.',
  properties: {
    limit: {
      type: 'integer',
      format: 'int32',
      minimum: 1,
      maximum: 500,
      description: 'How many items a page holds at most.',
      examples: [50],
    },
    next: {
      type: 'string',
      maxLength: 1024,
      pattern: '^[A-Za-z0-9_-]+$',
      description: 'Send it as `cursor` for the next page; absent on the last one.',
    },
    more: {
      type: 'boolean',
      description:
        'Of a list that has one page alone: whether more was found than is shown, which a higher limit or a closer question tells. Absent where `next` leads on.',
      examples: [false],
    },
  },
  required: ['limit'],
};

import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DomainError, Fault } from '../../kernel/errors.js';
import { invalid } from '../../kernel/errors.js';
import { MAX_DEPTH, MAX_FIELDS, MAX_VALUES, outOfBounds } from './body-bounds.js';
import type { OutOfBounds } from './body-bounds.js';

/**
 * Reads bodies as JSON of one meaning (RFC 7493): UTF-8 that needs no repair, and no name twice in an object, which each reader
 * would take otherwise. Fastify's own parser then refuses `__proto__` and `constructor.prototype`. What is out of bounds is
 * refused before anything is made of it, and a large body is read in steps between which others are served.
 */
export function readJsonStrictly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const pause = bytes.length > LARGE ? setImmediate : (next: () => void): void => next();
    const beyond = isUtf8(bytes) ? outOfBounds(bytes) : 'not_utf8';
    if (beyond) {
      done(refused([BEYOND[beyond]]), undefined);
      return;
    }
    const text = bytes.toString();
    pause(() => {
      void parse(request, text, (error, body) => {
        if (error) {
          done(error, undefined);
          return;
        }
        pause(() => {
          const names = repeatedNames(text);
          if (names.length > 0) done(refused(names.map(twice)), undefined);
          else pause(() => done(null, body));
        });
      });
    });
  });
}

// The size from which on a body is read in steps, in bytes.
const LARGE = 65_536;

/** Whether the body was announced as one that is read in steps. */
export const isLargeBody = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  Number(headers['content-length']) > LARGE;

// Fastify takes an error with a status as one to be answered, not as a defect.
const refused = (faults: readonly Fault[]): DomainError => Object.assign(invalid(faults), { statusCode: 400 });

const BEYOND: Readonly<Record<OutOfBounds | 'not_utf8', Fault>> = {
  not_utf8: {
    pointer: '',
    code: 'body.not_utf8',
    message: 'The body is not UTF-8 throughout.',
    remedy: 'Send JSON in UTF-8 (RFC 8259 section 8.1).',
  },
  too_deep: {
    pointer: '',
    code: 'body.too_deep',
    message: `The body nests deeper than ${String(MAX_DEPTH)} levels.`,
    remedy: 'Send the documented shape.',
  },
  too_many_fields: {
    pointer: '',
    code: 'body.too_many_fields',
    message: `An object of the body has more than ${String(MAX_FIELDS)} fields.`,
    remedy: 'Send the documented shape.',
  },
  too_many_values: {
    pointer: '',
    code: 'body.too_many_values',
    message: `The body holds more than ${String(MAX_VALUES)} values.`,
    remedy: 'Send less at once.',
  },
};

const twice = (pointer: string): Fault => ({
  pointer,
  code: 'field.repeated',
  message: 'This name stands twice in its object.',
  remedy: 'Send each field once.',
});

/** The same of a text of which it is known what it reads as: only where a member fell away is it looked for which. */
export const repeatedNamesOf = (text: string, read: unknown): readonly string[] =>
  namesIn(text) === membersOf(read) ? [] : repeatedNames(text);

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];

// In JSON a colon outside of text stands behind a name.
function namesIn(text: string): number {
  let names = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE) inText = !inText;
    else if (inText) {
      if (sign === BACKSLASH) i++;
    } else if (sign === COLON) names++;
  }
  return names;
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) members += membersOf(one);
  else
    for (const name of Object.keys(value)) members += 1 + membersOf((value as Readonly<Record<string, unknown>>)[name]);
  return members;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
const MOST_NAMED = 20;

/** JSON pointers to the names that stand twice in one object, of a text that is valid JSON. */
export function repeatedNames(text: string): readonly string[] {
  const found = new Set<string>();
  const open: { readonly names: Set<string> | null; at: string; index: number; isName: boolean }[] = [];
  const pointerTo = (last: string): string => ['', ...open.slice(0, -1).map(({ at }) => at), last].join('/');
  for (const [token] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ names: new Set(), at: '', index: 0, isName: true });
    else if (token === '[') open.push({ names: null, at: '0', index: 0, isName: false });
    else if (token === '}' || token === ']') open.pop();
    else if (!inner) continue;
    else if (token === ',') {
      inner.isName = inner.names !== null;
      inner.index++;
      if (!inner.names) inner.at = String(inner.index);
    } else if (inner.isName && inner.names) {
      const name = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
      inner.isName = false;
      inner.at = name.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');
      if (inner.names.has(name) && found.size < MOST_NAMED) found.add(pointerTo(inner.at));
      inner.names.add(name);
    }
  }
  return [...found];
}

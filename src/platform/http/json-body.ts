import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DomainError, Fault } from '../../kernel/errors.js';
import { invalid } from '../../kernel/errors.js';
import { MAX_DEPTH, MAX_FIELDS, MAX_NAME_BYTES, MAX_VALUES, outOfBounds } from './body-bounds.js';
import type { OutOfBounds } from './body-bounds.js';
import { repeatedNamesOf } from './repeated-names.js';

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
          const names = repeatedNamesOf(text, body);
          if (names.length > 0) done(refused(names.map(fieldTwice)), undefined);
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
  name_too_long: {
    pointer: '',
    code: 'body.name_too_long',
    message: `A name in the body is longer than ${String(MAX_NAME_BYTES)} bytes.`,
    remedy: 'Send the documented names.',
  },
  too_many_values: {
    pointer: '',
    code: 'body.too_many_values',
    message: `The body holds more than ${String(MAX_VALUES)} values.`,
    remedy: 'Send less at once.',
  },
};

/** A name that stands twice in an object: one of the two would be lost. */
export const fieldTwice = (pointer: string): Fault => ({
  pointer,
  code: 'field.repeated',
  message: 'This name stands twice in its object.',
  remedy: 'Send each field once.',
});

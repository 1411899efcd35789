import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { problem } from '../../kernel/errors.js';
import type { DomainError } from '../../kernel/errors.js';
import { PURPOSES, isPurposeCode } from '../../kernel/purpose.js';
import type { Purpose } from '../../kernel/purpose.js';

const missing = problem('purpose.missing', 'invalid', 'This answer may hold protected data: say what for.');
const unknown = problem('purpose.unknown', 'invalid', 'This is not a purpose we know.');

const notAgreed = problem('purpose.not_agreed', 'forbidden', 'Your agreement does not name this purpose.');

export const NEEDS_PURPOSE = Symbol('needs-purpose');

const CODES = Object.keys(PURPOSES);
const REMEDY = `Send Purpose: enforcement, or Purpose: enforcement; text="at most 200 characters", with one of ${CODES.join(', ')}.`;
// RFC 8941: a token, and at most one parameter, a string of printable ASCII with \" and \\ escaped.
const SHAPE = /^([a-z_]{1,40})(?:; ?text="((?:[^"\\]|\\["\\]){0,400})")?$/;
const PRINTABLE = /^[\x20-\x7e]*$/;
const MAX_TEXT = 200;

/** The header as the contract describes it. */
export const PURPOSE_HEADER = {
  name: 'Purpose',
  required: false,
  description: `Why you look: needed where the answer may hold protected data, and shown to whom the data is about. One of ${CODES.join(', ')}, of which each role states its own (403 \`purpose.not_of_role\`); free text as \`; text="…"\` of at most 200 characters.`,
  schema: { type: 'string', maxLength: 460, example: 'enforcement; text="container examined at the port"' },
} as const;

/** For operations that read more than their answer's policy says; elsewhere the contract names the header by itself. */
export const TakesPurpose = (): MethodDecorator => ApiHeader(PURPOSE_HEADER);

/**
 * Reading this always needs a stated purpose, whatever fields are shown; also for a POST that only reads.
 */
export const NeedsPurpose = (): MethodDecorator => applyDecorators(SetMetadata(NEEDS_PURPOSE, true), TakesPurpose());

/** The purpose a header states; refuses what it cannot read and what is not on the list. */
export function parsePurpose(header: string | string[]): Purpose {
  const match = typeof header === 'string' && PRINTABLE.test(header) ? SHAPE.exec(header.trim()) : null;
  const [, code = '', quoted] = match ?? [];
  const text = quoted?.replace(/\\(["\\])/g, '$1') ?? null;
  if (!isPurposeCode(code) || (text?.length ?? 0) > MAX_TEXT) throw refused(unknown, 'purpose.unknown');
  return { code, text };
}

/** For a purpose that the agreement does not name. */
export const purposeNotAgreed = (code: string): DomainError => notAgreed(undefined, [], { purpose: code });

export const purposeMissing = (): DomainError => refused(missing, 'purpose.missing');

const refused = (as: typeof missing, code: string): DomainError =>
  as(undefined, [{ pointer: '#Purpose', code, message: 'The Purpose header is missing or unknown.', remedy: REMEDY }]);

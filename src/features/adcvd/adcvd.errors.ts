import { problem } from '../../kernel/errors.js';
import type { DomainError } from '../../kernel/errors.js';

const malformed = problem('case_number.malformed', 'invalid', 'This is not an AD/CVD case number.');

/** The number in the address cannot be one. */
export const malformedCaseNumber = (code: string, message: string): DomainError =>
  malformed(message, [
    { pointer: '#caseNumber', code, message, remedy: 'Send a number such as A-570-979 or A570979001.' },
  ]);

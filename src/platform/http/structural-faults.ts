import type { Fault } from '../../kernel/errors.js';

/** How deep JSON may nest; the deepest lawful request has 5 levels. */
export const MAX_DEPTH = 16;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Faults no DTO can name: nesting without end, a list in a list, NUL and broken Unicode in text or names, numbers beyond all bounds. */
export function structuralFaults(value: unknown, pointer = '', depth = 0): Fault[] {
  if (typeof value === 'string') return isText(value) ? [] : [badText(pointer)];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [tooLarge(pointer)];
  if (typeof value !== 'object' || value === null) return [];
  if (depth >= MAX_DEPTH)
    return [
      {
        pointer,
        code: 'body.too_deep',
        message: `The body nests deeper than ${String(MAX_DEPTH)} levels.`,
        remedy: 'Send the documented shape.',
      },
    ];
  const faults: Fault[] = [];
  for (const [key, entry] of Object.entries(value)) {
    if (!isText(key)) faults.push(badText(pointer));
    else if (Array.isArray(value) && Array.isArray(entry)) faults.push(listInList(`${pointer}/${key}`));
    else if (typeof entry === 'object' || typeof entry === 'string' || typeof entry === 'number')
      faults.push(...structuralFaults(entry, `${pointer}/${key}`, depth + 1));
  }
  return faults;
}

/** Whether the text is Unicode that can be kept: no NUL, no half of a surrogate pair. */
export const isText = (text: string): boolean => !text.includes('\u0000') && !LONE_SURROGATE.test(text);

export const badText = (pointer: string): Fault => ({
  pointer,
  code: 'text.not_unicode',
  message: 'The text holds a NUL or half of a surrogate pair.',
  remedy: 'Send valid Unicode without NUL.',
});

// No field takes one, and validators of a list of objects look through it.
const listInList = (pointer: string): Fault => ({
  pointer,
  code: 'list.in_list',
  message: 'A list stands directly in a list.',
  remedy: 'Send the documented shape.',
});

// JSON has no such number, but 1e400 is read as one.
const tooLarge = (pointer: string): Fault => ({
  pointer,
  code: 'number.too_large',
  message: 'The number is larger than any that can be read exactly.',
  remedy: 'Send the documented number; amounts are decimal strings.',
});

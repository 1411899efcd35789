import type { Fault } from '../../kernel/errors.js';
import { FaultList, pointerTo } from './fault-list.js';
import type { Place } from './fault-list.js';

/** Faults no DTO can name: a list in a list, NUL and broken Unicode in text or names, text of blanks, numbers beyond all bounds. */
export function structuralFaults(value: unknown): FaultList {
  const faults = new FaultList();
  look(value, undefined, faults);
  return faults;
}

// How deep this goes and how much there is of it has been bounded before the body was read (body-bounds.ts).
function look(value: unknown, at: Place | undefined, faults: FaultList): void {
  if (typeof value === 'string') {
    if (!isText(value)) faults.add(() => badText(pointerTo(at)));
    else if (isBlank(value)) faults.add(() => blankText(pointerTo(at)));
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) faults.add(() => tooLarge(pointerTo(at)));
  } else if (Array.isArray(value)) lookIntoList(value, at, faults);
  else if (typeof value === 'object' && value !== null) lookIntoObject(value, at, faults);
}

function lookIntoList(list: readonly unknown[], within: Place | undefined, faults: FaultList): void {
  for (const [name, entry] of list.entries()) {
    const place = { within, name };
    if (Array.isArray(entry)) faults.add(() => listInList(pointerTo(place)));
    else look(entry, place, faults);
  }
}

function lookIntoObject(object: object, within: Place | undefined, faults: FaultList): void {
  for (const name of Object.keys(object)) {
    if (!isText(name)) faults.add(() => badText(pointerTo(within)));
    else look((object as Readonly<Record<string, unknown>>)[name], { within, name }, faults);
  }
}

/** Whether the text is Unicode that can be kept: no NUL, no half of a surrogate pair. */
export const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

// Blanks, and what shows no more than they do: spaces of no width, marks of direction. Most text is told from it by its first character.
const isBlank = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && /^[\s\p{C}]+$/u.test(text);
};

export const badText = (pointer: string): Fault => ({
  pointer,
  code: 'text.not_unicode',
  message: 'The text holds a NUL or half of a surrogate pair.',
  remedy: 'Send valid Unicode without NUL.',
});

// It is as long as its field asks for, and tells nothing: a name, a reason or a certificate that is none.
const blankText = (pointer: string): Fault => ({
  pointer,
  code: 'text.blank',
  message: 'The text holds nothing but blanks.',
  remedy: 'Say what is asked for, or leave the field out where it may be left out.',
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

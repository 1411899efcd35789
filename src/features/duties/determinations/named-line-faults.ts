import type { Fault } from '../../../kernel/errors.js';

/** A line is named by its place, and there is none. */
export const noSuchLine = (pointer: string, code: string, line: number, count: number): Fault => ({
  pointer,
  code,
  message: `There is no line ${String(line)}.`,
  remedy: `Lines are counted from 0; the last is ${String(count - 1)}.`,
});

/** A line is named that was named before. */
export const lineRepeated = (pointer: string, line: number, remedy: string): Fault => ({
  pointer,
  code: 'list.repeated',
  message: `Line ${String(line)} is named twice.`,
  remedy,
});

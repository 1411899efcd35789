import { problem } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';

const badCursor = problem('cursor.invalid', 'invalid', 'This cursor does not belong to this list.');

/** Where a list goes on: the sort keys of the last row shown. It leaves sealed (`SealedCursors`) and comes back opened. */
export function encodeCursor(list: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** The keys of a cursor of this list; refuses any other text. */
export function decodeCursor(
  list: string,
  cursor: string | undefined,
  length: number,
  parameter: 'cursor' | 'after' = 'cursor',
): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === length + 1 && parsed[0] === list) {
      const keys: unknown[] = parsed.slice(1);
      if (keys.every((key): key is string => typeof key === 'string' && !key.includes('\u0000'))) return keys;
    }
  } catch {
    // falls through: whatever it was, it is not a cursor of ours
  }
  throw badCursor(undefined, [
    {
      pointer: `?${parameter}`,
      code: 'cursor.invalid',
      message: 'Not a cursor that you were given for this list with these filters.',
      remedy: 'Start again without a cursor.',
    },
  ]);
}

/** What the rows of one page may weigh: with what is told around each, the answer stays below 1 MB. */
const MOST = 1_000_000;
const AROUND = 1_500;

/**
 * One page out of `limit + 1` rows: the surplus row only says that there is more. Rows too heavy for one answer end the page
 * earlier, so that it may hold fewer than were asked for and still go on.
 */
export function pageOf<T>(
  list: string,
  rows: readonly T[],
  limit: number,
  keysOf: (row: T) => readonly string[],
): Page<T> {
  const items = rows.slice(0, Math.min(limit, fitting(rows)));
  const last = items.at(-1);
  const more = rows.length > items.length && last !== undefined;
  return { items, page: more ? { limit, next: encodeCursor(list, keysOf(last)) } : { limit } };
}

/** How many of the rows one answer holds, but never none: a page has to lead on. */
function fitting(rows: readonly unknown[]): number {
  let weight = 0;
  const first = rows.findIndex((row) => (weight += AROUND + weightOf(row)) > MOST);
  return first === -1 ? rows.length : Math.max(first, 1);
}

const weightOf = (row: unknown): number =>
  Buffer.byteLength(JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));

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

/** One page out of `limit + 1` rows: the surplus row only says that there is more. */
export function pageOf<T>(
  list: string,
  rows: readonly T[],
  limit: number,
  keysOf: (row: T) => readonly string[],
): Page<T> {
  const items = rows.slice(0, limit);
  const after = (row: T): string => encodeCursor(list, keysOf(row));
  const last = items.at(-1);
  const page = rows.length > limit && last !== undefined ? { limit, next: after(last) } : { limit };
  return endsAfterAny({ items, page }, (index) => after(items[index] as T));
}

const placesAfter = new WeakMap<Page<unknown>['page'], (index: number) => string>();

/** The page, which may leave with fewer items: says of each, by its index, where the list would go on after it. */
export function endsAfterAny<P extends Page<unknown>>(page: P, cursorAfter: (index: number) => string): P {
  placesAfter.set(page.page, cursorAfter);
  return page;
}

/** The page with so many of its items, or as it is where nothing says how it could go on. */
export function endedAfter<T>(page: Page<T>, count: number): Page<T> {
  const cursorAfter = placesAfter.get(page.page);
  if (!cursorAfter || count >= page.items.length) return page;
  return { ...page, items: page.items.slice(0, count), page: { ...page.page, next: cursorAfter(count - 1) } };
}

import { expect } from '@jest/globals';
import type { Caller } from './app.js';

/** Walks a list thing by thing, and finds what it tells at once, in the same order; how many things that are. */
export async function walked(caller: Caller, path: string): Promise<number> {
  const first = `${path}${path.includes('?') ? '&' : '?'}limit=1`;
  const all = (await caller.get(path).expect(200)).body.items as object[];
  const found: object[] = [];
  for (let next: string | undefined = ''; next !== undefined && found.length <= all.length;) {
    const { body }: { body: { items: object[]; page: { next?: string } } } = await caller
      .get(next === '' ? first : `${first}&cursor=${next}`)
      .expect(200);
    expect(body.items).toHaveLength(1);
    found.push(...body.items);
    next = body.page.next;
  }
  expect(found).toEqual(all);
  return found.length;
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, endedAfter, pageOf } from './cursor.js';

const keysOf = (seq: number): readonly string[] => [String(seq)];

describe('a page of a list', () => {
  const rows = [0, 1, 2, 3];

  it('leads on from its last row, and says when it is the last', () => {
    expect(decodeCursor('some', pageOf('some', rows, 3, keysOf).page.next, 1)).toEqual(['2']);
    expect(pageOf('some', rows, 4, keysOf)).toEqual({ items: rows, page: { limit: 4 } });
  });

  it('ends earlier where it is too heavy, whatever its rows have become', () => {
    const page = pageOf('some', rows, 4, keysOf);
    const shown = { ...page, items: page.items.map((seq) => ({ seq })), asOf: '2026-03-02' };
    const { items, page: shorter, asOf } = endedAfter(shown, 2);
    expect({ items, asOf }).toEqual({ items: [{ seq: 0 }, { seq: 1 }], asOf: '2026-03-02' });
    expect(decodeCursor('some', shorter.next, 1)).toEqual(['1']);
    expect(endedAfter(shown, 4)).toBe(shown);
  });

  it('is followed by pages that tell each row once, in order', () => {
    const count = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.nat(12), count, count, (length, limit, most) => {
        const all = Array.from({ length }, (_, seq) => seq);
        const walked: number[] = [];
        for (let after = -1, next: string | undefined = 'first'; next !== undefined;) {
          const found = all.filter((seq) => seq > after).slice(0, limit + 1);
          const page = endedAfter(pageOf('walk', found, limit, keysOf), most);
          walked.push(...page.items);
          next = page.page.next;
          after = Number(decodeCursor('walk', next, 1)?.[0] ?? after);
        }
        expect(walked).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, pageOf } from './cursor.js';

const keysOf = ({ seq }: { readonly seq: number }): readonly string[] => [String(seq)];
const inBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('a page of a list', () => {
  const fat = Array.from({ length: 501 }, (_, seq) => ({ seq, note: 'ü'.repeat(10_000) }));

  it('weighs less than 1 MB, and leads on to what it left out', () => {
    const { items, page } = pageOf('fat', fat, 500, keysOf);
    expect(inBytes(items)).toBeLessThan(1_000_000);
    expect(items.length).toBeGreaterThan(40);
    expect(decodeCursor('fat', page.next, 1)).toEqual([String(items.length - 1)]);
  });

  it('holds a row that is too heavy alone, and says when it is the last', () => {
    const rows = [{ seq: 0, note: 'x'.repeat(2_000_000) }];
    expect(pageOf('one', rows, 500, keysOf)).toEqual({ items: rows, page: { limit: 500 } });
  });

  it('is followed by pages that tell each row once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        (weights, limit) => {
          const rows = weights.map((weight, seq) => ({ seq, note: 'x'.repeat(weight) }));
          const walked: number[] = [];
          for (let after = -1, next: string | undefined = 'first'; next !== undefined; ) {
            const page = pageOf('walk', rows.filter(({ seq }) => seq > after).slice(0, limit + 1), limit, keysOf);
            walked.push(...page.items.map(({ seq }) => seq));
            next = page.page.next;
            after = Number(decodeCursor('walk', next, 1)?.[0] ?? after);
          }
          expect(walked).toEqual(rows.map(({ seq }) => seq));
        },
      ),
      { numRuns: 30 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical, digestInTurns, digestOf } from './digest.js';
import type { Json } from './json.js';
import { atOnce } from './turns.js';

const byTheLibrary = canonicalize as unknown as (value: unknown) => string | undefined;
const names = fc.oneof(
  fc.string(),
  fc.constantFrom('10', '9', '__proto__', 'toJSON', 'a', 'A', 'é', '\u{10000}', '\uffff'),
);
const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, -0, 1e21, 1e-7, 333333333.3333333),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(names, tie('tree'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

describe('the canonical form of a value (RFC 8785)', () => {
  it('is what the library of that standard writes, whatever the names are', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(canonical(value)).toBe(byTheLibrary(value));
      }),
    );
  });

  it('has names in the order of their code units, numbers among them', () => {
    expect(canonical({ b: 1, 10: 2, 9: 3, a: [{ d: 1, c: 2 }] })).toBe('{"10":2,"9":3,"a":[{"c":2,"d":1}],"b":1}');
  });

  it('knows no number that JSON does not', () => {
    for (const number of [NaN, Infinity]) expect(() => canonical({ number })).toThrow();
  });

  it('is digested the same at once and in turns', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(atOnce(digestInTurns(value))).toBe(digestOf(value));
      }),
    );
  });
});

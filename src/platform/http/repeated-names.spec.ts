import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { repeatedNames, repeatedNamesOf } from './repeated-names.js';

describe('names that stand twice in one object', () => {
  it.each<[string, string, readonly string[]]>([
    ['none', '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', []],
    ['at the top', '{"a":1,"b":2,"a":3}', ['/a']],
    ['within', '{"lines":[{"v":1},{"v":1,"v":2}]}', ['/lines/1/v']],
    ['after an object', '{"a":{"x":1},"b":{"x":1},"a":1}', ['/a']],
    ['spelled otherwise', String.raw`{"a":1,"\u0061":2}`, ['/a']],
    ['told once, however often', '{"a":1,"a":2,"a":3}', ['/a']],
    ['text that looks like names', String.raw`{"a":"\"a\":1,{","b":"a"}`, []],
    ['strings in a list', '{"a":["b","b",["b","b"]],"b":1}', []],
    ['with a slash and a tilde', '{"a/~":1,"a/~":2}', ['/a~1~0']],
    ['not an object', '["a","a"]', []],
    ['a bare value', '"a"', []],
  ])('%s', (_, text, pointers) => {
    expect(repeatedNames(text)).toEqual(pointers);
    expect(repeatedNamesOf(text, JSON.parse(text))).toEqual(pointers);
  });

  it('no text that a serialiser writes has any', () => {
    fc.assert(fc.property(fc.json(), (text) => repeatedNames(text).length === 0 && JSON.parse(text) !== undefined));
  });

  it('reads a large body in one pass: of four times the size it takes some four times as long', () => {
    const bodyOf = (lines: number): string =>
      JSON.stringify({ lines: Array.from({ length: lines }, (_, i) => ({ name: `line ${String(i)}`, v: '1.00' })) });
    const fastest = (text: string): number =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const began = performance.now();
          expect(repeatedNames(text)).toEqual([]);
          return performance.now() - began;
        }),
      );
    // Each line looked for among all others would make it sixteen times.
    expect(fastest(bodyOf(20_000)) / fastest(bodyOf(5_000))).toBeLessThan(10);
  });
});

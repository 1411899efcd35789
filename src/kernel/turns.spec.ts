import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { digestInTurns, digestOf } from './digest.js';
import { toJson, toJsonInTurns } from './json.js';
import type { Json } from './json.js';
import { atOnce, eachInTurns } from './turns.js';
import type { Turns } from './turns.js';

const turnsOf = (work: Turns<unknown>): number => {
  for (let turns = 1; ; turns++) if (work.next().done) return turns;
};

describe('work in turns', () => {
  it('makes the same as at once, fifty items at a turn', () => {
    const numbers = Array.from({ length: 999 }, (_, i) => i);
    expect(atOnce(eachInTurns(numbers, (one, i) => one + i))).toEqual(numbers.map((one) => 2 * one));
    expect(turnsOf(eachInTurns(numbers, String))).toBe(40);
    expect(turnsOf(eachInTurns([1], String))).toBe(1);
  });

  it('gives the same digest, however deep and whatever its names', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, stringUnit: 'binary' }), (value) => {
        // RFC 8785 is of texts that are Unicode.
        fc.pre(!/\\ud[89a-f]/i.test(JSON.stringify(value)));
        expect(atOnce(digestInTurns(value as Json))).toBe(digestOf(value as Json));
      }),
    );
  });

  it('gives the same JSON of values of the domain', () => {
    const leaf = fc.oneof(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.string(),
      fc.integer(),
      fc.constantFrom(null, undefined, true, Decimal.parse('1.50'), new Set(['a']), new Map([['b', 1n]]), () => 1),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 8 },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(atOnce(toJsonInTurns(one))).toEqual(toJson(one));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_DEPTH, MAX_FIELDS, MAX_NAME_BYTES, MAX_VALUES, outOfBounds } from './body-bounds.js';

const told = (text: string) => outOfBounds(Buffer.from(text));

describe('what a body has too much of, told from its bytes', () => {
  it.each<[string, string, ReturnType<typeof outOfBounds>]>([
    ['nothing', '{"a":[1,2,{"b":"c"}]}', undefined],
    ['as deep as may be', `${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`, undefined],
    ['deeper', '['.repeat(MAX_DEPTH + 1), 'too_deep'],
    ['empty objects', `[${'{},'.repeat(MAX_VALUES)}{}]`, 'too_many_values'],
    ['numbers', `[${'1,'.repeat(MAX_VALUES)}1]`, 'too_many_values'],
    ['as many fields as may be', `[{${'"a":1,'.repeat(MAX_FIELDS - 1)}"b":1}]`, undefined],
    ['more fields', `[{${'"a":1,'.repeat(MAX_FIELDS)}"b":1}]`, 'too_many_fields'],
    ['fields after a list', `{"a":[${'1,'.repeat(1000)}1],${'"a":1,'.repeat(MAX_FIELDS - 1)}"b":1}`, 'too_many_fields'],
    ['objects that are each small', `[${'{"a":1,"b":2},'.repeat(2000)}{}]`, undefined],
    ['more ends than beginnings', `${']'.repeat(MAX_VALUES)}[1]`, undefined],
    ['text that looks like values', JSON.stringify(['{[,'.repeat(MAX_VALUES)]), undefined],
    ['text with quotation marks and backslashes', JSON.stringify(['\\",{[', '\\'.repeat(MAX_VALUES), '"']), undefined],
    ['text of other scripts', JSON.stringify(['，｛［'.repeat(MAX_VALUES)]), undefined],
    ['a name as long as may be', `{"${'x'.repeat(MAX_NAME_BYTES)}":1}`, undefined],
    ['a longer name', `{"a":{"${'x'.repeat(MAX_NAME_BYTES + 1)}" : 1}}`, 'name_too_long'],
    ['a longer name of quotation marks', `{"${String.raw`\"`.repeat(MAX_NAME_BYTES / 2)}x":1}`, 'name_too_long'],
    ['a long text', `{"a":"${'x'.repeat(MAX_NAME_BYTES + 1)}","b":1}`, undefined],
    ['text without an end', `["${','.repeat(MAX_VALUES + 5)}`, undefined],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it('counts at least as many values as there are, and at most twice as many and one', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.integer({ min: 1, max: 40_000 }), (text, times) => {
        const many = `[${Array.from({ length: Math.ceil(times / (1 + count(JSON.parse(text)))) }, () => text).join(',')}]`;
        const values = count(JSON.parse(many));
        const refused = told(many) === 'too_many_values';
        if (values > MAX_VALUES) expect(refused).toBe(true);
        if (2 * values + 1 < MAX_VALUES) expect(refused).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, one) => sum + count(one), 0);
}

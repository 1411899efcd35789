import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../../kernel/json.js';
import { changesBetween, withChanges } from './declared-diff.js';

const text = fc.stringMatching(/^[a-z]{1,4}$/);
const line = fc.record({ htsNumber: text, enteredValue: text, exporter: text }, { requiredKeys: ['htsNumber'] });
const declared = fc.record(
  { entryType: text, arrivedOn: text, lines: fc.array(line, { maxLength: 4 }) },
  { requiredKeys: ['lines'] },
) as fc.Arbitrary<Json>;

describe('what changed between two versions', () => {
  it('made in the first gives the second, and of three versions the two steps give what the one step gives', () => {
    fc.assert(
      fc.property(declared, declared, declared, (a, b, c) => {
        expect(withChanges(a, changesBetween(a, b))).toEqual(b);
        const twoSteps = withChanges(withChanges(a, changesBetween(a, b)), changesBetween(b, c));
        expect(twoSteps).toEqual(withChanges(a, changesBetween(a, c)));
      }),
    );
  });

  it('is named place by place, and nothing where nothing changed', () => {
    const before = { lines: [{ a: '1', b: '2' }, { a: '3' }] };
    const after = { lines: [{ a: '1', b: '4' }], type: '03' };
    expect(changesBetween(before, after)).toEqual([
      { pointer: '/lines/0/b', before: '2', after: '4' },
      { pointer: '/lines/1', before: { a: '3' }, after: undefined },
      { pointer: '/type', before: undefined, after: '03' },
    ]);
    expect(changesBetween(before, before)).toEqual([]);
  });
});

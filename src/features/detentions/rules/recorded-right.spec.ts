import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { recordedRight } from './recorded-right.js';
import type { RecordedRightFacts } from './recorded-right.js';

const watch: RecordedRightFacts = {
  infringement: 'counterfeit_mark',
  right: 'trademark',
  active: true,
  classes: [14],
  goodsClass: 14,
};
const codesFor = (given: Partial<RecordedRightFacts>) =>
  applyRule(recordedRight, { ...watch, ...given }, '2026-03-02').decision.faults.map(({ code }) => code);

describe('the recorded right of a detention (19 CFR 133.21(b), 133.22, 133.23, 133.42, 133.47)', () => {
  it.each<[string, Partial<RecordedRightFacts>, string[]]>([
    ['a mark for the class of the goods', {}, []],
    ['a mark, the class not known', { goodsClass: null }, []],
    ['a mark of another class', { goodsClass: 25 }, ['detention.recordation_of_other_class']],
    ['a copyright for a counterfeit', { right: 'copyright', classes: [] }, ['detention.recordation_of_other_right']],
    ['a trade name for gray goods', { infringement: 'gray_market', right: 'trade_name', classes: [] }, []],
    ['a copyright for a piratical copy', { infringement: 'piratical_copy', right: 'copyright', goodsClass: null }, []],
    ['a mark for a device', { infringement: 'circumvention_device' }, ['detention.recordation_of_other_right']],
    [
      'a lapsed mark of another class',
      { active: false, goodsClass: 25 },
      ['detention.recordation_of_other_class', 'detention.recordation_not_in_force'],
    ],
  ])('%s', (_, given, codes) => {
    expect(codesFor(given)).toEqual(codes);
  });
});

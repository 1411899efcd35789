import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { fineAssessment } from './fine-assessment.js';
import type { FineAssessmentFacts } from './fine-assessment.js';

const INSIDE: FineAssessmentFacts = {
  ofTheGoods: true,
  counterfeit: true,
  seizedOn: '2026-03-02',
  amount: dollars(100),
  maximum: dollars(100),
  reasonCodes: [],
};

describe('SEIZ-14 assessment of a fine for counterfeits (19 USC 1526(f))', () => {
  it.each<[string, Partial<FineAssessmentFacts>, string[]]>([
    ['of the largest amount', {}, []],
    ['a cent more', { amount: dollars(100) + 1n }, ['fine.above_maximum']],
    ['no amount known', { amount: null, maximum: null }, []],
    ['a stranger to the goods', { ofTheGoods: false }, ['fine.party_unknown']],
    ['goods seized for something else', { counterfeit: false }, ['fine.not_counterfeit']],
    ['before the seizure', { seizedOn: '2026-03-10' }, ['fine.before_seizure']],
    ['for goods of one’s own use', { reasonCodes: ['fine.not_for_sale'] }, ['fine.not_for_sale']],
  ])('%s', (_, given, codes) => {
    const { decision } = applyRule(fineAssessment, { ...INSIDE, ...given }, '2026-03-09');
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });

  it('what was found against it is told where it was said, in words', () => {
    const { decision } = applyRule(fineAssessment, { ...INSIDE, reasonCodes: ['fine.no_part_taken'] }, '2026-03-09');
    expect(decision).toMatchObject([{ pointer: '/tookPart', message: expect.stringContaining('directed') }]);
  });
});

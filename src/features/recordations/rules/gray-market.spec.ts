import { describe, expect, it } from '@jest/globals';
import { NotInForce } from '../../../kernel/dated.js';
import { applyRule } from '../../../kernel/rule.js';
import { grayMarketRestriction, LEVER_LABEL_ELEMENTS } from './gray-market.js';
import type { GrayMarketDecision, GrayMarketFacts } from './gray-market.js';

const goods: GrayMarketFacts = {
  recordationActive: true,
  markAppliedBy: 'related_company',
  leverGrantedOn: '2025-01-15',
  physicallyAndMateriallyDifferent: true,
  importedOn: '2026-03-02',
  label: [],
};
const licensed: GrayMarketFacts = {
  ...goods,
  markAppliedBy: 'independent_licensee',
  grayMarketGrantedOn: '2025-01-15',
};
const decide = (facts: GrayMarketFacts) => applyRule(grayMarketRestriction, facts, facts.importedOn).decision;

describe('gray-market goods (19 CFR 133.23)', () => {
  it.each<[string, GrayMarketFacts, GrayMarketDecision['outcome']]>([
    ['(a)(1) an independent licensee', licensed, 'restricted'],
    ['(a)(1) a label does not help there', { ...licensed, label: LEVER_LABEL_ELEMENTS }, 'restricted'],
    ['(a)(2) a foreign owner', { ...licensed, markAppliedBy: 'foreign_owner' }, 'restricted'],
    ['(a)(1) on the day protection was granted', { ...licensed, importedOn: '2025-01-15' }, 'restricted'],
    ['(a)(1) before protection was granted', { ...licensed, importedOn: '2025-01-14' }, 'not_restricted'],
    ['(a)(3) different goods of an affiliate', goods, 'restricted'],
    ['(a)(3) goods that do not differ', { ...goods, physicallyAndMateriallyDifferent: false }, 'not_restricted'],
    [
      '(a)(3) no Lever protection granted, whatever else was',
      { ...licensed, markAppliedBy: 'us_owner', leverGrantedOn: '2027-01-01' },
      'not_restricted',
    ],
    ['(b) the full label', { ...goods, label: LEVER_LABEL_ELEMENTS }, 'lifted_by_label'],
    ['a lapsed recordation', { ...licensed, recordationActive: false }, 'not_restricted'],
  ])('%s', (_, facts, outcome) => {
    expect(decide(facts).outcome).toBe(outcome);
  });

  it('(b) names what the label lacks', () => {
    const label = LEVER_LABEL_ELEMENTS.filter((element) => element !== 'close_to_the_mark');
    expect(decide({ ...goods, label })).toMatchObject({ outcome: 'restricted', labelLacks: ['close_to_the_mark'] });
  });

  it('has no answer before 26 March 1999', () => {
    expect(() => decide({ ...goods, importedOn: '1999-03-25' })).toThrow(NotInForce);
    expect(decide({ ...goods, importedOn: '1999-03-26', leverGrantedOn: '1999-03-26' }).outcome).toBe('restricted');
  });
});

import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { SEIZURE_GROUND_CODES, seizureGround } from './grounds.js';
import type { SeizureGroundCode } from './grounds.js';
import { seizure } from './seizure.js';
import type { SeizureFacts } from './seizure.js';

const unrecorded: SeizureFacts = {
  grounds: ['counterfeit_mark'],
  goods: { state: 'detained', since: '2026-03-09' },
  seizedOn: '2026-03-27',
};
const facts: SeizureFacts = { ...unrecorded, recordation: { right: 'trademark', active: true } };
const decide = (given: Partial<SeizureFacts>) => {
  const all = { ...facts, ...given };
  return applyRule(seizure, all, all.seizedOn).decision;
};

describe('grounds of seizure (19 USC 1595a(c), 1526(e))', () => {
  it.each<[string, SeizureGroundCode[], string, boolean]>([
    ['1526(e) a counterfeit mark must be seized', ['counterfeit_mark'], 'must', true],
    ['1595a(c)(1) smuggled goods must be', ['stolen_smuggled_or_clandestine'], 'must', true],
    ['1595a(c)(2)(B) a missing licence may', ['licence_or_permit_missing'], 'may', true],
    ['1595a(c)(2)(E) intentional marking may', ['marking_intentional'], 'may', true],
    ['1595a(c)(3) a missing visa is detained', ['quota_or_visa_missing'], 'detain_only', false],
    ['1595a(c)(3) a false visa may be seized', ['visa_false'], 'may', true],
    ['1595a(c)(4) value alone is none', ['classification_or_value'], 'none', false],
    ['1595a(c)(4) nor are evaded duties', ['adcvd_evasion', 'classification_or_value'], 'none', false],
    ['value with a real ground', ['classification_or_value', 'licence_or_permit_missing'], 'may', true],
  ])('%s', (_name, grounds, power, lawful) => {
    expect(decide({ grounds })).toMatchObject({ power, lawful });
  });

  it.each<[string, SeizureFacts | Partial<SeizureFacts>, string[]]>([
    ['no ground', { grounds: [] }, ['seizure.no_ground']],
    ['a missing visa', { grounds: ['quota_or_visa_missing'] }, ['seizure.detain_instead']],
    ['value alone', { grounds: ['classification_or_value'] }, ['seizure.no_power']],
    ['a lapsed right', { recordation: { right: 'trademark', active: false } }, ['seizure.recordation_not_active']],
    ['a right of another kind', { recordation: { right: 'copyright', active: true } }, ['seizure.no_recorded_right']],
    [
      'nothing: 133.47 on that day',
      {
        grounds: ['dmca_device'],
        recordation: { right: 'copyright', active: true },
        seizedOn: '2024-08-23',
        goods: { state: 'detained', since: '2024-08-01' },
      },
      [],
    ],
    [
      '133.47 before 23 August 2024',
      {
        grounds: ['dmca_device'],
        recordation: { right: 'copyright', active: true },
        seizedOn: '2024-08-22',
        goods: { state: 'detained', since: '2024-08-01' },
      },
      ['seizure.ground_not_in_force'],
    ],
    [
      'goods already abandoned',
      { goods: { state: 'abandoned', since: '2026-03-20' } },
      ['seizure.government_property'],
    ],
    ['before the detention', { seizedOn: '2026-03-08' }, ['merchandise.before_last_move']],
    [
      'everything at once',
      {
        grounds: ['counterfeit_mark'],
        recordation: { right: 'trademark', active: false },
        goods: { state: 'destroyed', since: '2026-04-01' },
      },
      ['seizure.recordation_not_active', 'merchandise.final', 'merchandise.before_last_move'],
    ],
  ])('refuses %s', (_name, given, expected) => {
    expect(decide(given).faults.map(({ code }) => code)).toEqual(expected);
  });

  it('refuses a counterfeit without any recordation', () => {
    expect(applyRule(seizure, unrecorded, '2026-03-27').decision.faults[0]?.code).toBe('seizure.no_recorded_right');
  });

  it('cites a law for every ground', () => {
    for (const code of SEIZURE_GROUND_CODES)
      expect(seizureGround(code).cites[0].authority).toMatch(/^\d+ (?:USC|CFR) /);
  });
});

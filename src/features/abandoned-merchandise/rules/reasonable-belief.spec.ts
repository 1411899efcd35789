import { describe, expect, it } from '@jest/globals';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { FINDER_ROLES, reasonableBelief } from './reasonable-belief.js';
import type { BeliefFacts } from './reasonable-belief.js';

const facts: BeliefFacts = {
  believed: true,
  laws: ['trademark_counterfeit'],
  grounds: ['Spelling of the mark on the dial.'],
  finderRole: 'ipr_officer',
  foundOn: '2026-05-07',
  acceptedOn: '2026-05-06',
};
const apply = (given: Partial<BeliefFacts>) =>
  applyRule(reasonableBelief, { ...facts, ...given }, '2026-05-08', initialPolicies([FINDER_ROLES]));

describe('finding of reasonable belief (EO 13785 §4(b)(ii))', () => {
  it.each<[string, Partial<BeliefFacts>, boolean, string[]]>([
    ['complete', {}, true, []],
    ['found the day of the abandonment', { foundOn: '2026-05-06' }, true, []],
    ['found today', { foundOn: '2026-05-08' }, true, []],
    ['nothing believed needs no law', { believed: false, laws: [], grounds: [] }, false, []],
    ['a belief without law or grounds', { laws: [], grounds: [] }, false, ['belief.no_law', 'belief.no_grounds']],
    ['by a role without delegation', { finderRole: 'port_officer' }, false, ['belief.not_delegated']],
    ['dated before the abandonment', { foundOn: '2026-05-05' }, false, ['belief.before_abandonment']],
    ['dated tomorrow', { foundOn: '2026-05-09' }, false, ['date.in_future']],
  ])('%s', (_, given, believed, expected) => {
    const { decision } = apply(given);
    expect(decision.reasonableBelief).toBe(believed);
    expect(decision.faults.map(({ code }) => code)).toEqual(expected);
  });

  it('is delegated to somebody', () => {
    expect(FINDER_ROLES.check([])).not.toEqual([]);
    expect(FINDER_ROLES.check('ipr_officer')).not.toEqual([]);
    expect(FINDER_ROLES.check(['ipr_officer'])).toEqual([]);
  });

  it('is policy as far as the delegation goes', () => {
    expect(apply({}).authorityStatus).toBe('policy');
  });
});

import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { ownerStanding, RELATIONS } from './standing.js';
import type { StandingFacts } from './standing.js';

const grant = { acts: ['assist', 'consent'], from: '2026-01-01', through: '2026-12-31' } as const;
const agent: StandingFacts = { act: 'consent', relation: 'agent', grant };
const codes = (facts: StandingFacts) =>
  applyRule(ownerStanding, facts, '2026-03-27').decision.faults.map(({ code }) => code);

describe('who may act for a recorded right (19 CFR 133.21(a), (g))', () => {
  it.each<[string, StandingFacts, string[]]>([
    ['the owner', { act: 'consent', relation: 'owner' }, []],
    ['(g) a licensee consents to nothing', { act: 'consent', relation: 'licensee' }, ['standing.licensee']],
    ['a former owner', { act: 'renew', relation: 'former_owner' }, ['standing.former_owner']],
    ['an agent within its grant', agent, []],
    [
      'an agent on the first and only day of its grant',
      { ...agent, grant: { ...grant, from: '2026-03-27', through: '2026-03-27' } },
      [],
    ],
    ['an agent without one', { act: 'assist', relation: 'agent' }, ['standing.no_grant']],
    ['an act the grant does not name', { ...agent, act: 'renew' }, ['standing.act_not_granted']],
    ['a grant that ended', { ...agent, grant: { ...grant, through: '2026-03-26' } }, ['standing.grant_not_running']],
    [
      'a grant revoked that day',
      { ...agent, grant: { ...grant, revokedOn: '2026-03-27' } },
      ['standing.grant_revoked'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
    expect(applyRule(ownerStanding, facts, '2026-03-27').decision.may).toBe(expected.length === 0);
  });

  it('lends nobody but an agent the help of a grant', () => {
    const helped = RELATIONS.filter((relation) => codes({ ...agent, relation }).length === 0);
    expect(helped).toEqual(['owner', 'agent']);
  });
});

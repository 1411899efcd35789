import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { isfBond } from './isf-bond.js';
import type { IsfBondFacts } from './isf-bond.js';
import { isfChange } from './isf-change.js';
import { isfParties } from './isf-elements.js';

const ON = '2026-03-02';

describe('ISF-02: parties (19 CFR 149.3(a))', () => {
  it('are named with an address, or identified', () => {
    const parties = [
      { pointer: '/seller', named: true, identified: false },
      { pointer: '/buyer', named: false, identified: true },
      { pointer: '/shipTo', named: false, identified: false },
    ];
    expect(applyRule(isfParties, { parties }, ON).decision).toMatchObject([
      { pointer: '/shipTo', code: 'isf.party_not_told' },
    ]);
  });
});

describe('ISF-03: the bond (19 CFR 149.5(b))', () => {
  it.each<[string, IsfBondFacts, string[]]>([
    ['of the importer', { activity: '1', of: 'importer', agentsBond: false }, []],
    ['for security filings alone', { activity: '16', of: 'importer', agentsBond: false }, []],
    ['of the agent', { activity: '1', of: 'agent', agentsBond: true }, []],
    ['not in force', { activity: null, of: 'another', agentsBond: false }, ['isf.bond_not_in_force']],
    ['for drawback', { activity: '1a', of: 'importer', agentsBond: false }, ['isf.bond_of_other_activity']],
    ['of somebody else', { activity: '1', of: 'another', agentsBond: false }, ['isf.bond_of_another']],
    ['of the agent, unsaid', { activity: '1', of: 'agent', agentsBond: false }, ['isf.bond_of_another']],
    [
      'of the importer, said to be the agent’s',
      { activity: '1', of: 'importer', agentsBond: true },
      ['isf.bond_of_another'],
    ],
  ])('%s', (_, facts, codes) => {
    expect(applyRule(isfBond, facts, ON).decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('ISF-04: update and withdrawal (19 CFR 149.2(d), (e))', () => {
  const at = '2026-03-20T08:00:00Z';
  const codes = (facts: object) =>
    applyRule(
      isfChange,
      { change: 'update', withdrawn: false, arrivesAt: null, at, ...facts } as const,
      ON,
    ).decision.map(({ code }) => code);
  it('is updated before the goods arrive, and not when they have', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ arrivesAt: '2026-03-20T08:00:00.001Z' })).toEqual([]);
    expect(codes({ arrivesAt: at })).toEqual(['isf.arrived']);
  });

  it('is withdrawn once, also when the day of arrival has gone by', () => {
    expect(codes({ change: 'withdrawal', arrivesAt: at })).toEqual([]);
    expect(codes({ change: 'withdrawal', withdrawn: true })).toEqual(['isf.withdrawn']);
    expect(codes({ withdrawn: true })).toEqual(['isf.withdrawn']);
  });
});

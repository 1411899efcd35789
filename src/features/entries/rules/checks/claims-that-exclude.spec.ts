import { expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { exclusiveClaims } from './claims-that-exclude.js';
import type { ExclusiveClaimsFacts } from './claims-that-exclude.js';

const WAIVER = 'refuses /waiver bond.and_waiver';
const UNDERLYING = 'refuses /underlyingEntryNumbers reconciliation.underlying_not_on_type';

it.each<[string, Partial<ExclusiveClaimsFacts>, readonly string[]]>([
  ['a bond alone', {}, []],
  ['a waiver alone', { waiver: true, bonds: 0 }, []],
  ['neither', { bonds: 0 }, []],
  ['19 CFR 142.4(c) a bond and a waiver', { waiver: true }, [WAIVER]],
  ['a reconciliation of entries', { entryType: '09', underlyingEntries: 2 }, []],
  ['19 USC 1484(b)(1) underlying entries of a consumption entry', { underlyingEntries: 1 }, [UNDERLYING]],
  ['both at once', { waiver: true, entryType: '21', underlyingEntries: 3 }, [WAIVER, UNDERLYING]],
])('ENTRY-46 %s', (_, given, expected) => {
  const facts = { entryType: '03', waiver: false, bonds: 1, underlyingEntries: 0, ...given };
  const { decision } = applyRule(exclusiveClaims, facts, '2026-03-02');
  expect(decision.map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`)).toEqual(expected);
});

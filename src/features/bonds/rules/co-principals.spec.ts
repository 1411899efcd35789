import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { coPrincipals } from './co-principals.js';
import type { CoPrincipalFacts } from './co-principals.js';

const one = { legalKind: 'corporation', known: true, named: false } as const;
const found = (facts: CoPrincipalFacts) =>
  applyRule(coPrincipals, facts, '2026-03-02').decision.map(({ pointer, code }) => `${pointer} ${code}`);

describe('19 CFR 113.34: co-principals', () => {
  it('are in law what the principal is', () => {
    expect(found({ principalKind: 'corporation', coPrincipals: [one, one] })).toEqual([]);
    expect(found({ principalKind: 'partnership', coPrincipals: [one] })).toEqual([
      '/coPrincipals/0/legalKind bond.co_principal_other_kind',
    ]);
    expect(found({ principalKind: null, coPrincipals: [one] })).toEqual([
      '/principal/legalKind bond.principal_kind_missing',
    ]);
    expect(found({ principalKind: null, coPrincipals: [] })).toEqual([]);
  });

  it('are on record, and named once', () => {
    expect(
      found({
        principalKind: 'corporation',
        coPrincipals: [
          { ...one, known: false },
          { ...one, named: true },
        ],
      }),
    ).toEqual([
      '/coPrincipals/0/importerId bond.principal_unknown',
      '/coPrincipals/1/importerId bond.co_principal_twice',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { provisionalTerm } from './provisional-term.js';
import { recordationTerm } from './term.js';
import type { RecordationTerm, TermFacts } from './term.js';

describe('term of a recordation (19 CFR 133.4, 133.15, 133.34)', () => {
  it.each<[string, TermFacts, Partial<RecordationTerm>]>([
    [
      '133.4(b) a mark by its registration, not by twenty years',
      { right: 'trademark', approvedOn: '2022-03-01', registrationExpiresOn: '2030-05-01' },
      { effectiveOn: '2022-03-01', expiresOn: '2030-05-01' },
    ],
    [
      '133.4(b) a registration without dates',
      { right: 'trademark', approvedOn: '2022-03-01' },
      { outcome: 'not_determinable', expiresOn: null },
    ],
    [
      '133.34(b) a work for twenty years',
      { right: 'copyright', approvedOn: '2022-03-01' },
      { expiresOn: '2042-03-01' },
    ],
    [
      '133.34(b) a work until ownership ends',
      { right: 'copyright', approvedOn: '2022-03-01', ownershipEndsOn: '2030-12-31' },
      { expiresOn: '2030-12-31' },
    ],
    [
      '133.15 a trade name while used',
      { right: 'trade_name', approvedOn: '2022-03-01' },
      { outcome: 'while_used', expiresOn: null },
    ],
  ])('%s', (_, facts, expected) => {
    expect(applyRule(recordationTerm, facts, '2026-03-02').decision).toMatchObject(expected);
  });

  it('of a mark approved before there were provisional recordations stands on the regulation alone', () => {
    const facts: TermFacts = { right: 'trademark', approvedOn: '2015-08-24', registrationExpiresOn: '2025-06-30' };
    const { decision, authorityStatus } = applyRule(recordationTerm, facts, '2015-08-24');
    expect([decision.expiresOn, authorityStatus]).toEqual(['2025-06-30', 'in_force']);
  });
});

describe('term of a provisional recordation', () => {
  const facts: TermFacts = { right: 'copyright', approvedOn: '2026-05-31' };

  it('is nine months, and only as strong as guidance', () => {
    const { decision, authorityStatus } = applyRule(provisionalTerm, facts, '2026-05-31');
    expect([decision.expiresOn, authorityStatus]).toEqual(['2027-02-28', 'guidance']);
  });

  it('ends with ownership', () => {
    const ending: TermFacts = { ...facts, ownershipEndsOn: '2026-09-01' };
    expect(applyRule(provisionalTerm, ending, '2026-05-31').decision.expiresOn).toBe('2026-09-01');
  });
});

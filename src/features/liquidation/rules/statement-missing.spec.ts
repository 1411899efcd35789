import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { statementMissing } from './statement-missing.js';
import type { StatementMissingFacts } from './statement-missing.js';

const facts: StatementMissingFacts = {
  state: 'running',
  stands: { standing: 'to_be_filed', acceptedInProtest: false },
  protestUntil: null,
  unstated: [
    { caseNumber: 'A-570-979', nothingOwed: false },
    { caseNumber: 'C-570-980', nothingOwed: false },
  ],
};
const decided = (given: Partial<StatementMissingFacts>) =>
  applyRule(statementMissing, { ...facts, ...given }, '2026-03-02').decision;
const liquidated = (acceptedInProtest: boolean) => ({
  state: 'liquidated' as const,
  stands: { standing: 'may_be_presumed' as const, acceptedInProtest },
  protestUntil: '2026-09-02' as const,
});

describe('LIQ-30 no statement on reimbursement is on record (19 CFR 351.402(f)(3))', () => {
  it('is told of each case before liquidation, and only antidumping duty is charged twice', () => {
    const { warnings, byOfficer } = decided({});
    expect(warnings.map(({ caseNumber, code, message }) => [caseNumber, code, message.includes('twice')])).toEqual([
      ['A-570-979', 'liquidation.statement_missing', true],
      ['C-570-980', 'liquidation.statement_missing', false],
    ]);
    expect(warnings[0]?.citation?.authority).toBe('19 CFR 351.402(f)(3)');
    expect(byOfficer).toBe(true);
    expect(decided({ unstated: facts.unstated.slice(1) }).byOfficer).toBe(false);
    expect(decided({ unstated: [] })).toEqual({ warnings: [], byOfficer: false });
  });

  it('once customs has liquidated, with the last day of a protest in which it may be accepted', () => {
    const { warnings, byOfficer } = decided(liquidated(true));
    expect(warnings.map(({ code }) => code)).toEqual(Array(2).fill('liquidation.reimbursement_presumable'));
    expect([warnings[0]?.remedy.includes('2026-09-02'), byOfficer]).toEqual([true, false]);
    expect(decided(liquidated(false)).warnings[0]?.remedy).not.toContain('2026-09-02');
  });

  it('means nothing where time has liquidated, nothing is owed, or none is needed', () => {
    const none = { warnings: [], byOfficer: false };
    expect(decided({ state: 'deemed_liquidated' })).toEqual(none);
    expect(decided({ unstated: facts.unstated.map((one) => ({ ...one, nothingOwed: true })) })).toEqual(none);
    expect(decided({ stands: { standing: 'no_statement_needed', acceptedInProtest: false } })).toEqual(none);
  });
});

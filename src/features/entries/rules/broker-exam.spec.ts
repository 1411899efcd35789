import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { checkEntry } from './check-entry.js';
import { rejectedSummary } from './clocks/later-clocks.js';
import { NEW, anEntry } from './entry.fixture.js';
import { entryCorrection } from './lifecycle/release.js';
import type { CorrectionFacts } from './lifecycle/release.js';

// Questions of the Customs Broker License Examination on entry (those on its days stand with liquidation): facts in our own words, answers of the official keys. Those
// that are not built stand with their reasons in docs/broker-exam.md.

describe('a rejected summary', () => {
  it('April 2023, question 47: a summary rejected after the tenth day is sent again within two working days', () => {
    const facts = { rejectedOn: '2023-04-28', summaryDueOn: '2023-04-14', tradeRemedy: false } as const;
    expect(applyRule(rejectedSummary, facts, '2023-04-28').decision.dueOn).toBe('2023-05-02');
  });
});

describe('correction of a summary', () => {
  const facts: CorrectionFacts = {
    state: 'summary_filed',
    entryType: '01',
    summaryFiled: true,
    correctionUntil: '2024-12-12',
    correctedOn: '2024-10-21',
    addsPreference: false,
    tradeProgram: null,
  };
  const faults = (given: Partial<CorrectionFacts>) =>
    applyRule(entryCorrection, { ...facts, ...given }, '2024-10-21').decision.map(({ code }) => code);

  it('October 2024, question 18: a USMCA preference is claimed under 19 USC 1520(d) (19 CFR 182.31)', () => {
    expect(faults({ addsPreference: true, tradeProgram: 'S' })).toEqual(['correction.preference_by_claim']);
    expect(faults({ addsPreference: true, tradeProgram: 'KR' })).toEqual([]);
  });

  it('October 2024, question 53: in its time and before liquidation, which closes the entry', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ correctedOn: '2024-12-13' })).toEqual(['correction.too_late']);
    expect(faults({ state: 'closed' })).toEqual(['entry.over']);
  });
});

describe('duties of an informal entry', () => {
  const findings = (entryType: string, dutiesPaidBeforeRelease: boolean) =>
    checkEntry(anEntry({ entryType, dutiesPaidBeforeRelease }), NEW, '2026-03-02');

  it('October 2015, question 73: they are paid when it is made, but for those paid by statement (19 CFR 143.28)', () => {
    expect(findings('11', false)).toMatchObject([
      {
        code: 'informal.duties_at_entry',
        weight: 'warns',
        layer: 'entry',
        message: expect.stringMatching(/paid when it is made, unless .* by statement/),
        citation: { authority: expect.stringContaining('143.28') },
      },
    ]);
    expect(findings('11', true)).toEqual([]);
    expect(findings('01', false)).toEqual([]);
  });
});

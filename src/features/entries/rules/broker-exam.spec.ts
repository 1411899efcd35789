import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { missingCompanions } from '../../adcvd/rules/companion.js';
import { statementChosen } from './checks/statement-payment.js';
import { checkEntry } from './check-entry.js';
import { rejectedSummary } from './clocks/later-clocks.js';
import { NEW, aCase, aLine, anEntry, told } from './entry.fixture.js';
import { actOnEntry } from './lifecycle/act-on-entry.js';
import { entryCorrection } from './lifecycle/entry-correction.js';
import type { CorrectionFacts } from './lifecycle/entry-correction.js';
import { summaryInHand } from './lifecycle/summary-in-hand.js';
import { recordsDemandClock } from './papers/records-demand.js';

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
    entryType: '01',
    hasCases: false,
    summaryFiled: true,
    correctionUntil: '2024-12-12',
    liquidation: { scheduledOn: '2024-12-27', extended: false },
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

  it('October 2024, question 53: while it is accepted, not reviewed, paid, and before liquidation, which closes the entry', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ correctedOn: '2024-12-13' })).toEqual(['correction.too_late', 'correction.liquidation_near']);
    const standing = { summaryFiled: true, owed: 500n, payableUntil: '2024-03-01', correctedOn: '2024-10-21' } as const;
    const inHand = (given: { state: 'summary_filed' | 'under_review'; paid: readonly bigint[] }) =>
      applyRule(summaryInHand, { ...standing, ...given }, '2024-10-21').decision.map(({ code }) => code);
    expect(inHand({ state: 'summary_filed', paid: [500n] })).toEqual([]);
    expect(inHand({ state: 'under_review', paid: [500n] })).toEqual(['correction.under_review']);
    expect(inHand({ state: 'summary_filed', paid: [499n] })).toEqual(['correction.unpaid']);
    const closed = { act: 'correction', state: 'closed' } as const;
    expect(applyRule(actOnEntry, closed, '2024-10-21').decision.map(({ code }) => code)).toEqual(['entry.over']);
  });
});

describe('payment by statement', () => {
  it('April 2026, question 19: where the summary serves as the entry, it is chosen with the filing (19 CFR 24.25(c), 141.101)', () => {
    const filed = anEntry({ arrivedOn: '2026-02-12', importedOn: '2026-02-12', filedOn: '2026-02-12' });
    expect(told({ ...filed, statementOn: '2026-02-20' })).toEqual([]);
    const later = { statementOn: '2026-02-20', namedBefore: null, summaryFiledOn: '2026-02-12' } as const;
    const chosen = (servedAsEntry: boolean) =>
      applyRule(statementChosen, { ...later, servedAsEntry }, '2026-02-13').decision.map(({ code }) => code);
    expect(chosen(true)).toEqual(['statement.chosen_late']);
    expect(chosen(false)).toEqual([]);
  });

  // The tenth working day from 12 February 2026 is 27 February: the 16th is a holiday.
  it.each([
    ['2026-02-27', []],
    ['2026-03-02', ['refuses statement.too_late']],
    ['2026-02-16', ['refuses statement.not_a_business_day']],
    ['2026-02-11', ['refuses statement.day_gone']],
  ] as const)('is scheduled for a business day within ten working days of entry: %s', (statementOn, expected) => {
    const filed = anEntry({ arrivedOn: '2026-02-12', importedOn: '2026-02-12', filedOn: '2026-02-12' });
    expect(told({ ...filed, statementOn })).toEqual(expected);
  });

  it('is said with the summary', () => {
    expect(told({ ...anEntry({ filing: 'entry' }), statementOn: '2026-03-10' })).toEqual([
      'refuses statement.without_summary',
    ]);
  });
});

describe('cases of a line', () => {
  const [dumping, subsidies] = ['A-570-979', 'C-570-980'] as const;
  const missingOf = (named: readonly string[]) =>
    applyRule(
      missingCompanions,
      { named, companions: [{ of: dumping, caseNumber: subsidies, status: 'order' }] },
      '2023-03-27',
    ).decision;
  const filed = (numbers: readonly string[]) =>
    told(
      anEntry({
        entryType: '03',
        lines: [
          aLine({
            cases: numbers.map((caseNumber) => aCase({ caseNumber, type: caseNumber.startsWith('A') ? 'A' : 'C' })),
            missingCompanions: missingOf(numbers),
          }),
        ],
      }),
    );

  it('October 2023: both are reported, also the one whose rate is zero (19 CFR 141.61(c))', () => {
    expect(filed([dumping])).toEqual(['warns companion.missing']);
    expect(filed([dumping, subsidies])).toEqual([]);
  });
});

describe('records of an entry that are demanded', () => {
  it('October 2024, question 6: thirty calendar days where no time is named (19 CFR 111.23, 163.6(a))', () => {
    const demanded = { receivedOn: '2024-10-01', withinDays: null, approvedDays: 0 } as const;
    const { dayBasis, length, dueOn } = applyRule(recordsDemandClock, demanded, '2024-10-01').decision;
    expect([dayBasis, length, dueOn]).toEqual(['calendar', 30, '2024-10-31']);
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

import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { summaryInHand } from './summary-in-hand.js';
import type { SummaryInHandFacts } from './summary-in-hand.js';

const found = (given: Partial<SummaryInHandFacts>): readonly string[] => {
  const facts: SummaryInHandFacts = {
    state: 'summary_filed',
    summaryFiled: true,
    owed: 200_000n,
    paid: [150_000n, 50_000n],
    payableUntil: '2026-03-16',
    correctedOn: '2026-03-17',
    ...given,
  };
  return applyRule(summaryInHand, facts, facts.correctedOn).decision.map(({ weight, code }) => `${weight} ${code}`);
};

describe('ENTRY-40 a summary that is reviewed or not paid', () => {
  it.each<[string, Partial<SummaryInHandFacts>, readonly string[]]>([
    ['paid in full', {}, []],
    ['under review, though it is paid', { state: 'under_review' }, ['refuses correction.under_review']],
    ['a cent short', { paid: [199_999n] }, ['refuses correction.unpaid']],
    ['on the last day to pay it is replaced', { paid: [], correctedOn: '2026-03-16' }, []],
    ['where no payment is on record', { paid: [] }, ['undetermined correction.payment_unknown']],
    ['where it is not known what is owed', { owed: null }, ['undetermined correction.payment_unknown']],
    ['where nothing is owed', { owed: 0n, paid: [] }, []],
    ['where no day to pay is set', { payableUntil: null, paid: [] }, []],
    ['before the summary, or one that was rejected', { summaryFiled: false, paid: [] }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});

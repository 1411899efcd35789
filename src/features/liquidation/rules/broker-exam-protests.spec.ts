import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../kernel/dates.js';
import { dollars, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { liquidationDifference, protestDifference } from './difference.js';
import { liquidationNotice } from './liquidation-notice.js';
import { protestClock } from './protest-clock.js';
import { protestFiling } from './protest-filing.js';
import { protestReview } from './protest-review.js';
import { protestSubject } from './protest-subject.js';

const asserted = dollars(1_000);
const from = (difference: string) => ({ asserted, assessed: asserted + parseMoney(difference) });

describe('questions of the broker examination on liquidation and protest', () => {
  it('April 2025, question 45: $1,000 deposited, $750 found: $250 are refunded (19 CFR 159.6(c))', () => {
    const facts = { asserted, assessed: dollars(750) };
    expect(applyRule(liquidationDifference, facts, '2026-03-02').decision).toEqual({
      outcome: 'refund_due',
      difference: -dollars(250),
    });
  });
  it('April 2026, question 61: $14.63 more is not billed on reliquidation, $7.56 less is refunded that a protest asked for', () => {
    expect(applyRule(liquidationDifference, from('14.63'), '2026-03-02').decision.outcome).toBe('as_asserted');
    const less = { asserted, assessed: asserted - parseMoney('7.56') };
    expect(applyRule(protestDifference, less, '2026-03-02').decision).toEqual({
      outcome: 'refund_due',
      difference: -756n,
    });
  });
  it('October 2011, question 2: without a protest as little is refunded to nobody (19 CFR 159.6(b)(1))', () => {
    const less = { asserted, assessed: asserted - parseMoney('19.99') };
    expect(applyRule(liquidationDifference, less, '2026-03-02').decision.outcome).toBe('as_asserted');
    expect(applyRule(protestDifference, less, '2026-03-02').decision.outcome).toBe('refund_due');
  });
  it('April 2023: 180 days from the denial of a protest to the Court of International Trade (19 CFR 174.31)', () => {
    const facts = { filedOn: '2022-06-01', acceleratedOn: null, decidedOn: '2023-01-05', denied: true } as const;
    const { suitUntil } = applyRule(protestReview, facts, '2023-02-01').decision;
    expect(suitUntil).toBe(addDays('2023-01-05', 180));
  });
  it('October 2024, question 57: the denial of a claim under section 1520(d) can be protested (19 CFR 174.11)', () => {
    const on = '2024-10-23';
    const named = { namesLiquidation: false, madeOn: '2024-05-01', identified: true } as const;
    const filing = { matter: 'reliquidation_refusal', by: 'importer', othersProtested: false, before: false } as const;
    const { protestUntil } = applyRule(protestClock, { decidedOn: '2024-05-01', demandMailedOn: null }, on).decision;
    expect([
      applyRule(protestSubject, { ...named, matter: filing.matter }, on).decision,
      applyRule(protestFiling, { ...filing, until: protestUntil, certifiesNoCollusion: false }, on).decision,
    ]).toEqual([[], []]);
  });
  it('2001: legal evidence of liquidation was the bulletin in the customhouse, and is the posting since 14 January 2017', () => {
    const evidenceOn = (on: '2001-04-02' | '2017-01-14') =>
      applyRule(liquidationNotice, { postedOn: on }, on).decision.evidence;
    expect([evidenceOn('2001-04-02'), evidenceOn('2017-01-14')]).toEqual([
      'customhouse_bulletin',
      'electronic_bulletin',
    ]);
  });
});

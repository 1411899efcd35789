import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../kernel/dates.js';
import { dollars, parseMoney } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { askedDistinctly } from './asked-distinctly.js';
import { liquidationDifference, protestDifference } from './difference.js';
import { liquidationNotice } from './liquidation-notice.js';
import { protestClock } from './protest-clock.js';
import { protestFiling } from './protest-filing.js';
import { protestReview } from './protest-review.js';
import { protestSigner } from './protest-signer.js';
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
  it('April 2026, question 61: $15.42 less is not refunded that the protest asked for as all amounts', () => {
    const facts = { askedDistinctly: false, reliquidateUntil: '2026-05-20' } as const;
    const of = applyRule(askedDistinctly, facts, '2026-03-02').decision;
    const less = { asserted, assessed: asserted - parseMoney('15.42') };
    expect([of.as, of.faults]).toEqual(['reliquidated', []]);
    expect(applyRule(liquidationDifference, less, '2026-03-02').decision).toEqual({
      outcome: 'as_asserted',
      difference: 0n,
    });
    expect(applyRule(askedDistinctly, { ...facts, askedDistinctly: true }, '2026-03-02').decision.as).toBe('protest');
  });
  it('May 2024, question 14: of importer, attorney, broker and another agent only the last needs a power of attorney (19 CFR 174.3(a))', () => {
    const signs = ['principal', 'attorney_at_law', 'customs_broker', 'other_agent'] as const;
    const needing = signs.filter((signedAs) => {
      const facts = { signedAs, forItself: signedAs === 'principal', powerNamed: false };
      return applyRule(protestSigner, facts, '2024-05-01').decision.faults.length > 0;
    });
    expect(needing).toEqual(['other_agent']);
  });
  it('October 2025, question 9: a power of attorney proves the authority of an agent who is neither attorney nor broker nor its employee', () => {
    const facts = { signedAs: 'other_agent', forItself: false, powerNamed: true } as const;
    expect(applyRule(protestSigner, facts, '2025-10-22').decision).toEqual({ paper: 'power_of_attorney', faults: [] });
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

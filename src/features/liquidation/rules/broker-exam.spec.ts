import { describe, expect, it } from '@jest/globals';
import { dollars } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { bondRider } from '../../bonds/rules/rider.js';
import { suretyWaiver } from '../../bonds/rules/surety-waiver.js';
import { entryClocks } from '../../entries/rules/clocks/entry-clocks.js';
import type { EntryClockFacts } from '../../entries/rules/clocks/entry-clocks.js';
import { liquidationClock } from './liquidation-clock.js';
import { protestClock } from './protest-clock.js';

// Questions of the Customs Broker License Examination, the facts in our own words, the answers of the official keys. Each asserts only what
// its key speaks of. Days and values that the question leaves open are ours.

describe('days of an entry', () => {
  const due = (given: Partial<EntryClockFacts>): Readonly<Record<string, string>> => {
    const facts: EntryClockFacts = {
      arrivedOn: null,
      importedOn: null,
      timeOfEntryOn: null,
      summaryDue: true,
      summaryFiledOn: null,
      correctable: true,
      reconciliation: [],
      flaggedOn: null,
      ...given,
    };
    const clocks = applyRule(entryClocks, facts, facts.timeOfEntryOn ?? facts.arrivedOn ?? '2026-03-02').decision;
    return Object.fromEntries(clocks.map(({ name, dueOn }) => [name, dueOn]));
  };
  const protested = (decidedOn: '2024-03-15' | '2024-04-26') =>
    applyRule(protestClock, { decidedOn, demandMailedOn: null }, decidedOn).decision.protestUntil;

  it('October 2024, question 51: goods are entered within fifteen calendar days of their arrival (19 CFR 142.2)', () => {
    expect(due({ arrivedOn: '2026-02-10' })).toMatchObject({ entry: '2026-02-25' });
  });
  it('May 2024, question 62: entry by 1 March, corrected until 12 December, protested until 23 October 2024', () => {
    expect(due({ arrivedOn: '2024-02-15' })).toMatchObject({ entry: '2024-03-01' });
    const filed = due({ timeOfEntryOn: '2024-02-16', summaryFiledOn: '2024-02-20' });
    expect(filed).toMatchObject({ correction: '2024-12-12' });
    expect(protested('2024-04-26')).toBe('2024-10-23');
  });
  it('October 2024, question 48: duties by 24 January 2024, preference claimed until 8 January 2025, protest until 11 September', () => {
    const found = due({ importedOn: '2024-01-08', timeOfEntryOn: '2024-01-09' });
    expect(found).toMatchObject({ summary: '2024-01-24' });
    expect(Object.values(found)).toContain('2025-01-08');
    expect(protested('2024-03-15')).toBe('2024-09-11');
  });
});

describe('extension of liquidation (19 CFR 159.12)', () => {
  const by = (...extensionsNoticedOn: ('2021-06-01' | '2022-06-01' | '2023-06-01' | '2024-06-01')[]) =>
    applyRule(
      liquidationClock,
      {
        startedOn: '2020-10-05',
        extensionsNoticedOn,
        suspension: { state: 'never', from: null, notice: null },
        liquidatedOn: null,
      },
      '2020-10-05',
    ).decision.mustLiquidateBy;
  it('April 2025, question 48: one extension is of a year at most', () => {
    expect([by(), by('2021-06-01')]).toEqual(['2021-10-05', '2022-10-05']);
  });
  it('October 2022, question 46: all extensions come to three years at most, and after four it is deemed liquidated', () => {
    expect(by('2021-06-01', '2022-06-01', '2023-06-01')).toBe('2024-10-05');
    expect(by('2021-06-01', '2022-06-01', '2023-06-01', '2024-06-01')).toBe('2024-10-05');
  });
});

describe('bonds', () => {
  it.each<[string, Cents, string]>([
    ['April 2000, question 8: surety may be waived up to $2,500', dollars(2_500), 'may_be_waived'],
    ['April 2004, question 46: above it may not', dollars(2_500) + 1n, 'not_waivable'],
  ])('%s (19 CFR 142.4(c))', (_, securedValue, outcome) => {
    const facts = {
      securedValue,
      paidBeforeRelease: true,
      delinquent: false,
      quotaGoods: false,
      hardToAppraiseOrClassify: false,
      redeliveryDoubtful: false,
    };
    expect(applyRule(suretyWaiver, facts, '2026-03-02').decision.outcome).toBe(outcome);
  });
  it.each(['quotaGoods', 'hardToAppraiseOrClassify', 'redeliveryDoubtful', 'delinquent'] as const)(
    'April 2000, question 8: never with %s',
    (bar) => {
      const facts = {
        securedValue: dollars(100),
        paidBeforeRelease: true,
        delinquent: false,
        quotaGoods: false,
        hardToAppraiseOrClassify: false,
        redeliveryDoubtful: false,
        [bar]: true,
      };
      expect(applyRule(suretyWaiver, facts, '2026-03-02').decision.outcome).toBe('not_waivable');
    },
  );
  it('April 2004, question 27: a corporation out of a merger gives a new bond, no rider (19 CFR 113.24(d))', () => {
    const facts = {
      bondKind: 'continuous',
      riderKind: 'principal_name',
      effectiveOn: '2026-03-10',
      lastVersionFrom: '2020-01-01',
      bondThrough: null,
      outOfMerger: true,
      usersOutOfPlace: [],
    } as const;
    const codes = (outOfMerger: boolean) =>
      applyRule(bondRider, { ...facts, outOfMerger }, '2026-03-02').decision.faults.map(({ code }) => code);
    expect([codes(true), codes(false)]).toEqual([['bond.merger_needs_new_bond'], []]);
  });
});

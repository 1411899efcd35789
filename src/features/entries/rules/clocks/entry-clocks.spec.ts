import { describe, expect, it } from '@jest/globals';
import { addBusinessDays, federalCalendar } from '../../../../kernel/calendar.js';
import { addDays } from '../../../../kernel/dates.js';
import { applyRule } from '../../../../kernel/rule.js';
import { entryClocks } from './entry-clocks.js';
import type { EntryClockFacts } from './entry-clocks.js';
import { documentRequestClock, rejectedSummary } from './later-clocks.js';

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

describe('how days are counted', () => {
  const calendar = federalCalendar();
  it.each([
    [5, '2026-03-02', '2026-03-09'],
    [15, '2026-01-05', '2026-01-27'],
    [10, '2026-03-04', '2026-03-18'],
    [30, '2026-03-27', '2026-05-08'],
  ] as const)('%i business days from %s end on %s', (days, from, until) => {
    expect(addBusinessDays(from, days, calendar)).toBe(until);
  });
  it('15 calendar days from a Sunday end on a Monday', () => {
    expect(addDays('2026-03-01', 15)).toBe('2026-03-16');
  });
});

describe('ENTRY-04 clocks of an entry', () => {
  it('142.2(a): entry within 15 calendar days of arrival', () => {
    expect(due({ arrivedOn: '2024-02-15' })).toEqual({ entry: '2024-03-01' });
    expect(due({ arrivedOn: '2026-03-01' })).toEqual({ entry: '2026-03-16' });
  });

  it('142.12(b): the summary within 10 working days of the time of entry', () => {
    expect(due({ timeOfEntryOn: '2026-03-04' }).summary).toBe('2026-03-18');
    expect(due({ timeOfEntryOn: '2024-01-09' }).summary).toBe('2024-01-24');
    expect(due({ timeOfEntryOn: '2026-03-04', summaryDue: false }).summary).toBeUndefined();
  });

  it('a summary may be corrected for 300 days from entry, where it may be corrected', () => {
    expect(due({ timeOfEntryOn: '2024-02-16', summaryFiledOn: '2024-02-20' }).correction).toBe('2024-12-12');
    expect(due({ timeOfEntryOn: '2024-02-16' }).correction).toBeUndefined();
    expect(
      due({ timeOfEntryOn: '2024-02-16', summaryFiledOn: '2024-02-20', correctable: false }).correction,
    ).toBeUndefined();
  });

  it('19 USC 1520(d): a late claim of preference within a year of importation', () => {
    expect(due({ importedOn: '2024-01-08' }).preference_claim).toBe('2025-01-08');
  });

  it('19 USC 1484(b): 21 months to reconcile what was flagged', () => {
    expect(
      due({ timeOfEntryOn: '2026-03-04', summaryFiledOn: '2026-03-10', reconciliation: ['value'] }).reconciliation,
    ).toBe('2027-12-10');
    expect(due({ timeOfEntryOn: '2026-03-04', summaryFiledOn: '2026-03-10' }).reconciliation).toBeUndefined();
  });

  it('163.4 and 141.20: five years of records, ninety days for the actual owner', () => {
    expect(due({ timeOfEntryOn: '2026-03-04' })).toMatchObject({
      records: '2031-03-04',
      owner_declaration: '2026-06-02',
    });
  });

  it('shows the next business day beside a due day that is none', () => {
    const facts = {
      arrivedOn: '2026-02-28',
      importedOn: null,
      timeOfEntryOn: null,
      summaryDue: true,
      summaryFiledOn: null,
      correctable: true,
      reconciliation: [],
      flaggedOn: null,
    } as const;
    expect(applyRule(entryClocks, facts, '2026-02-28').decision[0]).toMatchObject({
      dueOn: '2026-03-15',
      rolledTo: '2026-03-16',
    });
  });
});

describe('ENTRY-05 a document that CBP asks for (113.42, 113.43)', () => {
  it.each([
    [0, '2026-06-30'],
    [60, '2026-08-29'],
    [90, '2026-08-29'],
  ])('with %i more days is due on %s', (extensionDays, until) => {
    expect(
      applyRule(documentRequestClock, { requestedOn: '2026-03-02', extensionDays }, '2026-03-02').decision.dueOn,
    ).toBe(until);
  });
});

describe('ENTRY-06 a rejected summary', () => {
  const again = (
    rejectedOn: `${number}-${number}-${number}`,
    tradeRemedy: boolean,
    summaryDueOn: `${number}-${number}-${number}` | null = null,
  ) => applyRule(rejectedSummary, { rejectedOn, summaryDueOn, tradeRemedy }, rejectedOn).decision.dueOn;
  it('is sent again within two working days', () => expect(again('2026-03-20', false)).toBe('2026-03-24'));
  it('with a trade remedy within ten since 11 September 2025', () => {
    expect(again('2026-03-20', true)).toBe('2026-04-03');
    expect(again('2025-09-10', true)).toBe('2025-09-12');
  });
  it('before the tenth day: the rest of the ten days, never less than two', () => {
    expect(again('2026-03-09', false, '2026-03-18')).toBe('2026-03-18');
    expect(again('2026-03-18', false, '2026-03-18')).toBe('2026-03-20');
  });
});

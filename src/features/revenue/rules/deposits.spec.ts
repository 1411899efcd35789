import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, earliest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { depositDue } from './deposit-due.js';
import { DAYS_IN_ANY_CASE, depositTimeliness } from './deposit-timeliness.js';
import type { DepositPaid } from './deposit-timeliness.js';
import { provisionalMeasures } from './provisional-measures.js';
import type { ProvisionalMeasuresFacts } from './provisional-measures.js';

describe('DEP-01 deposits (19 USC 1505(a), 19 CFR 24.25)', () => {
  it.each([
    ['within ten working days, or the fifteenth of the next month', '2026-03-02', null, '2026-03-16', '2026-04-21'],
    ['over Juneteenth', '2026-05-29', null, '2026-06-12', '2026-06-22'],
    ['by the month of release where that was first', '2026-04-01', '2026-03-31', '2026-04-15', '2026-04-21'],
    ['by the month of entry where that was first', '2026-03-31', '2026-04-01', '2026-04-14', '2026-04-21'],
    ['in January, over two holidays', '2025-12-15', null, '2025-12-30', '2026-01-23'],
  ] as const)('are due %s', (_how, enteredOn, releasedOn, withSummaryBy, onStatementBy) => {
    const { decision } = applyRule(depositDue, { enteredOn, releasedOn }, enteredOn);
    expect(decision).toMatchObject({ withSummaryBy, onStatementBy });
  });
});

describe('DEP-02 provisional measures (19 USC 1673b(d)(1)(B), 1673f, 19 CFR 351.212(d))', () => {
  const facts: ProvisionalMeasuresFacts = {
    enteredOn: '2026-03-02',
    security: 'cash',
    provisional: 3_000_000n,
    final: 4_500_000n,
    ended: 'order',
    measuresEndedOn: '2026-06-01',
    injuryNoticeOn: '2026-07-15',
  };
  it.each([
    ['a final duty above cash is disregarded', {}, 'capped', 3_000_000n, { billed: 0n, disregarded: 1_500_000n }],
    ['one below it is refunded', { final: 2_000_000n }, 'capped', 2_000_000n, { billed: 0n, refunded: 1_000_000n }],
    [
      'above a bond it is capped at the bond',
      { security: 'bond' },
      'capped',
      3_000_000n,
      { billed: 3_000_000n, disregarded: 1_500_000n },
    ],
    [
      'below a bond the rest is released',
      { security: 'bond', final: 2_000_000n },
      'capped',
      2_000_000n,
      { billed: 2_000_000n, released: 1_000_000n },
    ],
    [
      'in the gap nothing is owed',
      { enteredOn: '2026-06-02', security: 'bond' },
      'not_owed',
      0n,
      { released: 3_000_000n },
    ],
    ['without an order nothing is', { ended: 'terminated' }, 'not_owed', 0n, { refunded: 3_000_000n }],
    ['from the notice on all is', { enteredOn: '2026-07-15' }, 'in_full', 4_500_000n, { billed: 1_500_000n }],
    ['until it ends it is secured', { ended: null }, 'secured', null, { billed: 0n }],
    [
      'without the notice nobody knows',
      { injuryNoticeOn: null },
      'undetermined',
      null,
      { missing: ['injuryNoticeOn'] },
    ],
    [
      'nor before the notice without the end of the measures',
      { measuresEndedOn: null },
      'undetermined',
      null,
      { missing: ['measuresEndedOn'] },
    ],
    [
      'from the notice on the end of the measures says nothing',
      { measuresEndedOn: null, enteredOn: '2026-07-15' },
      'in_full',
      4_500_000n,
      { missing: [] },
    ],
    ['nor without the final duty', { final: null }, 'undetermined', null, { missing: ['final'] }],
  ] as const)('%s', (_what, given, outcome, owed, more) => {
    expect(applyRule(provisionalMeasures, { ...facts, ...given }, '2026-08-03').decision).toMatchObject({
      outcome,
      owed,
      ...more,
    });
  });

  it('never asks before the notice for more than was required, and loses no cent', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 12n),
        fc.bigInt(0n, 10n ** 12n),
        fc.constantFrom('cash', 'bond'),
        (provisional, final, security) => {
          const given = { ...facts, provisional, final, security } as const;
          const { owed, billed, refunded, released, disregarded } = applyRule(
            provisionalMeasures,
            given,
            '2026-08-03',
          ).decision;
          const kept = security === 'cash' ? provisional - refunded + billed : billed;
          return (
            owed !== null &&
            owed <= provisional &&
            kept === owed &&
            owed + disregarded === final &&
            refunded + released === provisional - owed
          );
        },
      ),
    );
  });
});

describe('DEP-03 deposits that came late (19 USC 1505(a), 19 CFR 141.101, 142.12(b))', () => {
  // With the summary by 16 March, on a monthly statement by 21 April.
  const made: DepositPaid = {
    reference: 'dep_1',
    entryType: '03',
    enteredOn: '2026-03-02',
    releasedOn: '2026-03-02',
    paidOn: '2026-03-16',
    onStatement: false,
    inProgramme: false,
    bounced: false,
  };
  const found = (given: Partial<DepositPaid>, asOf: IsoDate = '2026-06-01') => {
    const [one] = applyRule(depositTimeliness, { deposits: [{ ...made, ...given }] }, asOf).decision;
    return [one?.dueOn, one?.late];
  };
  const monthly = { onStatement: true, inProgramme: true };

  it.each<[string, Partial<DepositPaid>, IsoDate | null, boolean | null]>([
    ['on the tenth working day', {}, '2026-03-16', false],
    ['on the eleventh', { paidOn: '2026-03-17' }, '2026-03-16', true],
    ['on the fifteenth of the next month, on its statement', { ...monthly, paidOn: '2026-04-21' }, '2026-04-21', false],
    ['a day after its statement', { ...monthly, paidOn: '2026-04-22' }, '2026-04-21', true],
    ['on a statement of somebody not in the programme, within ten days', { onStatement: true }, null, false],
    ['the same between both last days', { onStatement: true, paidOn: '2026-03-17' }, null, null],
    ['in the programme and on no statement, between them', { inProgramme: true, paidOn: '2026-04-21' }, null, null],
    ['the same after both', { inProgramme: true, paidOn: '2026-04-22' }, null, true],
    ['before there was an entry', { enteredOn: null, releasedOn: null }, null, false],
    ['for goods in warehouse', { entryType: '21', paidOn: '2026-03-03' }, null, null],
    ['and bounced', { bounced: true, paidOn: '2026-03-03' }, '2026-03-16', true],
    ['and bounced before there was an entry', { bounced: true, enteredOn: null }, null, null],
  ])('%s', (_how, given, dueOn, late) => {
    expect(found(given)).toEqual([dueOn, late]);
  });

  it('one that bounced is not late before its last day has gone by', () => {
    expect(found({ bounced: true }, '2026-03-16')).toEqual(['2026-03-16', false]);
    expect(found({ bounced: true }, '2026-03-17')).toEqual(['2026-03-16', true]);
  });

  it('is in time in any case within the days that are not even looked at', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2015-01-01', n));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -40, max: 40 }),
        fc.nat({ max: DAYS_IN_ANY_CASE }),
        fc.boolean(),
        fc.boolean(),
        (on, release, paid, onStatement, inProgramme) => {
          const days = { enteredOn: on, releasedOn: addDays(on, release) };
          const paidOn = addDays(earliest(days.enteredOn, days.releasedOn), paid);
          return found({ ...days, paidOn, onStatement, inProgramme }, '2030-01-01')[1] === false;
        },
      ),
    );
  });
});

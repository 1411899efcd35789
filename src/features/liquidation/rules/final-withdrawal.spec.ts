import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { beginningOfTime } from './beginning.js';
import type { BeginningOfTimeFacts } from './beginning.js';
import { finalWithdrawal } from './final-withdrawal.js';
import type { FinalWithdrawalFacts } from './final-withdrawal.js';

describe('LIQ-33 goods of a warehouse entry are accounted for (19 CFR 159.52)', () => {
  it.each<[string, Partial<FinalWithdrawalFacts>, string[]]>([
    ['an entry that waits for it', {}, []],
    ['on the day of entry', { accountedOn: '2026-03-02' }, []],
    ['before it', { accountedOn: '2026-03-01' }, ['liquidation.withdrawal_before_entry']],
    ['to come', { accountedOn: '2026-06-02' }, ['date.in_future']],
    ['one for consumption', { waits: false }, ['liquidation.not_warehoused']],
    ['twice', { waits: false, onRecord: true }, ['liquidation.withdrawal_on_record']],
  ])('%s', (_what, given, codes) => {
    const facts = { waits: true, onRecord: false, accountedOn: '2026-05-29', enteredOn: '2026-03-02' } as const;
    const { decision } = applyRule(finalWithdrawal, { ...facts, ...given }, '2026-06-01');
    expect(decision.map(({ code }) => code)).toEqual(codes);
  });
});

describe('LIQ-11 from when the time runs of goods entered for warehouse (19 USC 1504(a)(1)(B), (C))', () => {
  const facts: BeginningOfTimeFacts = {
    ...{ entryType: '21', filedOn: '2026-03-02', enteredOn: '2026-03-02', fallen: false, accountedOn: null },
  };
  it.each<[string, Partial<BeginningOfTimeFacts>, string | null, string | null]>([
    ['nothing is on record of their final withdrawal', {}, null, 'final_withdrawal'],
    ['from their final withdrawal', { accountedOn: '2026-05-29' }, '2026-05-29', null],
    ['of a re-entry for warehouse likewise', { entryType: '22' }, null, 'final_withdrawal'],
    ['of an entry that fell from no day', { fallen: true, accountedOn: '2026-05-29' }, null, null],
    ['of a withdrawal from its own day', { entryType: '31' }, '2026-03-02', null],
    ['of a temporary importation from no day', { entryType: '23' }, null, null],
    ['of transportation in bond from no day', { entryType: '61' }, null, null],
  ])('%s', (_what, given, startedOn, missing) => {
    const { decision } = applyRule(beginningOfTime, { ...facts, ...given }, '2026-06-01');
    expect(decision).toEqual({ startedOn, missing });
  });
});

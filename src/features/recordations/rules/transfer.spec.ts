import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../kernel/rule.js';
import { recordationTransfer } from './transfer.js';
import type { TransferFacts } from './transfer.js';

const facts: TransferFacts = {
  right: 'trademark',
  recordationActive: true,
  transferredOn: '2026-02-01',
  titleInNewOwner: true,
  particularsComplete: true,
  limitedInTime: false,
  limitDescribed: false,
  feePaid: true,
};
const codes = (given: Partial<TransferFacts>) =>
  applyRule(recordationTransfer, { ...facts, ...given }, '2026-03-02').decision.faults.map(({ code }) => code);

describe('change of owner (19 CFR 133.5)', () => {
  it.each<[string, Partial<TransferFacts>, string[]]>([
    ['all in order', {}, []],
    ['on the day ownership passes', { transferredOn: '2026-03-02' }, []],
    ['(b) a limit of time that is described', { limitedInTime: true, limitDescribed: true }, []],
    ['(b) one that is not', { limitedInTime: true }, ['recordation.limit_not_described']],
    ['(c) title not in the new owner', { titleInNewOwner: false }, ['recordation.title_not_in_applicant']],
    [
      'a lapsed recordation without its fee',
      { recordationActive: false, feePaid: false },
      ['recordation.not_active', 'recordation.fee_missing'],
    ],
    ['a transfer still to come', { transferredOn: '2026-03-03' }, ['date.in_future']],
    ['a trade name', { right: 'trade_name' }, ['recordation.trade_name_not_transferable']],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected);
    const { continued } = applyRule(recordationTransfer, { ...facts, ...given }, '2026-03-02').decision;
    expect(continued).toBe(expected.length === 0);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { dutyAllowance } from './duty-allowance.js';
import type { AllowanceDecision, AllowanceFacts } from './duty-allowance.js';

const asked: AllowanceFacts = {
  basis: 'vol_30d',
  abandonedValue: dollars(3_000),
  classValue: dollars(60_000),
  enteredOn: '2026-05-04',
  undeliverable: false,
  identifiedWithInvoice: true,
};
const done: AllowanceFacts = { ...asked, noticeOn: '2026-06-03', deliveredOn: '2026-06-03' };
const decide = (facts: AllowanceFacts, asOf: IsoDate) => applyRule(dutyAllowance, facts, asOf).decision;

describe('duty allowance (19 USC 1506(1), 19 CFR 158.42)', () => {
  it.each<[string, AllowanceFacts, AllowanceDecision['outcome'], string[]]>([
    ['(a) 3,000 of 60,000 is five per cent', done, 'eligible', []],
    ['goods a consignee gave up', { ...done, basis: 'vol_possession' }, 'not_eligible', ['allowance.other_basis']],
    ['(a) 2,900 is 4.83', { ...done, abandonedValue: dollars(2_900) }, 'not_eligible', ['allowance.share_too_small']],
    [
      '(a) a cent below',
      { ...done, abandonedValue: dollars(3_000) - 1n },
      'not_eligible',
      ['allowance.share_too_small'],
    ],
    [
      '(b) notice on the thirty-first day',
      { ...done, noticeOn: '2026-06-04' },
      'not_eligible',
      ['allowance.notice_late'],
    ],
    [
      '(c) delivery on the thirty-first day',
      { ...done, deliveredOn: '2026-06-04' },
      'not_eligible',
      ['allowance.delivery_late'],
    ],
    [
      '(c) too far destroyed to be delivered',
      { ...asked, noticeOn: '2026-06-03', undeliverable: true },
      'eligible',
      [],
    ],
    [
      '(b) thirty days from release of examination packages',
      { ...done, examinationReleasedOn: '2026-05-10', noticeOn: '2026-06-09', deliveredOn: '2026-06-09' },
      'eligible',
      [],
    ],
    ['(d) not identified', { ...done, identifiedWithInvoice: false }, 'not_eligible', ['allowance.not_identified']],
  ])('%s', (_, facts, outcome, codes) => {
    expect(decide(facts, '2026-06-10')).toMatchObject({ outcome, reasonCodes: codes });
  });

  it('gives the last day and the share as a lawyer reads them', () => {
    const decision = decide({ ...done, abandonedValue: dollars(2_900) }, '2026-06-03');
    expect(decision.lastDay).toBe('2026-06-03');
    expect(decision.sharePercent?.toString()).toBe('4.83');
  });

  it('stays open until the last day, and not longer', () => {
    expect(decide(asked, '2026-06-03').outcome).toBe('open');
    expect(decide(asked, '2026-06-04')).toMatchObject({
      outcome: 'not_eligible',
      reasonCodes: ['allowance.notice_late', 'allowance.delivery_late'],
    });
  });

  it('waits for delivery after notice, and allows all of a class to be abandoned', () => {
    expect(decide({ ...asked, noticeOn: '2026-05-20' }, '2026-06-03').outcome).toBe('open');
    expect(decide({ ...asked, deliveredOn: '2026-05-20' }, '2026-06-03').outcome).toBe('open');
    expect(decide({ ...done, abandonedValue: dollars(60_000) }, '2026-06-03').outcome).toBe('eligible');
  });

  it('decides nothing on values that do not fit', () => {
    expect(decide({ ...done, abandonedValue: 0n, classValue: 0n }, '2026-06-03').outcome).toBe('not_determinable');
    expect(decide({ ...done, classValue: 0n }, '2026-06-03').outcome).toBe('not_determinable');
    expect(decide({ ...done, abandonedValue: dollars(60_001) }, '2026-06-03').outcome).toBe('not_determinable');
  });
});

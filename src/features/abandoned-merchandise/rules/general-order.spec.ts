import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import { generalOrderClock } from './general-order.js';
import type { GeneralOrderClock, GeneralOrderFacts } from './general-order.js';

const landed: GeneralOrderFacts = { landedOn: '2026-03-01', importedOn: '2026-03-01' };

describe('general order (19 CFR 4.37, 127.4, 127.11)', () => {
  it('gives every day of goods landed on 1 March', () => {
    expect(applyRule(generalOrderClock, landed, '2026-03-01').decision).toMatchObject({
      lastDayToEnter: '2026-03-16',
      generalOrderOn: '2026-03-17',
      carrierNoticeBy: '2026-03-21',
      unclaimedOn: '2026-09-01',
    });
  });

  it.each<[string, Partial<GeneralOrderFacts>, IsoDate, Partial<GeneralOrderClock>]>([
    ['4.37(a) the fifteenth day', {}, '2026-03-16', { outcome: 'may_be_entered' }],
    ['4.37(a) entered on it', { enteredOn: '2026-03-16' }, '2026-10-01', { outcome: 'entered_in_time' }],
    [
      '127.2 entered out of general order',
      { enteredOn: '2026-04-02', carrierNotifiedOn: '2026-03-20' },
      '2026-04-02',
      { outcome: 'entered_late' },
    ],
    [
      '127.2 an entry still to come',
      { enteredOn: '2026-04-02' },
      '2026-04-01',
      { outcome: 'general_order', carrierPenalty: dollars(1_000) },
    ],
    ['127.1 the sixteenth', {}, '2026-03-17', { outcome: 'general_order' }],
    ['127.11 the day before six months', {}, '2026-08-31', { outcome: 'general_order' }],
    ['127.11 six months', {}, '2026-09-01', { outcome: 'unclaimed' }],
    ['4.37(a) no notice by the twenty-first day', {}, '2026-03-22', { carrierPenalty: dollars(1_000) }],
    ['4.37(a) goods worth less', { billValue: dollars(400) }, '2026-03-22', { carrierPenalty: dollars(400) }],
    [
      '4.37(d) the warehouse has five days',
      { carrierNotifiedOn: '2026-03-18' },
      '2026-03-22',
      { warehouseActsBy: '2026-03-23' },
    ],
  ])('%s', (_, given, asOf, expected) => {
    expect(applyRule(generalOrderClock, { ...landed, ...given }, asOf).decision).toMatchObject(expected);
  });

  it('does not fine a notice given in time', () => {
    const { decision } = applyRule(
      generalOrderClock,
      { ...landed, carrierNotifiedOn: '2026-03-21' as const },
      '2026-04-01',
    );
    expect(decision.carrierPenalty).toBeUndefined();
  });

  it('asks no notice for goods entered by the twentieth day', () => {
    const { decision } = applyRule(generalOrderClock, { ...landed, enteredOn: '2026-03-21' as const }, '2026-04-01');
    expect(decision).toMatchObject({ outcome: 'entered_late' });
    expect(decision.carrierPenalty).toBeUndefined();
  });
});

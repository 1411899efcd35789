import { describe, expect, it } from '@jest/globals';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { REMINDER_DAYS, renewalCalendar } from './renewal-calendar.js';
import type { CalendarRecordation } from './renewal-calendar.js';

const mark: CalendarRecordation = {
  number: 'TMK 16-00001',
  right: 'trademark',
  expiresOn: '2026-05-31',
  renewalPending: false,
};
const work: CalendarRecordation = {
  number: 'COP 06-00001',
  right: 'copyright',
  expiresOn: '2026-05-31',
  renewalPending: false,
};
const days = (...recordations: CalendarRecordation[]) =>
  applyRule(
    renewalCalendar,
    { recordations, from: '2026-02-01', through: '2026-08-31' },
    '2026-02-01',
    initialPolicies([REMINDER_DAYS]),
  ).decision.map(({ on, number, event }) => `${on} ${number} ${event}`);

describe('renewal calendar (19 CFR 133.7, 133.37)', () => {
  it('orders what is to be done by day, a work long before a mark that ends with it', () => {
    expect(days(mark, work)).toEqual([
      '2026-02-21 COP 06-00001 reminder',
      '2026-02-28 COP 06-00001 last_day_to_renew',
      '2026-03-04 TMK 16-00001 reminder',
      '2026-05-31 COP 06-00001 expires',
      '2026-05-31 TMK 16-00001 expires',
      '2026-06-02 TMK 16-00001 reminder',
      '2026-08-01 TMK 16-00001 reminder',
      '2026-08-24 TMK 16-00001 reminder',
      '2026-08-31 TMK 16-00001 last_day_to_renew',
    ]);
  });

  it('looks at its last day too, and orders one day by number', () => {
    const second = { ...mark, number: 'TMK 16-00002' };
    expect(days(second, mark, { ...second, number: 'TMK 16-00003' }).slice(-3)).toEqual([
      '2026-08-31 TMK 16-00001 last_day_to_renew',
      '2026-08-31 TMK 16-00002 last_day_to_renew',
      '2026-08-31 TMK 16-00003 last_day_to_renew',
    ]);
  });

  it('leaves out trade names and renewals under way', () => {
    expect(days({ ...mark, renewalPending: true }, { ...mark, right: 'trade_name', expiresOn: null })).toEqual([]);
  });

  it('refuses reminders that are no days', () => {
    expect(REMINDER_DAYS.check([30, 0])).not.toEqual([]);
    expect(REMINDER_DAYS.check([30])).toEqual([]);
  });
});

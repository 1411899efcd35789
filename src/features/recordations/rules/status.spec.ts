import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import { recordationStatus } from './status.js';
import type { RecordationLife, RecordationStatus, RenewalOnRecord } from './status.js';

const mark: RecordationLife = {
  right: 'trademark',
  appliedOn: '2020-01-10',
  approvedOn: '2020-02-03',
  expiresOn: '2026-05-31',
  renewals: [],
};
const renewed = (appliedOn: IsoDate, outcome: RenewalOnRecord['outcome'] = 'approved'): RecordationLife => ({
  ...mark,
  renewals: [{ appliedOn, outcome, expiresOn: '2036-05-31' }],
});
const work: RecordationLife = { ...mark, right: 'copyright' };
const name: RecordationLife = { ...mark, right: 'trade_name', expiresOn: null };
const on = (life: RecordationLife, asOf: IsoDate) => applyRule(recordationStatus, life, asOf).decision;

describe('status of a recordation on a date (19 CFR 133.4, 133.7, 133.15, 133.34)', () => {
  it.each<[string, RecordationLife, IsoDate, RecordationStatus, boolean]>([
    ['before the application', mark, '2020-01-09', 'not_filed', false],
    ['the day of the application', mark, '2020-01-10', 'pending', false],
    ['133.4(a) applied for, not approved', mark, '2020-02-02', 'pending', false],
    ['133.4(a) from the day of approval', mark, '2020-02-03', 'active', true],
    [
      'refused',
      { ...mark, approvedOn: undefined, refusedOn: '2020-02-03' } as unknown as RecordationLife,
      '2020-02-03',
      'refused',
      false,
    ],
    ['133.4(b) through the last day of the registration', mark, '2026-05-31', 'active', true],
    ['133.7(a) after it, not renewed: grace does not protect by itself', mark, '2026-06-01', 'in_grace', false],
    ['133.7(a) last day of grace', mark, '2026-08-31', 'in_grace', false],
    ['133.7(c) after grace', mark, '2026-09-01', 'lapsed', false],
    ['133.7(a) renewed in grace: uninterrupted', renewed('2026-08-31'), '2026-06-15', 'active', true],
    ['133.7(c) renewed too late counts for nothing', renewed('2026-09-01'), '2026-09-02', 'lapsed', false],
    ['133.7(a) applied in time, not decided', renewed('2026-08-31', 'pending'), '2026-10-01', 'in_grace', false],
    ['renewal refused', renewed('2026-08-31', 'refused'), '2026-10-01', 'lapsed', false],
    [
      '133.4(c) the registration is cancelled',
      { ...mark, ended: { on: '2024-01-01', cause: 'registration_ended' } },
      '2024-01-01',
      'ended',
      false,
    ],
    [
      'the day before it still counts',
      { ...mark, ended: { on: '2024-01-01', cause: 'registration_ended' } },
      '2023-12-31',
      'active',
      true,
    ],
    ['133.15 disuse', { ...name, cancelledOn: '2024-01-01' }, '2024-06-01', 'cancelled', false],
    ['133.15 a trade name in use', name, '2050-01-01', 'active', true],
    ['133.37 a work has no grace', work, '2026-06-01', 'lapsed', false],
    [
      'a term that is not on record protects nothing',
      { ...mark, expiresOn: undefined } as unknown as RecordationLife,
      '2021-01-01',
      'not_determinable',
      false,
    ],
  ])('%s', (_, life, asOf, status, active) => {
    expect(on(life, asOf)).toMatchObject({ status, active });
  });

  it('names a day in grace provisional, with the last day to renew', () => {
    expect(on(mark, '2026-06-01')).toMatchObject({ provisional: true, renewBy: '2026-08-31', expiresOn: '2026-05-31' });
  });

  it('accepts the time customs granted for a delay that could not be avoided', () => {
    const late = {
      ...mark,
      renewals: [{ appliedOn: '2026-10-01', outcome: 'approved', extendedTo: '2026-10-15', expiresOn: '2036-05-31' }],
    } as const;
    expect(on(late, '2026-09-10')).toMatchObject({ status: 'active', active: true });
  });

  it('never protects a mark less because it was renewed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 5000 }), fc.integer({ min: 0, max: 200 }), (day, applied) => {
        const asOf = addDays('2020-01-10', day);
        const after = on(renewed(addDays('2026-04-01', applied)), asOf);
        expect(after.active || !on(mark, asOf).active).toBe(true);
      }),
    );
  });
});

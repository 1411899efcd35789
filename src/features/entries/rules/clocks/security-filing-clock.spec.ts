import { describe, expect, it } from '@jest/globals';
import { applyRule } from '../../../../kernel/rule.js';
import { securityFilingClock } from './security-filing-clock.js';
import type { SecurityFilingClockFacts } from './security-filing-clock.js';

const LEFT: SecurityFilingClockFacts = {
  entryType: '03',
  modeOfTransport: '11',
  exportedOn: '2026-02-10',
  arrivedOn: '2026-03-01',
};
const due = (given: Partial<SecurityFilingClockFacts> = {}) =>
  applyRule(securityFilingClock, { ...LEFT, ...given }, '2026-03-02').decision;

describe('ENTRY-44 the security filing of goods that are entered (19 CFR 149.2(b)(1), 149.4)', () => {
  it('was due a day before they left at the latest, or a day before they arrived where that is all that is declared', () => {
    expect(due()).toMatchObject({ startEvent: 'export', startedOn: '2026-02-10', dueOn: '2026-02-09' });
    expect(due({ exportedOn: null })).toMatchObject({ startEvent: 'arrival', dueOn: '2026-02-28' });
    expect(due({ exportedOn: null, arrivedOn: null })).toBeNull();
  });

  it.each(['10', '12', '20', '30', '40', '50', '60', '70'])('has no time by mode %s', (modeOfTransport) => {
    expect(due({ modeOfTransport })).toBeNull();
  });

  it('has none for goods that came in before: out of a warehouse or a zone, or reconciled', () => {
    for (const entryType of ['06', '09', '22', '31', '32', '34', '38']) expect(due({ entryType })).toBeNull();
    const arriving = '01 02 03 04 07 08 11 12 21 23 24 25 26 51 52'.split(' ');
    for (const entryType of arriving) expect([entryType, due({ entryType })?.dueOn]).toEqual([entryType, '2026-02-09']);
  });
});

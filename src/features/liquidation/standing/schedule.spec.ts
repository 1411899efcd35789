import { expect, it } from '@jest/globals';
import type { LiquidationTimesView } from '../clock/liquidation-clock.view.js';
import { scheduleOf } from './schedule.js';

type Row = Parameters<typeof scheduleOf>[0];
const removed = { noticeOn: '2026-01-05' };
const by = (ground: string, removal: unknown = null) => ({ ground, removal });

it.each<[string, readonly string[], readonly object[], readonly string[]]>([
  ['a case', ['A-570-979'], [], ['case']],
  ['a case and a court', ['A-570-979'], [by('court_order')], ['case', 'court_order']],
  ['a case of evasion, the court’s order being removed', [], [by('evasion'), by('court_order', removed)], ['evasion']],
])('what is suspended says by what: %s', (_, caseNumbers, suspensions, suspendedBy) => {
  const row = { caseNumbers, suspensions } as unknown as Row;
  const times = { state: 'suspended' } as LiquidationTimesView;
  expect(scheduleOf(row, times)).toEqual({ scheduledOn: null, extended: false, suspendedBy });
});

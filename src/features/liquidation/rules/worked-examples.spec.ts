import { expect, it } from '@jest/globals';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import { deposited } from './deposited.js';
import { liquidationDifference } from './difference.js';
import { LIQUIDATION_WARNINGS } from './liquidation-cycle.js';
import { timesOf } from './time-to-liquidate.js';

/** What an entry owes in the end, and what is billed of it: in time as assessed, after it as asserted. */
function owed(of: { from: IsoDate; noticeOn: IsoDate; postedOn: IsoDate; asserted: string; assessed: string }) {
  const suspension = {
    ground: 'adcvd',
    from: of.from,
    removalNotices: [{ on: of.noticeOn, source: 'federal_register' }],
  } as const;
  const facts = { startedOn: of.from, extensionsNoticedOn: [], demandMailedOn: null, liquidatedOn: of.postedOn };
  const { state } = timesOf(
    { ...facts, suspensions: [suspension] },
    of.postedOn,
    initialPolicies([LIQUIDATION_WARNINGS]),
  ).clock;
  const asserted =
    applyRule(deposited, { stated: parseMoney(of.asserted), paid: [] }, of.postedOn).decision.amount ?? 0n;
  const assessed = state === 'liquidated' ? parseMoney(of.assessed) : asserted;
  return [assessed, applyRule(liquidationDifference, { asserted, assessed }, of.postedOn).decision.difference];
}

it.each<[IsoDate, string, string]>([
  ['2025-07-10', '108005.00', '104385.00'],
  ['2025-07-11', '3620.00', '0.00'],
])(
  'final results of 2025-01-10, 7.24 per cent deposited of 50,000 and 216.01 assessed on %s: %s owed, %s billed',
  (postedOn, all, more) => {
    const entry = { from: '2024-01-16', noticeOn: '2025-01-10', asserted: '3620.00', assessed: '108005.00' } as const;
    expect(owed({ ...entry, postedOn })).toEqual([parseMoney(all), parseMoney(more)]);
  },
);

it.each<[IsoDate, string]>([
  ['2025-06-06', '149000.00'],
  ['2025-06-07', '0.00'],
])('91,000 deposited and 240,000 assessed on %s, six months from 2024-12-06: %s billed', (postedOn, more) => {
  const entry = { from: '2024-03-18', noticeOn: '2024-12-06', asserted: '91000.00', assessed: '240000.00' } as const;
  expect(owed({ ...entry, postedOn })[1]).toBe(parseMoney(more));
});

it('a liquidation starts from payments on record, else from what is stated, and says which', () => {
  const of = (stated: bigint | null, ...paid: bigint[]) =>
    applyRule(deposited, { stated, paid }, '2026-03-02').decision;
  expect(of(100n, 30n, 50n)).toEqual({ amount: 80n, basis: 'paid' });
  expect(of(null, 30n)).toEqual({ amount: 30n, basis: 'paid' });
  expect(of(100n)).toEqual({ amount: 100n, basis: 'as_stated' });
  expect(of(null)).toEqual({ amount: null, basis: 'undetermined' });
});

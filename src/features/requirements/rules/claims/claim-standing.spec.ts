import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { ClaimAct } from './claim-act.js';
import { made, standing, petition, decision, demand, paid, defence } from './claims.fixture.js';

describe('19 CFR 172.11, 172.21, 172.22(b): how a claim stands', () => {
  it.each<[string, readonly ClaimAct[], IsoDate, object]>([
    [
      'noticed: the whole claim, of the surety its part',
      [],
      '2026-02-02',
      { status: 'noticed', owed: 90_000_00n, owedBySurety: 50_000_00n },
    ],
    ['under petition', [petition], '2026-03-02', { status: 'petitioned', petitionOf: 'principal' }],
    [
      'mitigated on its last day',
      [petition, decision],
      '2026-05-09',
      { status: 'mitigated', owed: 5_000_00n, owedBySurety: 5_000_00n },
    ],
    [
      'owed in full the day after',
      [petition, decision],
      '2026-05-10',
      { status: 'noticed', owed: 90_000_00n, mitigatedTo: null },
    ],
    [
      'satisfied by what the decision named',
      [petition, decision, paid('2026-05-09', 5_000_00n)],
      '2027-01-01',
      { status: 'satisfied', owed: 0n },
    ],
    [
      'not by what came a day late',
      [petition, decision, paid('2026-05-10', 5_000_00n)],
      '2027-01-01',
      { status: 'noticed', owed: 85_000_00n },
    ],
    ['cancelled', [petition, { ...decision, amount: 0n }], '2026-03-10', { status: 'cancelled', owed: 0n }],
    [
      'still mitigated while a further petition waits',
      [petition, decision, { ...petition, on: '2026-05-08' }],
      '2026-06-01',
      { status: 'petitioned', owed: 5_000_00n },
    ],
    ['demanded of the surety', [demand], '2026-05-11', { status: 'demanded', suretyPetitionBy: '2026-07-10' }],
    [
      'paid in part by the surety',
      [demand, paid('2026-06-01', 20_000_00n, 'surety')],
      '2026-06-01',
      { owed: 70_000_00n, owedBySurety: 30_000_00n },
    ],
    [
      'less of the surety by a defence that was accepted',
      [defence, { kind: 'answer', answers: 'one', on: '2026-03-03', outcome: 'defence_accepted', amount: 0n }],
      '2026-03-03',
      { owed: 90_000_00n, owedBySurety: 0n },
    ],
    ['as before on a day before', [petition, decision], '2026-03-01', { status: 'noticed' }],
  ])('%s', (_, acts, asOf, expected) => {
    expect(standing(acts, asOf)).toMatchObject(expected);
  });

  it('gives the penal sum free again for what is over, but not for what may come back', () => {
    const taken = (acts: readonly ClaimAct[], asOf: IsoDate) => standing(acts, asOf).takenOfBond;
    expect(taken([petition, decision], '2026-05-09')).toBe(50_000_00n);
    expect(taken([petition, { ...decision, amount: 0n }], '2026-05-09')).toBe(0n);
    expect(taken([petition, decision, paid('2026-04-01', 5_000_00n, 'surety')], '2026-04-01')).toBe(5_000_00n);
    expect(standing([], '2026-03-02', { kind: 'unpaid_duties', owedOnBill: 0n }).takenOfBond).toBe(50_000_00n);
  });

  it('follows the bill of unpaid duties, against which nobody petitions', () => {
    const of = { kind: 'unpaid_duties', owedOnBill: 7_00n } as const;
    expect(standing([], '2026-03-02', of)).toMatchObject({
      owed: 7_00n,
      owedBySurety: 7_00n,
      principalPetitionBy: null,
    });
    expect(standing([], '2026-03-02', { ...of, owedOnBill: 0n }).status).toBe('satisfied');
    expect(standing([], '2026-03-02', { ...of, owedOnBill: null })).toMatchObject({ owed: null, owedBySurety: null });
  });

  it('is never asked of the surety beyond its part or beyond what is owed', () => {
    const cents = fc.bigInt(1n, 90_000_00n);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cents, fc.constantFrom('principal' as const, 'surety' as const)), { maxLength: 6 }),
        (payments) => {
          const acts = payments.map(([amount, party]) => paid('2026-03-01', amount, party));
          const { owed, owedBySurety } = standing(acts, '2026-03-02');
          expect(owedBySurety! <= owed! && owedBySurety! <= made.secured && owedBySurety! >= 0n).toBe(true);
        },
      ),
    );
  });
});

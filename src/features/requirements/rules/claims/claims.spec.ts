import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../../kernel/dates.js';
import { addDays } from '../../../../kernel/dates.js';
import { applyRule } from '../../../../kernel/rule.js';
import { actsOf } from './claim-act.js';
import type { ClaimAct } from './claim-act.js';
import { claimActs } from './claim-acts.js';
import type { ClaimActFacts, ProposedAct } from './claim-acts.js';
import { claimPart } from './claim-part.js';
import { claimStanding } from './claim-standing.js';
import type { ClaimStandingFacts } from './claim-standing.js';

const years = [
  { from: '2025-01-01', through: '2025-12-31' },
  { from: '2026-01-01', through: '2026-12-31' },
] as const;
const part = (claim: bigint, chargedOn: IsoDate, earlier: { periodFrom: IsoDate; taken: bigint }[] = []) =>
  applyRule(claimPart, { claim, bondAmount: 50_000_00n, chargedOn, periods: years, earlier }, '2026-03-02').decision;

describe('19 CFR 113.62(n), 113.27: what of a claim the bond secures', () => {
  it('is charged to the period of its transaction, up to what earlier claims of that period left', () => {
    expect(part(90_000_00n, '2025-12-31')).toMatchObject({ period: years[0], secured: 50_000_00n, beyond: 40_000_00n });
    const earlier = [
      { periodFrom: '2025-01-01' as const, taken: 45_000_00n },
      { periodFrom: '2026-01-01' as const, taken: 1_00n },
    ];
    expect(part(10_000_00n, '2025-12-31', earlier)).toMatchObject({
      left: 5_000_00n,
      secured: 5_000_00n,
      beyond: 5_000_00n,
    });
    expect(part(10_000_00n, '2026-01-01', earlier)).toMatchObject({ left: 49_999_00n, secured: 10_000_00n });
    expect(part(1_00n, '2024-12-31')).toEqual({ period: null, left: 0n, secured: 0n, beyond: 1_00n });
  });

  it('never takes more of the surety in a period than the penal sum, however many claims there are', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 10n ** 8n), { maxLength: 12 }), (claims) => {
        const earlier: { periodFrom: IsoDate; taken: bigint }[] = [];
        for (const claim of claims)
          earlier.push({ periodFrom: '2026-01-01', taken: part(claim, '2026-02-01', earlier).secured });
        expect(earlier.reduce((sum, { taken }) => sum + taken, 0n)).toBeLessThanOrEqual(50_000_00n);
      }),
    );
  });
});

const made: ClaimStandingFacts = {
  kind: 'liquidated_damages',
  amount: 90_000_00n,
  secured: 50_000_00n,
  principalPetitionBy: '2026-04-03',
  owedOnBill: null,
  acts: [],
};
const standing = (acts: readonly ClaimAct[], asOf: IsoDate, given: Partial<ClaimStandingFacts> = {}) =>
  applyRule(claimStanding, { ...made, acts, ...given }, asOf).decision;
const allowed = (
  act: ProposedAct,
  asOf: IsoDate,
  acts: readonly ClaimAct[] = [],
  given: Partial<ClaimActFacts> = {},
) => {
  const of = given.kind ?? 'liquidated_damages';
  const facts: ClaimActFacts = {
    act,
    kind: of,
    amount: made.amount,
    secured: made.secured,
    noticedOn: '2026-02-02',
    reportableFrom: '2026-07-13',
    standing: standing(acts, asOf, { kind: of, owedOnBill: of === 'unpaid_duties' ? 1_00n : null }),
    acts,
    byItsMaker: false,
    underProtest: false,
    ...given,
  };
  const { faults, through } = applyRule(claimActs, facts, asOf).decision;
  return { codes: faults.map(({ code }) => code.replace('bond_claim.', '')), through };
};

const petition = { kind: 'petition', party: 'principal', on: '2026-03-02' } as const;
const decision = {
  kind: 'decision',
  party: 'principal',
  on: '2026-03-10',
  amount: 5_000_00n,
  through: '2026-05-09',
} as const;
const demand = { kind: 'demand', on: '2026-05-11', through: '2026-07-10' } as const;
const paid = (on: IsoDate, amount: bigint, party: 'principal' | 'surety' = 'principal'): ClaimAct => ({
  kind: 'payment',
  on,
  amount,
  party,
});
const defence = { kind: 'defence', id: 'one', on: '2026-03-02' } as const;

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

describe('19 CFR 172.3, 172.4, 172.13, 172.41, 113.52: what may be done', () => {
  const principal = { kind: 'petition', party: 'principal' } as const;
  const surety = { kind: 'petition', party: 'surety' } as const;
  const pay = (amount: bigint, on: IsoDate, party: 'principal' | 'surety' = 'surety') =>
    ({ kind: 'payment', party, amount, on }) as const;
  const answer = (outcome: 'defence_accepted' | 'defence_rejected', amount: bigint | null) =>
    ({ kind: 'answer', answers: 'one', outcome, amount }) as const;
  it.each<[string, ProposedAct, IsoDate, readonly ClaimAct[], Partial<ClaimActFacts>, readonly string[]]>([
    ['172.3(b): on the sixtieth day', principal, '2026-04-03', [], {}, []],
    ['not on the next', principal, '2026-04-04', [], {}, ['petition_late']],
    [
      '172.3(c): unless it was extended',
      principal,
      '2026-04-04',
      [{ kind: 'extension', party: 'principal', on: '2026-04-01', through: '2026-05-01' }],
      {},
      [],
    ],
    ['172.41: again within sixty days of the decision', principal, '2026-05-09', [petition, decision], {}, []],
    ['and no later', principal, '2026-05-10', [petition, decision], {}, ['petition_late']],
    ['one at a time', principal, '2026-03-03', [petition], {}, ['petition_pending']],
    ['172.4: the surety not before the demand', surety, '2026-03-03', [], {}, ['petition_late']],
    ['but within its days', surety, '2026-07-10', [demand], {}, []],
    ['not after them', surety, '2026-07-11', [demand], {}, ['petition_late']],
    [
      '172.13(a): nothing once it is referred',
      surety,
      '2026-07-10',
      [demand, { kind: 'report', on: '2026-07-09' }],
      {},
      ['referred'],
    ],
    ['duties are protested', surety, '2026-07-10', [], { kind: 'unpaid_duties' }, ['duties_are_protested']],
    ['no demand while the principal may petition', { kind: 'demand' }, '2026-04-03', [], {}, ['demand_too_early']],
    ['a demand from the next day on', { kind: 'demand' }, '2026-04-04', [], {}, []],
    ['none while a petition waits', { kind: 'demand' }, '2026-04-04', [petition], {}, ['demand_too_early']],
    [
      'none while a decision may be complied with',
      { kind: 'demand' },
      '2026-05-09',
      [petition, decision],
      {},
      ['demand_too_early'],
    ],
    ['one where it was not', { kind: 'demand' }, '2026-05-10', [petition, decision], {}, []],
    ['once', { kind: 'demand' }, '2026-05-12', [demand], {}, ['demanded_already']],
    [
      'nothing to decide without a petition',
      { kind: 'decision', amount: 1n, through: null },
      '2026-03-03',
      [],
      {},
      ['no_petition'],
    ],
    [
      'not by its maker',
      { kind: 'decision', amount: 1n, through: null },
      '2026-03-03',
      [petition],
      { byItsMaker: true },
      ['own'],
    ],
    [
      'not above the claim',
      { kind: 'decision', amount: 90_000_01n, through: null },
      '2026-03-03',
      [petition],
      {},
      ['above_claim'],
    ],
    [
      'not with an end before it',
      { kind: 'decision', amount: 1n, through: '2026-03-02' },
      '2026-03-03',
      [petition],
      {},
      ['decision_ends'],
    ],
    ['the surety pays its part and no more', pay(50_000_01n, '2026-03-01'), '2026-03-02', [], {}, ['above_owed']],
    ['its part', pay(50_000_00n, '2026-03-01'), '2026-03-02', [], {}, []],
    ['the principal the whole', pay(90_000_00n, '2026-03-01', 'principal'), '2026-03-02', [], {}, []],
    ['not tomorrow', pay(1n, '2026-03-03'), '2026-03-02', [], {}, ['not_received_yet']],
    ['an answer to a defence', answer('defence_rejected', null), '2026-03-02', [defence], {}, []],
    ['to one that is there', answer('defence_rejected', null), '2026-03-02', [], {}, ['no_defence']],
    [
      'by another than its maker',
      answer('defence_rejected', null),
      '2026-03-02',
      [defence],
      { byItsMaker: true },
      ['own'],
    ],
    ['which says what is left', answer('defence_accepted', null), '2026-03-02', [defence], {}, ['accepted_amount']],
    ['less than the part', answer('defence_accepted', 50_000_00n), '2026-03-02', [defence], {}, ['accepted_amount']],
    ['113.52: no report before its day', { kind: 'report' }, '2026-07-12', [], {}, ['report_too_early']],
    ['a report from its day on', { kind: 'report' }, '2026-07-13', [], {}, []],
    ['none while relief is applied for', { kind: 'report' }, '2026-07-13', [petition], {}, ['report_too_early']],
    [
      'none while a protest stands',
      { kind: 'report' },
      '2026-07-13',
      [],
      { kind: 'unpaid_duties', underProtest: true },
      ['report_too_early'],
    ],
    ['nothing on what is satisfied', { kind: 'report' }, '2026-07-13', [paid('2026-03-01', 90_000_00n)], {}, ['over']],
    [
      'an extension to a later day',
      { kind: 'extension', party: 'principal', through: '2026-04-03' },
      '2026-03-02',
      [],
      {},
      ['no_extension'],
    ],
    [
      'of days that have begun',
      { kind: 'extension', party: 'surety', through: '2026-06-03' },
      '2026-03-02',
      [],
      {},
      ['not_demanded'],
    ],
  ])('%s', (_, act, asOf, acts, given, codes) => {
    expect(allowed(act, asOf, acts, given).codes).toEqual(codes);
  });

  it('sets sixty days going: those of the surety, and those of a decision that names none', () => {
    expect(allowed({ kind: 'demand' }, '2026-05-11').through).toBe(addDays('2026-05-11', 60));
    expect(allowed({ kind: 'decision', amount: 1n, through: null }, '2026-03-10', [petition]).through).toBe(
      '2026-05-09',
    );
    expect(allowed({ kind: 'decision', amount: 1n, through: '2026-04-01' }, '2026-03-10', [petition]).through).toBe(
      '2026-04-01',
    );
    expect(actsOf([petition, decision], 'decision', '2026-03-09')).toEqual([]);
  });
});

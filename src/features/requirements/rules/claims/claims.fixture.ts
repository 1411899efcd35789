import type { IsoDate } from '../../../../kernel/dates.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { ClaimAct } from './claim-act.js';
import { claimActs } from './claim-acts.js';
import type { ClaimActFacts, ProposedAct } from './claim-acts.js';
import { claimStanding } from './claim-standing.js';
import type { ClaimStandingFacts } from './claim-standing.js';

export const made: ClaimStandingFacts = {
  kind: 'liquidated_damages',
  amount: 90_000_00n,
  secured: 50_000_00n,
  principalPetitionBy: '2026-04-03',
  owedOnBill: null,
  acts: [],
};
export const standing = (acts: readonly ClaimAct[], asOf: IsoDate, given: Partial<ClaimStandingFacts> = {}) =>
  applyRule(claimStanding, { ...made, acts, ...given }, asOf).decision;
export const allowed = (
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

export const petition = { kind: 'petition', party: 'principal', on: '2026-03-02' } as const;
export const decision = {
  kind: 'decision',
  party: 'principal',
  on: '2026-03-10',
  amount: 5_000_00n,
  through: '2026-05-09',
} as const;
export const demand = { kind: 'demand', on: '2026-05-11', through: '2026-07-10' } as const;
export const paid = (on: IsoDate, amount: bigint, party: 'principal' | 'surety' = 'principal'): ClaimAct => ({
  kind: 'payment',
  on,
  amount,
  party,
});
export const defence = { kind: 'defence', id: 'one', on: '2026-03-02' } as const;

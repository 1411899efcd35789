import { cfr } from '../../../../kernel/citation.js';
import { latest } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import { maxCents, minCents, sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { rule } from '../../../../kernel/rule.js';
import { actsOf } from './claim-act.js';
import type { ClaimAct, ClaimKind, Obligor } from './claim-act.js';

export const CLAIM_STATUSES = [
  'noticed',
  'petitioned',
  'mitigated',
  'demanded',
  'reported',
  'cancelled',
  'satisfied',
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export interface ClaimStandingFacts {
  readonly kind: ClaimKind;
  readonly amount: Cents;
  readonly secured: Cents;
  /** The last day of the principal to petition, before any extension. */
  readonly principalPetitionBy: IsoDate;
  /** What is owed on the bill of unpaid duties on the day: what is paid on it is paid on the claim; null: not known, or a claim of another kind. */
  readonly owedOnBill: Cents | null;
  /** In the order in which they were done. */
  readonly acts: readonly ClaimAct[];
}

export interface ClaimStanding {
  readonly status: ClaimStatus;
  /** What is owed on it on the day; null: not known. */
  readonly owed: Cents | null;
  /** What of it may be asked of the surety; null: not known. */
  readonly owedBySurety: Cents | null;
  readonly paid: Cents;
  /** What it takes of the penal sum of its period: what the surety paid, and what may yet be asked of it. */
  readonly takenOfBond: Cents;
  readonly principalPetitionBy: IsoDate | null;
  readonly suretyPetitionBy: IsoDate | null;
  /** The decision that holds: what is to be paid, and until when. */
  readonly mitigatedTo: Cents | null;
  readonly mitigatedThrough: IsoDate | null;
  /** Whose petition waits for a decision. */
  readonly petitionOf: Obligor | null;
}

/** How a claim under a bond stands on a day. */
export const claimStanding = rule({
  id: 'SEC-17',
  title: 'Standing of a claim under a bond',
  text: 'A decision on a petition holds until its last day: what it names, paid by then, satisfies the claim; unpaid, the whole claim is owed again, unless a further petition was filed in time. The surety never owes more than its part, or than what a defence that was accepted has left of it.',
  cites: [cfr(19, '172.11'), cfr(19, '172.21'), cfr(19, '172.22(b)'), cfr(19, '113.51')],
  decide(facts: ClaimStandingFacts, _params, asOf): ClaimStanding {
    const { amount, secured, acts, kind, owedOnBill } = facts;
    const payments = actsOf(acts, 'payment', asOf);
    const paid = sumCents(payments.map((one) => one.amount));
    const petition = undecided(acts, asOf);
    const decision = decisionThatHolds(acts, payments, petition, asOf);
    const due = decision?.amount ?? amount;
    const owed = kind === 'unpaid_duties' ? owedOnBill : maxCents(0n, due - paid);
    const bySurety = sumCents(payments.filter(({ party }) => party === 'surety').map((one) => one.amount));
    const left = partLeft(acts, secured, asOf);
    const demand = actsOf(acts, 'demand', asOf).at(-1);
    const status = statusOf({
      owed,
      due,
      holds: decision !== undefined,
      petition,
      demand,
      reported: actsOf(acts, 'report', asOf).length > 0,
    });
    const isOver = kind === 'liquidated_damages' && OVER.includes(status);
    return {
      status,
      owed,
      owedBySurety: owed === null ? null : minCents(owed, maxCents(0n, left - bySurety)),
      paid,
      takenOfBond: isOver ? bySurety : maxCents(bySurety, left),
      ...petitionDays(facts, demand?.through, asOf),
      mitigatedTo: decision?.amount ?? null,
      mitigatedThrough: decision?.through ?? null,
      petitionOf: petition?.party ?? null,
    };
  },
});

/** The last decision, while its days run, once what it names was paid in them, or while a further petition filed in them waits. */
function decisionThatHolds(
  acts: readonly ClaimAct[],
  payments: readonly { readonly on: IsoDate; readonly amount: Cents }[],
  petition: { readonly on: IsoDate } | undefined,
  asOf: IsoDate,
) {
  const decision = actsOf(acts, 'decision', asOf).at(-1);
  if (!decision) return undefined;
  const inTime = payments.filter(({ on }) => on <= decision.through).map((one) => one.amount);
  const isKept = asOf <= decision.through || sumCents(inTime) >= decision.amount;
  return isKept || (petition !== undefined && petition.on <= decision.through) ? decision : undefined;
}

/** What the surety answers for: its part, or what the least of the defences that were accepted left of it. */
const partLeft = (acts: readonly ClaimAct[], secured: Cents, asOf: IsoDate): Cents =>
  actsOf(acts, 'answer', asOf).reduce(
    (part, { outcome, amount }) => (outcome === 'defence_accepted' && amount !== null ? minCents(part, amount) : part),
    secured,
  );

const OVER: readonly ClaimStatus[] = ['satisfied', 'cancelled'];

/** Until when either may petition, with what it was extended by; duties are protested instead. */
function petitionDays(
  { kind, acts, principalPetitionBy }: ClaimStandingFacts,
  demandedThrough: IsoDate | undefined,
  asOf: IsoDate,
) {
  if (kind !== 'liquidated_damages') return { principalPetitionBy: null, suretyPetitionBy: null };
  const extended = (party: Obligor, from: IsoDate): IsoDate =>
    latest(from, ...actsOf(acts, 'extension', asOf).flatMap((one) => (one.party === party ? [one.through] : [])));
  return {
    principalPetitionBy: extended('principal', principalPetitionBy),
    suretyPetitionBy: demandedThrough === undefined ? null : extended('surety', demandedThrough),
  };
}

/** The petition after which nothing was decided. */
function undecided(acts: readonly ClaimAct[], asOf: IsoDate) {
  const known = acts.filter(({ on }) => on <= asOf);
  const after = known.slice(known.findLastIndex(({ kind }) => kind === 'decision') + 1);
  return actsOf(after, 'petition', asOf).at(-1);
}

interface Seen {
  readonly owed: Cents | null;
  readonly due: Cents;
  readonly holds: boolean;
  readonly petition: unknown;
  readonly demand: unknown;
  readonly reported: boolean;
}

function statusOf({ owed, due, holds, petition, demand, reported }: Seen): ClaimStatus {
  if (holds && due === 0n) return 'cancelled';
  if (owed === 0n) return 'satisfied';
  if (reported) return 'reported';
  if (petition !== undefined) return 'petitioned';
  if (holds) return 'mitigated';
  return demand === undefined ? 'noticed' : 'demanded';
}

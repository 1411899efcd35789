import { cfr } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import { addDays } from '../../../../kernel/dates.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { Fault } from '../../../../kernel/errors.js';
import { notInFuture } from '../../../../kernel/in-future.js';
import type { Cents } from '../../../../kernel/money.js';
import { unmet } from '../../../../kernel/requirement.js';
import type { Requirement } from '../../../../kernel/requirement.js';
import { rule } from '../../../../kernel/rule.js';
import { actsOf } from './claim-act.js';
import type { AnswerOutcome, ClaimAct, ClaimKind, Obligor } from './claim-act.js';
import * as faults from './claim-faults.js';
import type { ClaimStanding } from './claim-standing.js';

/** What somebody would do on a claim. */
export type ProposedAct =
  | { readonly kind: 'extension'; readonly party: Obligor; readonly through: IsoDate }
  | { readonly kind: 'demand' }
  | { readonly kind: 'defence' }
  | { readonly kind: 'report' }
  | { readonly kind: 'petition'; readonly party: Obligor }
  | { readonly kind: 'decision'; readonly amount: Cents; readonly through: IsoDate | null }
  | { readonly kind: 'payment'; readonly party: Obligor; readonly amount: Cents; readonly on: IsoDate }
  | {
      readonly kind: 'answer';
      readonly answers: string;
      readonly outcome: AnswerOutcome;
      readonly amount: Cents | null;
    };

export interface ClaimActFacts {
  readonly act: ProposedAct;
  readonly kind: ClaimKind;
  readonly amount: Cents;
  readonly secured: Cents;
  readonly noticedOn: IsoDate;
  /** The first day on which it may be reported; null: it never is (19 CFR 113.52). */
  readonly reportableFrom: IsoDate | null;
  readonly standing: ClaimStanding;
  readonly acts: readonly ClaimAct[];
  /** Whether whoever acts made the claim. */
  readonly byItsMaker: boolean;
  /** Whether a protest stands against the bill of unpaid duties. */
  readonly underProtest: boolean;
}

export interface ClaimActAnswer {
  readonly faults: readonly Fault[];
  /** The last day of what it sets going: the surety's days after a demand, the decision's, the extended ones; else null. */
  readonly through: IsoDate | null;
}

const sixty = (name: string, cite: string) =>
  new Dated<number>(name, '2026-11-28', { '2000-10-05': { value: 60, cites: [cfr(19, cite)] } });

/** Whether something may be done on a claim, and until when what follows from it runs. */
export const claimActs = rule({
  id: 'SEC-18',
  title: 'Acts on a claim under a bond',
  text:
    'The principal petitions within its days, the surety after the demand on it, either again within sixty days of a decision. Payment is demanded of the surety once the principal has neither petitioned in time nor paid what a decision named. ' +
    'A decision is effective for sixty days unless it says otherwise. Nothing is decided on what was reported to the Department of Justice, nor by whoever made the claim.',
  cites: [
    cfr(19, '172.3'),
    cfr(19, '172.4'),
    cfr(19, '172.11'),
    cfr(19, '172.13(a)'),
    cfr(19, '172.21'),
    cfr(19, '172.41'),
    cfr(19, '113.52'),
  ],
  params: {
    surety: sixty('days of the surety to petition', '172.4'),
    decision: sixty('days for which a decision is effective', '172.21'),
    again: sixty('days to petition again after a decision', '172.41'),
  },
  decide(facts: ClaimActFacts, { surety, decision, again }, asOf): ClaimActAnswer {
    const { act } = facts;
    const days = { demand: surety, decision };
    const named = act.kind === 'extension' || act.kind === 'decision' ? act.through : null;
    const through = named ?? (act.kind === 'demand' || act.kind === 'decision' ? addDays(asOf, days[act.kind]) : null);
    return { faults: unmet([...notOver(facts), ...ofKind(facts, asOf, again)]), through };
  },
});

const isOver = ({ status }: ClaimStanding): boolean => status === 'satisfied' || status === 'cancelled';

// What was paid on a decision may still be petitioned against, 172.22(b).
const notOver = ({ act, standing }: ClaimActFacts): readonly Requirement[] =>
  act.kind === 'petition'
    ? [[standing.status !== 'cancelled', faults.claimOver]]
    : [[!isOver(standing), faults.claimOver]];

type Asks<K extends ProposedAct['kind']> = (
  facts: ClaimActFacts,
  act: Extract<ProposedAct, { readonly kind: K }>,
  asOf: IsoDate,
  again: number,
) => readonly Requirement[];

const isDuties = ({ kind }: ClaimActFacts): boolean => kind === 'unpaid_duties';
const isReported = ({ standing }: ClaimActFacts): boolean => standing.status === 'reported';

const petition: Asks<'petition'> = (facts, { party }, asOf, again) => [
  [!isDuties(facts), faults.dutiesAreProtested],
  [!isReported(facts), faults.referred],
  [facts.standing.petitionOf === null, faults.petitionPending],
  [isDuties(facts) || isInTime(facts, party, asOf, again), faults.petitionLate],
];
const extension: Asks<'extension'> = (facts, { party, through }, asOf) => {
  const last = party === 'principal' ? facts.standing.principalPetitionBy : facts.standing.suretyPetitionBy;
  return [
    [!isDuties(facts), faults.dutiesAreProtested],
    [isDuties(facts) || party === 'principal' || last !== null, faults.notDemanded],
    [last === null || (through > last && through >= asOf), faults.noExtension],
  ];
};
const demand: Asks<'demand'> = (facts, _act, asOf) => [
  [!isDuties(facts), faults.keptWithItsBill],
  [isDuties(facts) || actsOf(facts.acts, 'demand', asOf).length === 0, faults.demandedAlready],
  [isDuties(facts) || principalFailed(facts, asOf), faults.demandTooEarly],
];
const decided: Asks<'decision'> = (facts, { amount, through }, asOf) => [
  [!isReported(facts), faults.referred],
  [facts.standing.petitionOf !== null, faults.noPetition],
  [!facts.byItsMaker, faults.byItsMaker],
  [amount <= facts.amount, faults.aboveClaim],
  [through === null || through >= asOf, faults.decisionEnds],
];
const payment: Asks<'payment'> = (facts, { party, amount, on }, asOf) => [
  [!isDuties(facts), faults.keptWithItsBill],
  ...notInFuture('/receivedOn', on, asOf).map((fault): Requirement => [false, fault]),
  [on >= facts.noticedOn, faults.notReceivedYet],
  [isDuties(facts) || isOwed(facts.standing, party, amount), faults.aboveOwed],
];
const answer: Asks<'answer'> = ({ acts, byItsMaker, secured }, { answers, outcome, amount }, asOf) => [
  [!byItsMaker, faults.byItsMaker],
  [isUnanswered(acts, answers, asOf), faults.noDefence],
  [outcome === 'defence_accepted' ? amount !== null && amount < secured : amount === null, faults.acceptedAmount],
];
const report: Asks<'report'> = (facts, _act, asOf) => [
  [facts.reportableFrom !== null, faults.neverReported],
  [
    facts.reportableFrom === null || (!isReported(facts) && asOf >= facts.reportableFrom && isUnrelieved(facts)),
    faults.reportTooEarly,
  ],
];

const ASKS: { readonly [K in ProposedAct['kind']]: Asks<K> } = {
  petition,
  extension,
  demand,
  decision: decided,
  payment,
  answer,
  report,
  defence: () => [],
};

const ofKind = (facts: ClaimActFacts, asOf: IsoDate, again: number): readonly Requirement[] =>
  (ASKS[facts.act.kind] as Asks<ProposedAct['kind']>)(facts, facts.act, asOf, again);

// 113.52: neither relief applied for nor a protest filed.
const isUnrelieved = ({ standing, underProtest }: ClaimActFacts): boolean =>
  standing.petitionOf === null && !underProtest;

function isInTime({ standing, acts }: ClaimActFacts, party: Obligor, asOf: IsoDate, again: number): boolean {
  const decision = actsOf(acts, 'decision', asOf).at(-1);
  if (decision && asOf <= addDays(decision.on, again)) return true;
  const last = party === 'principal' ? standing.principalPetitionBy : standing.suretyPetitionBy;
  return last !== null && asOf <= last;
}

// 172.4: no petition in its days, or a decision that was not complied with.
function principalFailed({ standing, acts }: ClaimActFacts, asOf: IsoDate): boolean {
  if (standing.petitionOf !== null || standing.mitigatedTo !== null) return false;
  if (actsOf(acts, 'decision', asOf).length > 0) return true;
  return standing.principalPetitionBy !== null && asOf > standing.principalPetitionBy;
}

const isOwed = ({ owed, owedBySurety }: ClaimStanding, party: Obligor, amount: Cents): boolean => {
  const most = party === 'surety' ? owedBySurety : owed;
  return most !== null && amount > 0n && amount <= most;
};

const isUnanswered = (acts: readonly ClaimAct[], id: string, asOf: IsoDate): boolean =>
  actsOf(acts, 'defence', asOf).some((one) => one.id === id) &&
  !actsOf(acts, 'answer', asOf).some(({ answers }) => answers === id);

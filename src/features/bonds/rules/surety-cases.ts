import { cfr } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { BondKind } from './activity.js';

/** What a case against a surety is about. */
export const SURETY_CASE_KINDS = ['delinquency', 'removal'] as const;
export type SuretyCaseKind = (typeof SURETY_CASE_KINDS)[number];

/** What may come of it. */
export const SURETY_CASE_OUTCOMES = ['refuse_bonds', 'recommend_removal', 'no_action'] as const;
export type SuretyCaseOutcome = (typeof SURETY_CASE_OUTCOMES)[number];

/** Whose bonds are refused: a port director those for one transaction, the Revenue Division all. */
export const REFUSAL_COVERS = ['single_transaction', 'all'] as const;
export type RefusalCovers = (typeof REFUSAL_COVERS)[number];

/** What is sent to Headquarters with a recommendation to remove a surety. */
export const REMOVAL_EVIDENCE = [
  'bond',
  'proof_of_default',
  'demands',
  'letters_of_the_surety',
  'report_of_facts',
] as const;
export type RemovalEvidence = (typeof REMOVAL_EVIDENCE)[number];

export interface SuretyCaseFacts {
  readonly kind: SuretyCaseKind;
  readonly outcome: SuretyCaseOutcome;
  /** The last day to pay, to justify or to show an issue of law; null: no such notice is asked for. */
  readonly answerBy: IsoDate | null;
  readonly answered: boolean;
  readonly evidence: readonly RemovalEvidence[];
  /** The day asked for; null: the first that the law allows. */
  readonly refusedFrom: IsoDate | null;
}

const OUTCOMES: Readonly<Record<SuretyCaseKind, readonly SuretyCaseOutcome[]>> = {
  delinquency: ['refuse_bonds', 'no_action'],
  removal: ['recommend_removal', 'no_action'],
};

/** Whether a case against a surety may be decided so, and from when its bonds are refused. */
export const suretyCaseDecision = rule({
  id: 'BOND-15',
  title: 'Delinquent sureties and removal from the circular',
  text: 'Bonds of a surety that is significantly delinquent without just cause are refused after notice with a chance to pay or to justify, and after a written decision some days ahead; a recommendation to remove it from the circular goes with the bond, proof of the default, the demands, its letters and a report.',
  cites: [cfr(19, '113.38(c)'), cfr(19, '113.39')],
  params: {
    daysAhead: new Dated<number>('days between the decision and the refusal of bonds', '2026-11-28', {
      '1984-10-19': { value: 5, cites: [cfr(19, '113.38(c)(4)')] },
    }),
  },
  decide(facts: SuretyCaseFacts, { daysAhead }, asOf) {
    const { kind, outcome, answerBy, answered, evidence } = facts;
    const first = addDays(asOf, daysAhead);
    const refuses = outcome === 'refuse_bonds';
    const refusedFrom = refuses ? (facts.refusedFrom ?? first) : null;
    const heard = answered || answerBy === null || asOf > answerBy;
    const missing = REMOVAL_EVIDENCE.filter((one) => !evidence.includes(one));
    const faults = unmet([
      [OUTCOMES[kind].includes(outcome), notItsOutcome],
      [!refuses || heard, notHeard(answerBy)],
      [refusedFrom === null || refusedFrom >= first, tooSoon(first)],
      [refuses || facts.refusedFrom === null, noRefusal],
      [outcome !== 'recommend_removal' || missing.length === 0, evidenceMissing(missing)],
    ]);
    return { refusedFrom, faults };
  },
});

export interface SuretyRefusalFacts {
  readonly bondKind: BondKind;
  readonly refusals: readonly {
    readonly covers: RefusalCovers;
    readonly refusedFrom: IsoDate;
    /** The day all delinquencies were resolved; null: not yet. */
    readonly resolvedOn: IsoDate | null;
  }[];
}

/** Whether bonds of a kind are refused of a surety on a day. */
export const suretyRefused = rule({
  id: 'BOND-16',
  title: 'Bonds of a refused surety',
  text: 'A decision not to accept the bonds of a surety lasts for a number of days or until all its delinquencies are resolved, whichever is later.',
  cites: [cfr(19, '113.38(c)(5)')],
  params: {
    leastDays: new Dated<number>('least days that bonds are refused', '2026-11-28', {
      '1984-10-19': { value: 5, cites: [cfr(19, '113.38(c)(5)')] },
    }),
  },
  decide({ bondKind, refusals }: SuretyRefusalFacts, { leastDays }, asOf) {
    const inForce = refusals.filter(({ covers, refusedFrom, resolvedOn }) => {
      const least = addDays(refusedFrom, leastDays);
      const over = resolvedOn !== null && asOf >= (resolvedOn > least ? resolvedOn : least);
      return refusedFrom <= asOf && !over && (covers === 'all' || covers === bondKind);
    });
    return { refused: inForce.length > 0 };
  },
});

const DELINQUENT = cfr(19, '113.38(c)');
const notItsOutcome: Fault = {
  pointer: '/outcome',
  code: 'surety_case.not_its_outcome',
  message: 'A case of this kind does not end so.',
  remedy: 'Delinquency may have bonds refused; removal is recommended to Headquarters.',
  citation: DELINQUENT,
};
const notHeard = (answerBy: IsoDate | null): Fault => ({
  pointer: '/outcome',
  code: 'surety_case.not_heard',
  message: `The surety may pay or justify itself until ${answerBy ?? 'its day'}, and has not answered.`,
  remedy: 'Decide after that day, or when it has answered.',
  citation: cfr(19, '113.38(c)(3)'),
});
const tooSoon = (first: IsoDate): Fault => ({
  pointer: '/refusedFrom',
  code: 'surety_case.refused_too_soon',
  message: `The surety has the decision in writing before its bonds are refused: ${first} at the earliest.`,
  citation: cfr(19, '113.38(c)(4)'),
});
const noRefusal: Fault = {
  pointer: '/refusedFrom',
  code: 'surety_case.nothing_refused',
  message: 'No bond is refused by this decision.',
  citation: DELINQUENT,
};
const evidenceMissing = (missing: readonly RemovalEvidence[]): Fault => ({
  pointer: '/outcome',
  code: 'surety_case.evidence_missing',
  message: `Not with the case: ${missing.join(', ').replaceAll('_', ' ')}.`,
  remedy: 'Open a case with all of it.',
  citation: cfr(19, '113.39(a)'),
});

/** The fault of naming a surety whose bonds are refused, at its place. */
export const bondsRefused = (i: number): Fault => ({
  pointer: `/sureties/${String(i)}/suretyCode`,
  code: 'surety.bonds_refused',
  message: 'Bonds of this surety are not accepted: it is delinquent, and that is not resolved.',
  remedy: 'Name another surety; GET /v1/surety-refusals lists whose bonds are refused.',
  citation: DELINQUENT,
});

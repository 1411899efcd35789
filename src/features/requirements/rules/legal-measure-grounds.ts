import { cfr, usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** Measures that are imposed here. */
export const IMPOSED = [
  'additional_bond',
  'cash_deposit',
  'live_entry',
  'no_immediate_delivery',
  'release_refused',
] as const;
export type ImposedMeasure = (typeof IMPOSED)[number];

/** What a measure may stand on. A score is none of them. */
export const GROUNDS = [
  'bond_insufficient',
  'revenue_in_jeopardy',
  'continuous_papers_late',
  'goods_of_a_kind',
  'delinquent',
  'admissibility',
  'safety',
  'security',
] as const;
export type MeasureGround = (typeof GROUNDS)[number];

const LAWFUL: Readonly<Record<ImposedMeasure, readonly MeasureGround[]>> = {
  additional_bond: ['bond_insufficient', 'revenue_in_jeopardy'],
  cash_deposit: ['bond_insufficient', 'revenue_in_jeopardy'],
  live_entry: ['continuous_papers_late', 'goods_of_a_kind', 'delinquent'],
  no_immediate_delivery: ['delinquent'],
  release_refused: ['admissibility', 'safety', 'security'],
};

export interface MeasureFacts {
  readonly measure: ImposedMeasure;
  readonly ground: MeasureGround;
  /** Whether principal and surety were told of an insufficient bond, and it is not cured. */
  readonly insufficiencyNotified: boolean;
  /** Whether a delinquency of the importer is on record. */
  readonly delinquent: boolean;
  /** The records it is based on, by their ids. */
  readonly records: readonly string[];
}

// An assessment says how likely something is, and never that it is so.
const isScore = (record: string): boolean => record.startsWith('rsk_');

/** Whether a measure may be imposed on its ground. */
export const legalMeasureGrounds = rule({
  id: 'SEC-07',
  title: 'Grounds of legal measures',
  text:
    'A single transaction bond or cash for every transaction follows a written notice of an insufficient bond until it is cured, or at once where the revenue would be in jeopardy; ' +
    'entry summary and duties before release have grounds of their own, and so has loss of immediate delivery. Release is held for admissibility, safety or security, on a fact that is named. A score alone grounds none. That a number was removed for want of use (19 CFR 24.5(e)) is a fact about the number and no measure: it is imposed by nobody and undone by a new Form 5106.',
  cites: [
    cfr(19, '113.13(c)'),
    cfr(19, '113.13(d)'),
    cfr(19, '142.13(a)'),
    cfr(19, '142.13(b)'),
    cfr(19, '142.14'),
    usc(19, '1499(a)'),
    usc(19, '1448(a)'),
  ],
  decide: ({ measure, ground, insufficiencyNotified, delinquent, records }: MeasureFacts): readonly Fault[] =>
    unmet([
      [LAWFUL[measure].includes(ground), notItsGround],
      [ground !== 'bond_insufficient' || insufficiencyNotified, notNotified],
      [ground !== 'delinquent' || delinquent, notDelinquent],
      [measure !== 'release_refused' || records.length > 0, noFact],
      [records.length === 0 || !records.every(isScore), scoreAlone],
    ]),
});

const fault = (code: string, message: string, remedy: string): Fault => ({ pointer: '/ground', code, message, remedy });
const notItsGround = fault(
  'legal_measure.not_its_ground',
  'The law does not let this measure stand on this ground.',
  'Name a ground of the measure: 19 CFR 113.13(c) and (d), 142.13(a) and (b), 142.14; 19 USC 1499(a) for a hold.',
);
const notNotified = fault(
  'legal_measure.not_notified',
  'Principal and surety were told of no insufficient bond that is not cured.',
  'Give notice first: POST /v1/bond-requirements/{id}/notice.',
);
const notDelinquent = fault(
  'legal_measure.not_delinquent',
  'No delinquency of this importer is on record.',
  'Impose it when one is.',
);
const noFact: Fault = {
  pointer: '/records',
  code: 'legal_measure.no_fact',
  message: 'Release is held on a fact, and none is named.',
  remedy: 'Name the examination, detention, message of an agency or other record.',
  citation: usc(19, '1499(a)'),
};
const scoreAlone: Fault = {
  pointer: '/records',
  code: 'legal_measure.score_alone',
  message: 'A score alone grounds no measure.',
  remedy: 'Name the facts that were found, not the assessment.',
};

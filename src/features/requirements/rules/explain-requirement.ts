import { cfr, guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';

/** A requirement as it was shown: amounts as text. */
export interface ToExplainRequirement {
  readonly standardAmount: string | null;
  readonly additionalAmount: string | null;
  readonly requiredAmount: string | null;
  readonly instrument: 'none' | 'single_transaction_bond' | 'continuous_bond' | null;
  readonly bondAmount: string | null;
  readonly sufficiency: 'sufficient' | 'insufficient' | 'not_assessed';
  readonly shortfall: string | null;
  readonly dutiesTaxesFees12Months: string | null;
  readonly entries12Months: number;
  readonly exposure: string | null;
  readonly score: string | null;
  readonly band: string | null;
}

/** What became of it. */
export interface ExplainedState {
  readonly remedyBy?: string;
  readonly curedOn?: string;
  readonly withdrawnOn?: string;
}

/** What every requirement stands on. */
export const REQUIREMENT_BASIS: readonly Citation[] = [
  usc(19, '1623(a)'),
  cfr(19, '113.13(b)'),
  cfr(19, '113.13(c)'),
  usc(19, '4321'),
  guide('CBP, How CBP Sets Bond Amounts (2024)'),
];

/** To officers with score, band and exposure; to principal and surety without. What is not known is said. */
export function explainRequirement(
  of: ToExplainRequirement,
  state: ExplainedState,
  audience: 'officer' | 'importer',
): readonly string[] {
  return [
    `Its entries of twelve months: ${String(of.entries12Months)}, with duties, taxes and fees of ${of.dutiesTaxesFees12Months ?? 'an amount that is not determined'}.`,
    of.standardAmount === null
      ? 'The standard continuous bond is not determined.'
      : `The standard continuous bond on them is ${of.standardAmount}: a part of what is owed in twelve months, at least the minimum, rounded up to the next step.`,
    ...additionalOf(of),
    ...(audience === 'officer'
      ? [
          `What deposits would not cover: ${of.exposure ?? 'not determined'}; score ${of.score ?? 'not determined'}, band ${of.band ?? 'not determined'}.`,
        ]
      : []),
    ...comparedWith(of),
    ...next(state),
  ];
}

function additionalOf({ additionalAmount, instrument }: ToExplainRequirement): readonly string[] {
  if (additionalAmount === null) return ['Whether additional security is due is not determined.'];
  if (instrument === 'single_transaction_bond')
    return [`Additional security of ${additionalAmount} is given entry by entry, by bonds for single transactions.`];
  if (instrument === 'continuous_bond')
    return [`Additional security of ${additionalAmount} is carried by the continuous bond.`];
  return ['No additional security is due.'];
}

function comparedWith({ bondAmount, requiredAmount, sufficiency, shortfall }: ToExplainRequirement): readonly string[] {
  if (bondAmount === null) return ['No continuous bond is on record to compare it with.'];
  if (requiredAmount === null) return [`The bond on record is ${bondAmount}; what is required is not determined.`];
  return sufficiency === 'insufficient'
    ? [`The bond on record is ${bondAmount}; ${requiredAmount} is required: it is ${shortfall ?? ''} too small.`]
    : [`The bond on record is ${bondAmount}; ${requiredAmount} is required: it is enough.`];
}

function next({ remedyBy, curedOn, withdrawnOn }: ExplainedState): readonly string[] {
  if (withdrawnOn !== undefined) return [`It was withdrawn or replaced on review on ${withdrawnOn}.`];
  if (curedOn !== undefined) return [`It was cured on ${curedOn}.`];
  if (remedyBy === undefined) return ['Principal and surety have no notice of it.'];
  return [
    `A larger bond remedies it by ${remedyBy}; from the next day on no entry is taken on this bond alone.`,
    'What would change it: GET /v1/bond-requirements/{id}/counterfactuals. A review of it: POST /v1/bond-requirements/{id}/reviews.',
  ];
}

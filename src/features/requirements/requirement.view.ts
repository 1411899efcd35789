import type { CounterfactualAct } from './rules/counterfactuals.js';

/** What an importer on record must give. */
export class RequirementResultView {
  /** The continuous bond that any importer of these goods would owe; null where not determined. Guidance: CBP decides.
   * @example "60000.00"
   */
  standardAmount!: string | null;
  /** Additional security; null where not determined. Policy: CBP decides.
   * @example "720000.00"
   */
  additionalAmount!: string | null;
  /** The continuous bond that carries both; null where not determined. CBP decides.
   * @example "800000.00"
   */
  requiredAmount!: string | null;
  /** The form additional security takes; null where not determined.
   * @example "continuous_bond"
   */
  instrument!: 'none' | 'single_transaction_bond' | 'continuous_bond' | null;
  /** The continuous bond on record; null where none is.
   * @example "50000.00"
   */
  bondAmount!: string | null;
  /** Whether it is sufficient.
   * @example "insufficient"
   */
  sufficiency!: 'sufficient' | 'insufficient' | 'not_assessed';
  /** By how much it is too small; null where that is not known.
   * @example "750000.00"
   */
  shortfall!: string | null;
  /** Per cent of the bond that is needed; null where not known.
   * @example 86
   */
  utilisationPercent!: number | null;
  /** The early warning that is reached, in per cent; null where none is.
   * @example 80
   */
  warnedAtPercent!: number | null;
  /** Duties, taxes and fees of its entries of twelve months; null where one of them is not known.
   * @example "550000.00"
   */
  dutiesTaxesFees12Months!: string | null;
  /** Its entries of twelve months.
   * @example 41
   */
  entries12Months!: number;
  /** What the deposits of twelve months would not cover; null where not known. For customs.
   * @example "1440000.00"
   */
  exposure!: string | null;
  /** Its score. For customs.
   * @example "47.27"
   */
  score!: string | null;
  /** Its band. For customs.
   * @example "medium"
   */
  band!: 'low' | 'medium' | 'high' | null;
  /** Who decides on all of this.
   * @example "CBP decides"
   */
  decidedBy!: string;
}

/** A requirement as it was determined, and what became of it. */
export class BondRequirementView {
  /** Its id.
   * @example "brq_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The importer.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  importerId!: string;
  /** The bond on record; absent where there is none.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  bondId?: string;
  /** The day it is about.
   * @example "2026-05-01"
   */
  asOf!: string;
  /** What brought it about. For customs.
   * @example "Periodic review."
   */
  trigger?: string;
  /** The kept answer. For customs.
   * @example "det_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  determinationId?: string;
  /** Determined, notified, cured, or withdrawn on review.
   * @example "notified"
   */
  status!: 'determined' | 'notified' | 'cured' | 'withdrawn';
  /** What was determined. */
  result!: RequirementResultView;
  /** The day of the notice; absent before it.
   * @example "2026-05-01"
   */
  notifiedOn?: string;
  /** The last day to remedy it; absent before the notice.
   * @example "2026-05-16"
   */
  remedyBy?: string;
  /** The reasons of the notice.
   * @example "Duties of twelve months need a larger bond."
   */
  reason?: string;
  /** The day from which the bond was sufficient again.
   * @example "2026-05-10"
   */
  curedOn?: string;
  /** The day on which it was withdrawn or replaced on review.
   * @example "2026-05-11"
   */
  withdrawnOn?: string;
  /** How strongly its amounts are backed, the weakest of the rules they come from.
   * @example "policy"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
}

/** A requirement in sentences, for whoever asks. */
export class RequirementExplanationView {
  /** The requirement.
   * @example "brq_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  requirementId!: string;
  /** To whom it is told.
   * @example "importer"
   */
  audience!: 'officer' | 'importer';
  /** What it stands on and what follows, one thought a line.
   * @example ["Its entries of twelve months: 41, with duties, taxes and fees of 550000.00."]
   */
  lines!: string[];
  /** The law and guidance it stands on.
   * @example ["19 CFR 113.13(b)"]
   */
  legalBasis!: string[];
  /** Who decides on all of this.
   * @example "CBP decides"
   */
  decidedBy!: string;
}

/** What would be required after an act, or if a fact were another. */
export class CounterfactualView {
  /** The act; to customs also that goods came under no case (`without_case`), or that a link to another were not there (`without_link`).
   * @example "pay_bills"
   */
  act!: CounterfactualAct;
  /** The record it is about, a case or another importer; absent where it is about none.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  recordId?: string;
  /** The continuous bond that would be required; null where not determined. CBP decides.
   * @example "60000.00"
   */
  requiredAmount!: string | null;
  /** The additional security that would be required; null where not determined. CBP decides.
   * @example "0.00"
   */
  additionalAmount!: string | null;
  /** Whether the bond would be sufficient.
   * @example "sufficient"
   */
  sufficiency!: 'sufficient' | 'insufficient' | 'not_assessed';
  /** Who decides on all of this.
   * @example "CBP decides"
   */
  decidedBy!: string;
  /** How strongly its amounts are backed, the weakest of the rules they come from.
   * @example "policy"
   */
  authorityStatus!: 'in_force' | 'guidance' | 'policy' | 'proposed' | 'hypothetical';
}

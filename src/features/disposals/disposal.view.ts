import type { DisposalRoute, Violation } from './rules/index.js';

/** What was found about goods before their disposal. */
export class DisposalAssessmentView {
  /** Opaque id.
   * @example "das_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The goods. */
  merchandiseId!: string;
  /** The day. */
  assessedOn!: string;
  /** By whom.
   * @example "sandbox-fpf-officer"
   */
  assessedBy!: string;
  /** What they violate, where it was said. */
  violation?: Violation;
  /** Whether they are unsafe; absent while nobody has looked. */
  hazard?: boolean;
  /** Whether sending them on is forbidden. */
  exportBarred!: boolean;
  /** Whether an agency needs them. */
  agencyNeed!: boolean;
  /** Whether a charity needs them. */
  charityNeed!: boolean;
  /** Whether they perish. */
  perishable!: boolean;
  /** Whether a sale would cover its costs. */
  saleCoversCosts!: boolean;
  /** Whether the deciding agency approved their reconditioning. */
  agencyApproved!: boolean;
  /** The last day on which redelivery may be demanded. */
  redeliveryDemandBy?: string;
}

/** A consent to disposal. */
export class DisposalConsentView {
  /** Opaque id.
   * @example "cns_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The goods. */
  merchandiseId!: string;
  /** The recorded right. */
  recordationId!: string;
  /** On whose behalf. */
  organisationId!: string;
  /** The routes.
   * @example ["donate"]
   */
  routes!: DisposalRoute[];
  /** How the writing is found again. */
  document!: string;
  /** The day it was given. */
  givenOn!: string;
  /** The last day it holds. */
  expiresOn?: string;
  /** The first day on which it no longer holds. */
  withdrawnOn?: string;
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}

/** One act that carried out an order. */
export class DisposalActView {
  /** Opaque id.
   * @example "dac_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The day. */
  performedOn!: string;
  /** How much.
   * @example "40"
   */
  quantity!: string;
  /** In which unit.
   * @example "NO"
   */
  unit!: string;
  /** The CBP form.
   * @example "3499"
   */
  certificateForm!: string;
  /** Its number.
   * @example "DC-2026-0412"
   */
  certificateNumber!: string;
  /** The officer before whom it was done. */
  witnessedBy!: string;
  /** What it cost.
   * @example "180.00"
   */
  costs!: string;
  /** What it brought.
   * @example "0.00"
   */
  proceeds!: string;
  /** Whether nothing was left. */
  closing!: boolean;
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}

/** An order to dispose of goods, and how it was carried out. */
export class DisposalView {
  /** Opaque id.
   * @example "dsp_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The goods. */
  merchandiseId!: string;
  /** The route.
   * @example "destroy"
   */
  route!: DisposalRoute;
  /** What the goods violate.
   * @example "counterfeit_mark"
   */
  violation!: Violation;
  /** Where it stands.
   * @example "open"
   */
  status!: 'open' | 'closed';
  /** The day of the order. */
  orderedOn!: string;
  /** By whom. */
  orderedBy!: string;
  /** How much.
   * @example "40"
   */
  quantity!: string;
  /** In which unit.
   * @example "NO"
   */
  unit!: string;
  /** How much is left to account for.
   * @example "0"
   */
  outstanding!: string;
  /** What must be done or shown on the way.
   * @example ["under_customs_supervision"]
   */
  conditions!: string[];
  /** The acts, oldest first. */
  acts!: DisposalActView[];
  /** All they cost. */
  costs!: string;
  /** All they brought. */
  proceeds!: string;
  /** The day nothing was left. */
  closedOn?: string;
  /** The decision to order it, step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}

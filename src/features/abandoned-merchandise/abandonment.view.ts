import type { Role } from '../../kernel/actor.js';
import { CitationView } from '../../platform/rules/rules.view.js';
import { FaultView } from '../../platform/http/problem.view.js';
import type { AbandonmentBasis, TradeLaw } from './rules/index.js';

/** Whether a successful importation would have violated the trade laws. */
export class AbandonmentFindingView {
  /** Opaque id.
   * @example "fnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** Whether it is believed. */
  believed!: boolean;
  /** Which laws.
   * @example ["trademark_counterfeit"]
   */
  laws!: TradeLaw[];
  /** On what. */
  grounds!: string[];
  /** The day of the finding. */
  foundOn!: string;
  /** By whom.
   * @example "sandbox-ipr-officer"
   */
  foundBy!: string;
  /** In which role.
   * @example "ipr_officer"
   */
  finderRole!: Role;
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}

/** One condition of the executive order for telling rights holders. */
export class SharingConditionView {
  /** Which.
   * @example "before_seizure"
   */
  code!: 'voluntarily_abandoned' | 'before_seizure' | 'reasonable_belief';
  /** Whether it is met; null until it is known. */
  met!: boolean | null;
  /** Where it stands. */
  citation!: CitationView;
}

/** Whether these are goods about which the order wants rights holders told. */
export class SharingView {
  /** Whether they are told.
   * @example "conditions_met"
   */
  outcome!: 'conditions_met' | 'conditions_not_met' | 'not_determinable';
  /** Why not, as stable codes. */
  reasonCodes!: string[];
  /** Each condition. */
  conditions!: SharingConditionView[];
}

/** Whether duties are allowed back. */
export class AllowanceView {
  /** Whether they are.
   * @example "eligible"
   */
  outcome!: 'eligible' | 'not_eligible' | 'open' | 'not_determinable';
  /** The last day for notice and delivery.
   * @example "2026-05-31"
   */
  lastDay!: string;
  /** The decision step by step, at /v1/determinations/{id}. */
  determinationId!: string;
}

/** Goods given up: on which basis, by whom, accepted or not, and what was found about them. */
export class AbandonmentView {
  /** Opaque id.
   * @example "abn_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** The goods. */
  merchandiseId!: string;
  /** The basis.
   * @example "vol_possession"
   */
  basis!: AbandonmentBasis;
  /** Its paragraph.
   * @example "19 CFR 127.12(b)(1)"
   */
  paragraph!: string;
  /** Whether the goods are given up by choice. */
  voluntary!: boolean;
  /** What the basis was tested on. */
  circumstances!: Record<string, unknown>;
  /** Who asked. */
  requester!: string;
  /** The day of the request. */
  requestedOn!: string;
  /** How the signed form is found again. */
  formReference!: string;
  /** Where it stands.
   * @example "accepted"
   */
  state!: 'requested' | 'accepted' | 'refused';
  /** The day it was accepted; voluntarily abandoned goods belong to the United States from then on. */
  acceptedOn?: string;
  /** By whom. */
  acceptedBy?: string;
  /** The day it was refused. */
  refusedOn?: string;
  /** Why. */
  refusalReason?: string;
  /** The law that the importation is suspected of violating. */
  suspectedLaw?: TradeLaw;
  /** The recorded rights concerned. */
  recordationIds!: string[];
  /** What was found, oldest first; the last one counts. */
  findings!: AbandonmentFindingView[];
  /** Whether rights holders may be told at all. */
  sharing!: SharingView;
  /** Duty allowance, once asked for. */
  allowance?: AllowanceView;
  /** The decision to accept, step by step, at /v1/determinations/{id}. */
  determinationId?: string;
}

/** What came of one item of a batch. */
export class AbandonmentAttemptView {
  /** Its place in the batch, from 0.
   * @example 0
   */
  index!: number;
  /** What came of it.
   * @example "accepted"
   */
  outcome!: 'accepted' | 'requested' | 'refused';
  /** Its id, unless it was refused. */
  id?: string;
  /** Why it was refused, as the code of the problem. */
  code?: string;
  /** Every fault. */
  errors?: FaultView[];
}

/** What came of a batch, item by item. */
export class AbandonmentBatchView {
  /** How many were accepted. */
  accepted!: number;
  /** How many wait for acceptance. */
  requested!: number;
  /** How many were refused. */
  refused!: number;
  /** Each item, in the order sent. */
  results!: AbandonmentAttemptView[];
}

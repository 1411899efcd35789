import type { Role } from '../../kernel/actor.js';
import type { ApprovalState } from './approval.js';

/** Why a confirmed proposal could not be carried out. */
export class ApprovalFaultView {
  /** Where in the payload.
   * @example "/value"
   */
  pointer!: string;
  /** Stable code.
   * @example "approval.overtaken"
   */
  code!: string;
  /** In words.
   * @example "Another proposal was confirmed first."
   */
  message!: string;
}

/** What a confirmation made or changed. */
export class ApprovalResultView {
  /** Kind of thing.
   * @example "client"
   */
  type!: string;
  /** Its id.
   * @example "cli_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
}

/** A change that needs two persons: what was proposed, by whom, and what the second person decided. */
export class ApprovalView {
  /** Opaque id.
   * @example "apr_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** What kind of change.
   * @example "policy_value"
   */
  kind!: string;
  /** Id or key of the thing to be changed.
   * @example "risk.weights"
   */
  subject!: string;
  /** The whole change, as it will be carried out.
   * @example { "key": "bond.continuous_floor", "value": "60000.00" }
   */
  payload!: object;
  /** Why it was proposed. */
  reason!: string;
  /** Where it stands: `proposed`, then once and finally `confirmed`, `refused`, `withdrawn`, `expired`, `fallen` (its proposer lost the right) or `failed`. */
  state!: ApprovalState;
  /** The client that proposed it.
   * @example "sandbox-administrator"
   */
  proposedBy!: string;
  /** The role it proposed in. */
  proposedRole!: Role;
  /** When. */
  proposedAt!: string;
  /** From then on nobody can confirm it. */
  expiresAt!: string;
  /** The roles that may decide; never the proposer. */
  mayConfirm!: Role[];
  /** The client that decided, or withdrew.
   * @example "sandbox-administrator-2"
   */
  decidedBy?: string;
  /** The role it decided in. */
  decidedRole?: Role;
  /** When. */
  decidedAt?: string;
  /** What was said with the decision. */
  decisionReason?: string;
  /** On `failed`: why it could not be carried out. Nothing of it was done. */
  failure?: ApprovalFaultView[];
  /** On `confirmed`: what it made or changed. */
  result?: ApprovalResultView;
  /** 1 when proposed, 2 when decided. */
  version!: number;
}

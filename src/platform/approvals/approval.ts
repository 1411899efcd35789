import type { Actor, Role } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/errors.js';
import type { Id } from '../../kernel/ids.js';

/** Where a proposal stands; from `proposed` it moves once. */
export const APPROVAL_STATES = [
  'proposed',
  'confirmed',
  'refused',
  'withdrawn',
  'expired',
  'fallen',
  'failed',
] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What one person asks for and another has to confirm before it happens. */
export interface Proposal<P extends object = object> {
  readonly kind: string;
  /** Id or key of the thing it is about. */
  readonly subject: string;
  /** Everything needed to carry it out, and nothing secret. */
  readonly payload: P;
  readonly reason: string;
}

/** A proposal on record and what has become of it. */
export interface Approval<P extends object = object> extends Proposal<P> {
  readonly id: Id<'apr'>;
  readonly state: ApprovalState;
  readonly proposedBy: string;
  readonly proposedRole: Role;
  readonly proposedAt: Instant;
  readonly expiresAt: Instant;
  readonly mayConfirm: Role[];
  readonly decidedBy?: string;
  readonly decidedRole?: Role;
  readonly decidedAt?: Instant;
  readonly decisionReason?: string;
  /** Why it could not be carried out; on `failed`. */
  readonly failure?: Fault[];
  /** What was made or changed; on `confirmed`. */
  readonly result?: ApprovalResult;
  readonly version: number;
}

/** What a confirmation made or changed. */
export interface ApprovalResult {
  readonly type: string;
  readonly id: string;
}

/** The roles that decide on proposals at all: those of the scope `approvals:decide`. */
export const DECIDING_ROLES = ['supervisor', 'administrator'] as const satisfies readonly Role[];

/** How the proposals of one kind are judged and carried out; each feature declares its own. */
export interface ApprovalKind<P extends object = object> {
  readonly mayPropose: readonly Role[];
  readonly mayConfirm: readonly (typeof DECIDING_ROLES)[number][];
  /** Every fault of what is proposed; asked when it is proposed and again before it is carried out. */
  check(proposal: Proposal<P>, proposer: ProposerOf): Promise<readonly Fault[]> | readonly Fault[];
  /**
   * What the thing looks like now, as a version or digest: where it has changed meanwhile the proposal fails. Lock it
   * while reading (`for update`), or two proposals confirmed at once will both find it unchanged.
   */
  seen?(proposal: Proposal<P>): Promise<string>;
  /** Clients it is about: they decide on it as little as whoever proposed it. */
  concerns?(proposal: Proposal<P>): readonly string[];
  /** Carries it out in the confirming transaction; who throws undoes all of it. */
  apply(approval: Approval<P>, approver: Actor): Promise<ApprovalResult | undefined>;
}

/** Who proposed, as far as a check needs to know. */
export interface ProposerOf {
  readonly id: string;
  readonly role: Role;
}

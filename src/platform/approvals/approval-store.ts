import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../kernel/actor.js';
import { OUTSIDE_ROLES } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/dates.js';
import { isId } from '../../kernel/ids.js';
import type { Id } from '../../kernel/ids.js';
import { Database } from '../database/database.js';
import type { Approval, ApprovalState } from './approval.js';
import * as sql from './approvals.sql.js';

/** What a list of approvals is narrowed to. */
export interface ApprovalFilter {
  readonly state: ApprovalState | null;
  readonly kind: string | null;
}

/** How a proposal ends. */
export type Decision = Pick<Approval, 'decisionReason' | 'failure'> & {
  readonly state: Exclude<ApprovalState, 'proposed'>;
  readonly decidedBy: string;
  readonly decidedRole: Role;
  readonly decidedAt: Instant;
};

/** What is on record of proposals and decisions; the table's own trigger refuses a decision that breaks the rule. */
@Injectable()
export class ApprovalStore {
  constructor(private readonly database: Database) {}

  async add(
    approval: Approval,
    more: { mayPropose: readonly Role[]; seen: string | null; organisationId: string | null },
  ) {
    await this.database.query(sql.INSERT, [
      approval.id,
      approval.kind,
      approval.subject,
      JSON.stringify(approval.payload),
      approval.reason,
      more.seen,
      more.mayPropose,
      approval.mayConfirm,
      approval.proposedBy,
      approval.proposedRole,
      more.organisationId,
      approval.proposedAt,
      approval.expiresAt,
    ]);
  }

  async find(actor: Actor, id: string, now: Instant): Promise<Approval | undefined> {
    const [row] = isId('apr', id) ? await this.database.query<Row>(sql.FIND, [id, now, ...scopeOf(actor)]) : [];
    return row && toApproval(row);
  }

  /** The same, held until the transaction ends: of two who decide at once the second sees the first's decision. */
  async lock(actor: Actor, id: string, now: Instant): Promise<{ approval: Approval; seen: string | null } | undefined> {
    const [row] = isId('apr', id) ? await this.database.query<Row>(sql.LOCK, [id, now, ...scopeOf(actor)]) : [];
    return row && { approval: toApproval(row), seen: row.seen };
  }

  async list(
    actor: Actor,
    filter: ApprovalFilter,
    now: Instant,
    after: string | null,
    limit: number,
  ): Promise<Approval[]> {
    const { state, kind } = filter;
    const values = [after, now, ...scopeOf(actor), state, kind, limit];
    return (await this.database.query<Row>(sql.LIST, values)).map(toApproval);
  }

  /** False if it was no longer open. */
  async decide(id: string, decision: Decision): Promise<boolean> {
    const { state, decidedBy, decidedRole, decidedAt, decisionReason, failure } = decision;
    const rows = await this.database.query(sql.DECIDE, [
      id,
      state,
      decidedBy,
      decidedRole,
      decidedAt,
      decisionReason ?? null,
      failure ? JSON.stringify(failure) : null,
    ]);
    return rows.length > 0;
  }

  async noteResult(id: string, result: Approval['result']): Promise<void> {
    await this.database.query(sql.RESULT, [id, JSON.stringify(result)]);
  }

  /** Closes what nobody decided in time. */
  expire(now: Instant): Promise<Pick<Approval, 'id' | 'kind'>[]> {
    return this.database.query<Row & { kind: string }>(sql.EXPIRE, [now]);
  }

  /** Closes what this proposer left undecided. */
  fall(proposedBy: string, now: Instant): Promise<Pick<Approval, 'id' | 'kind'>[]> {
    return this.database.query<Row & { kind: string }>(sql.FALL, [proposedBy, now]);
  }
}

interface Row extends Record<string, unknown> {
  id: Id<'apr'>;
  seen: string | null;
  body: Omit<Approval, 'id'>;
}

// Staff see what their role proposes or decides; anyone outside only what their own organisation proposed.
const scopeOf = ({ role, organisationId }: Actor): readonly unknown[] => [
  role,
  organisationId,
  (OUTSIDE_ROLES as readonly string[]).includes(role),
];

const toApproval = ({ id, body }: Row): Approval => ({ id, ...body });

import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor, Role } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/dates.js';
import { DomainError, notFound, unlawful } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { Outbox } from '../outbox/outbox.js';
import { Ticks } from '../ticks/ticks.js';
import type { Approval, ApprovalKind, ApprovalState, Proposal } from './approval.js';
import { APPROVAL_EVENTS } from './approval.events.js';
import type { ListApprovals } from './approval.dto.js';
import * as refusal from './approval.errors.js';
import { ApprovalStore } from './approval-store.js';

// Long enough for a colleague's leave, short enough that nobody confirms what everybody has forgotten.
const OPEN_FOR_MS = 30 * 24 * 60 * 60_000;

/** Maker and checker: one person proposes, another confirms, and only then does it happen. */
@Injectable()
export class Approvals implements OnModuleInit {
  private readonly kinds = new Map<string, ApprovalKind>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: ApprovalStore,
    private readonly ticks: Ticks,
  ) {}

  onModuleInit(): void {
    this.ticks.add({ name: 'approvals', run: () => this.closeExpired() });
  }

  /** Declares how proposals of a kind are judged and carried out. */
  on<P extends object>(kind: string, how: ApprovalKind<P>): void {
    if (this.kinds.has(kind)) throw new Error(`approval kind ${kind} is declared twice`);
    this.kinds.set(kind, how);
  }

  /** Puts a proposal on record; every fault it has is told at once and nothing is kept. */
  async propose<P extends object>(actor: Actor, proposal: Proposal<P>): Promise<Approval<P>> {
    const kind = this.kindOf(proposal);
    if (!kind.mayPropose.includes(actor.role)) throw refusal.notYoursToPropose();
    return this.database.transaction(actor, async () => {
      const now = this.clock.now();
      await this.closeExpired();
      const faults = await kind.check(proposal, actor);
      if (faults.length > 0) throw unlawful(faults);
      const approval: Approval<P> = {
        ...proposal,
        id: newId('apr'),
        state: 'proposed',
        proposedBy: actor.id,
        proposedRole: actor.role,
        proposedAt: now,
        expiresAt: new Date(Date.parse(now) + OPEN_FOR_MS).toISOString(),
        mayConfirm: [...kind.mayConfirm],
        version: 1,
      };
      const seen = (await kind.seen?.(proposal)) ?? null;
      await this.store.add(approval, { seen, mayPropose: kind.mayPropose, organisationId: actor.organisationId });
      await this.tell(approval, 'proposed');
      return approval;
    });
  }

  /** Signs as the second person and carries it out, all in one transaction. */
  confirm(actor: Actor, id: string, decisionReason?: string): Promise<Approval> {
    return this.database.transaction(actor, async () => {
      const { approval, seen } = await this.openFor(actor, id);
      const kind = this.kindOf(approval);
      try {
        await assertStillRight(kind, approval, seen);
        await this.close(actor, approval, 'confirmed', decisionReason);
        const result = await kind.apply(approval, actor);
        if (result) await this.store.noteResult(id, result);
      } catch (error) {
        if (error instanceof DomainError) this.keepFailure(actor, approval, error);
        throw error;
      }
      return this.find(actor, id);
    });
  }

  /** Says no; that is final. */
  refuse(actor: Actor, id: string, decisionReason: string): Promise<Approval> {
    return this.database.transaction(actor, async () => {
      const { approval } = await this.openFor(actor, id);
      await this.close(actor, approval, 'refused', decisionReason);
      return this.find(actor, id);
    });
  }

  /** Takes one's own proposal back. */
  withdraw(actor: Actor, id: string, decisionReason?: string): Promise<Approval> {
    return this.database.transaction(actor, async () => {
      const approval = (await this.store.lock(actor, id, this.clock.now()))?.approval;
      if (!approval) throw notFound();
      if (approval.proposedBy !== actor.id) throw refusal.anothersProposal();
      assertOpen(approval);
      await this.close(actor, approval, 'withdrawn', decisionReason);
      return this.find(actor, id);
    });
  }

  /** Ends what this proposer left undecided, with the right to propose it; in the transaction that takes the right away. */
  async dropThoseOf(proposedBy: string): Promise<void> {
    for (const approval of await this.store.fall(proposedBy, this.clock.now())) await this.tell(approval, 'fallen');
  }

  /** Newest first. */
  async list(actor: Actor, { state, kind, limit, cursor }: ListApprovals): Promise<Page<Approval>> {
    const after = decodeCursor('approvals', cursor, 1)?.[0] ?? null;
    const filter = { state: state ?? null, kind: kind ?? null };
    const rows = await this.store.list(actor, filter, this.clock.now(), after, limit + 1);
    return pageOf('approvals', rows, limit, ({ id }) => [id]);
  }

  async find(actor: Actor, id: string): Promise<Approval> {
    const approval = await this.store.find(actor, id, this.clock.now());
    if (!approval) throw notFound();
    return approval;
  }

  private async openFor(actor: Actor, id: string): Promise<{ approval: Approval; seen: string | null }> {
    const found = await this.store.lock(actor, id, this.clock.now());
    if (!found) throw notFound();
    if (!found.approval.mayConfirm.includes(actor.role)) throw refusal.notYoursToDecide();
    if (found.approval.proposedBy === actor.id) throw refusal.ownProposal();
    if (this.kindOf(found.approval).concerns?.(found.approval).includes(actor.id)) throw refusal.ownMatter();
    assertOpen(found.approval);
    return found;
  }

  private async close(
    actor: Actor,
    approval: Approval,
    state: Exclude<ApprovalState, 'proposed'>,
    decisionReason?: string,
    failure?: readonly Fault[],
  ): Promise<void> {
    const closed = await this.store.decide(approval.id, {
      state,
      ...signature(actor, this.clock.now()),
      ...(decisionReason === undefined ? {} : { decisionReason }),
      ...(failure === undefined ? {} : { failure: [...failure] }),
    });
    if (closed) await this.tell(approval, state);
  }

  private async closeExpired(): Promise<number> {
    const expired = await this.store.expire(this.clock.now());
    for (const approval of expired) await this.tell(approval, 'expired');
    return expired.length;
  }

  // The refusal undoes the transaction; that the attempt was made, and why it failed, stays.
  private keepFailure(actor: Actor, approval: Approval, { code, message, faults }: DomainError): void {
    const failure = faults.length > 0 ? faults : [{ pointer: '', code, message }];
    this.database.afterRollback(() => this.close(actor, approval, 'failed', undefined, failure));
  }

  private tell({ id, kind }: Pick<Approval, 'id' | 'kind'>, state: ApprovalState): Promise<void> {
    return this.outbox.add(APPROVAL_EVENTS[state]({ approvalId: id, kind }));
  }

  private kindOf({ kind }: Proposal): ApprovalKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`no feature declares approval kind ${kind}`);
    return found;
  }
}

const signature = (actor: Actor, now: Instant): { decidedBy: string; decidedRole: Role; decidedAt: Instant } => ({
  decidedBy: actor.id,
  decidedRole: actor.role,
  decidedAt: now,
});

// What it was about may be gone by now: that, too, is a proposal overtaken.
async function assertStillRight(kind: ApprovalKind, approval: Approval, seen: string | null): Promise<void> {
  let faults: readonly Fault[];
  try {
    const changed = seen !== ((await kind.seen?.(approval)) ?? null);
    faults = await kind.check(approval, { id: approval.proposedBy, role: approval.proposedRole });
    if (!changed && faults.length === 0) return;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    faults = error.faults;
  }
  throw refusal.overtaken(undefined, faults);
}

function assertOpen({ state }: Approval): void {
  if (state === 'expired') throw refusal.tooLate();
  if (state === 'fallen') throw refusal.fallen();
  if (state !== 'proposed') throw refusal.alreadyDecided(undefined, [], { state });
}

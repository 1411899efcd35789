import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { notFound, unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { notInFuture } from '../../../kernel/in-future.js';
import type { Approval } from '../../../platform/approvals/approval.js';
import { Approvals } from '../../../platform/approvals/approvals.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ask } from '../../../platform/rules/ask.js';
import { linkNotInForce } from '../importer.errors.js';
import { importerSuccessionEnded } from '../importer.events.js';
import { successionEnd } from '../rules/succession-end.js';
import type { SuccessionEnds } from '../rules/succession-end.js';
import type { Linked } from './affiliation-faults.js';
import { SUCCESSIONS } from './affiliations.js';
import { AFFILIATIONS, EXISTS, LINKED, LOCK_BOTH } from './affiliations.sql.js';
import type { EndImporterAffiliation, ProposeSuccessionEnd } from './endings.dto.js';
import { CLOSE_FROM, KEEP_ENDING, SUCCESSION_DAYS } from './endings.sql.js';

interface Payload {
  readonly predecessorId: string;
  readonly ground: SuccessionEnds;
  readonly on: IsoDate;
  readonly evidence: string;
}

/** Ends of links between importers. That of a succession, which two persons confirmed, is confirmed by two. */
@Injectable()
export class LinkEndings implements OnModuleInit {
  constructor(
    private readonly approvals: Approvals,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.approvals.on<Payload>('importer_succession_end', {
      mayPropose: ['analyst', 'import_specialist', 'account_manager', 'auditor'],
      mayConfirm: ['supervisor'],
      check: ({ subject, payload }) => this.faultsOf(subject, payload),
      seen: ({ subject, payload }) => this.daysOf(subject, payload.predecessorId),
      apply: (approval, approver) => this.takeBack(approval, approver),
    });
  }

  /** Ends a link; from its first day on, it is known never to have held. One importer's void record keeps no link of the other. */
  end(
    actor: Actor,
    id: string,
    { otherImporterId, kind, on, reason, evidence }: EndImporterAffiliation,
  ): Promise<void> {
    return this.database.transaction(actor, async () => {
      await this.database.query(LOCK_BOTH, [[id, otherImporterId]]);
      if ((await this.database.query(EXISTS, [id])).length === 0) throw notFound();
      const faults = notInFuture('/on', on, this.clock.today());
      if (faults.length > 0) throw unlawful(faults);
      const links = await this.database.query<Linked>(LINKED, [id, otherImporterId, kind, on]);
      const held = links.find(({ holds }) => holds);
      if (!held) throw linkNotInForce();
      const [one, two] = held.importerId === id ? [id, otherImporterId] : [otherImporterId, id];
      const why = { ground: 'ended', reason, evidence, approvalId: null } as const;
      await this.close([one, two, kind].join(' '), on, why, actor);
    });
  }

  /** Proposes to take a confirmed succession back. */
  async propose(
    actor: Actor,
    subject: string,
    { reason, ...payload }: ProposeSuccessionEnd,
  ): Promise<Approval<Payload>> {
    const [found] = await this.database.queryAs(actor, EXISTS, [subject]);
    if (!found) throw notFound();
    return this.approvals.propose(actor, { kind: 'importer_succession_end', subject, payload, reason });
  }

  private async faultsOf(successorId: string, { predecessorId, ground, on }: Payload): Promise<readonly Fault[]> {
    const today = this.clock.today();
    const days = await this.database.query<Days>(SUCCESSION_DAYS, [successorId, predecessorId]);
    const held = days.find(({ from, through }) => from <= on && (through === null || on <= through));
    return ask(successionEnd, { ground, on, today, since: held?.from ?? null }, today).decision;
  }

  // Of two confirmed at once the second sees what the first has left.
  private async daysOf(successorId: string, predecessorId: string): Promise<string> {
    await this.database.hold(SUCCESSIONS);
    await this.database.query(LOCK_BOTH, [[successorId, predecessorId]]);
    return JSON.stringify(await this.database.query<Days>(SUCCESSION_DAYS, [successorId, predecessorId]));
  }

  private async takeBack({ id, subject, payload, reason }: Approval<Payload>, approver: Actor) {
    const { predecessorId, ground, on, evidence } = payload;
    const key = [subject, predecessorId, 'successor'].join(' ');
    await this.close(key, on, { ground, reason, evidence, approvalId: id }, approver);
    await this.outbox.add(importerSuccessionEnded({ importerId: subject }));
    return { type: 'importer', id: subject };
  }

  private async close(key: string, on: IsoDate, why: Why, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const closed = await this.database.query<{ id: string; holdsThen: boolean }>(CLOSE_FROM, [key, on, now]);
    for (const { id, holdsThen } of closed)
      if (holdsThen) await this.database.query(AFFILIATIONS.keepBefore, [id, on, now]);
    const { ground, reason, evidence, approvalId } = why;
    await this.database.query(KEEP_ENDING, [key, on, ground, reason, evidence, approvalId, actor.id, now]);
  }
}

interface Why {
  readonly ground: SuccessionEnds;
  readonly reason: string;
  readonly evidence: string;
  readonly approvalId: string | null;
}

interface Days extends Record<string, unknown> {
  readonly from: IsoDate;
  readonly through: IsoDate | null;
}

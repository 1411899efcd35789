import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Approval } from '../../../platform/approvals/approval.js';
import { Approvals } from '../../../platform/approvals/approvals.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { ask } from '../../../platform/rules/ask.js';
import { billWriteOff } from '../rules/index.js';
import { BillActs } from './bill-acts.service.js';
import { writeOff } from './bill-changes.js';
import { BillReader } from './bill-reader.service.js';
import type { ProposeWriteOff } from './bill.dto.js';
import { LOCK_BILL } from './bill.sql.js';

const ITSELF: Actor = { id: 'system:revenue', role: 'system', organisationId: null, scopes: [] };

/** Gives up collecting a bill: proposed by one person, confirmed by another. */
@Injectable()
export class BillWriteOffs implements OnModuleInit {
  constructor(
    private readonly approvals: Approvals,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: BillReader,
    private readonly acts: BillActs,
  ) {}

  onModuleInit(): void {
    this.approvals.on<object>('bill_write_off', {
      mayPropose: ['account_manager'],
      mayConfirm: ['supervisor'],
      check: ({ subject }) => this.faultsOf(subject),
      seen: ({ subject }) => this.seen(subject),
      apply: (approval, approver) => this.giveUp(approval, approver),
    });
  }

  /** Proposes it, with reasons. */
  async propose(actor: Actor, subject: string, { reason }: ProposeWriteOff): Promise<Approval> {
    await this.reader.find(actor, subject);
    return this.approvals.propose(actor, { kind: 'bill_write_off', subject, payload: {}, reason });
  }

  private async faultsOf(id: string): Promise<readonly Fault[]> {
    const { status, underProtest } = await this.reader.find(ITSELF, id);
    return ask(billWriteOff, { status, underProtest }, this.clock.today()).decision;
  }

  // What was paid or took place meanwhile is to be looked at again.
  private async seen(id: string): Promise<string> {
    await this.database.queryAs(ITSELF, LOCK_BILL, [id]);
    const { events } = await this.reader.row(ITSELF, id);
    return events.map((event) => event.id).join(' ');
  }

  private async giveUp({ subject: id, reason }: Approval, approver: Actor) {
    await this.acts.change(approver, id, writeOff({ on: this.clock.today(), reason }));
    return { type: 'bill', id };
  }
}

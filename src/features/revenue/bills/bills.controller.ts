import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { approvalAccess } from '../../../platform/approvals/approval.access.js';
import { ApprovalView } from '../../../platform/approvals/approval.view.js';
import { TimeQuery } from '../../../platform/http/dates.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { BillActs } from './bill-acts.service.js';
import { cancellation, dishonourOf, paymentOn } from './bill-changes.js';
import { BillReader } from './bill-reader.service.js';
import { billAccess, billLookedAt } from './bill.access.js';
import { BillWriteOffs } from './bill-write-offs.js';
import { EndOfBill, IssueBill, ListBills, ProposeWriteOff, RecordPayment } from './bill.dto.js';
import { BillView } from './bill.view.js';

/** Bills of customs: what is owed, what was paid, and how each stands on a day. */
@ApiTags('Revenue')
@Controller('v1/bills')
export class BillsController {
  constructor(
    private readonly bills: BillReader,
    private readonly acts: BillActs,
    private readonly writeOffs: BillWriteOffs,
  ) {}

  /** Bills an importer; it is due thirty days later. All faults at once. */
  @Post()
  @Idempotent()
  @Requires('bills:issue')
  @Reveals(BillView, billAccess, billLookedAt)
  async issueBill(@CurrentActor() actor: Actor, @Body() body: IssueBill): Promise<BillView> {
    return this.bills.find(actor, await this.acts.issue(actor, body));
  }

  /** Lists bills in the order in which they were issued: a debtor’s own, those that a surety’s bonds secure, granted ones; all for CBP. */
  @Get()
  @Requires('bills:read')
  @TakesPurpose()
  @RevealsPage(BillView, billAccess, billLookedAt)
  listBills(@CurrentActor() actor: Actor, @Query() query: ListBills): Promise<Page<BillView>> {
    return this.bills.list(actor, query);
  }

  /** One bill as it stood on a day, as known at an instant. */
  @Get(':id')
  @Requires('bills:read')
  @TakesPurpose()
  @Reveals(BillView, billAccess, billLookedAt)
  findBill(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() time: TimeQuery): Promise<BillView> {
    return this.bills.find(actor, id, time);
  }

  /** Records a payment that reached customs: it goes to interest first, and what is too much stays the payer’s. */
  @Post(':id/payments')
  @Idempotent()
  @Requires('bills:collect')
  @Reveals(BillView, billAccess, billLookedAt)
  async recordBillPayment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordPayment,
  ): Promise<BillView> {
    return this.bills.show(await this.acts.change(actor, id, paymentOn(body)));
  }

  /** Records that a payment bounced: the bill owes again what it had paid. */
  @Post(':id/payments/:paymentId/dishonour')
  @HttpCode(200)
  @Idempotent()
  @Requires('bills:collect')
  @Reveals(BillView, billAccess, billLookedAt)
  async recordDishonouredPayment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('paymentId') paymentId: string,
    @Body() body: EndOfBill,
  ): Promise<BillView> {
    return this.bills.show(await this.acts.change(actor, id, dishonourOf(paymentId, body)));
  }

  /** Proposes that collecting a bill be given up; it is once a second person has confirmed it. It stays owed. */
  @Post(':id/write-off')
  @Idempotent()
  @Requires('bills:collect')
  @Reveals(ApprovalView, approvalAccess)
  proposeBillWriteOff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeWriteOff,
  ): Promise<ApprovalView> {
    return this.writeOffs.propose(actor, id, body);
  }

  /** Cancels a bill that nothing was paid on: nobody owes it. What was known before stays on record. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Idempotent()
  @Requires('bills:issue')
  @Reveals(BillView, billAccess, billLookedAt)
  async cancelBill(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: EndOfBill): Promise<BillView> {
    return this.bills.show(await this.acts.change(actor, id, cancellation(body)));
  }
}

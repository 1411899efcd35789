import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { TimeQuery } from '../../../platform/http/dates.dto.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { RefundActs } from './refund-acts.service.js';
import { certification, payment, returned } from './refund-changes.js';
import { RefundReader } from './refund-reader.js';
import { refundAccess, refundLookedAt } from './refund.access.js';
import { CertifyRefund, ListRefunds, PayRefund, ReturnRefund } from './refund.dto.js';
import { RefundView } from './refund.view.js';

/** Refunds of customs: what was paid too much, its interest, to whom it goes and what it was set off against. */
@ApiTags('Revenue')
@Controller('v1/refunds')
export class RefundsController {
  constructor(
    private readonly refunds: RefundReader,
    private readonly acts: RefundActs,
  ) {}

  /** Lists refunds in the order in which they were found due: an importer’s own, those of entries a surety’s bonds secure, granted ones; all for CBP. */
  @Get()
  @Requires('refunds:read')
  @TakesPurpose()
  @RevealsPage(RefundView, refundAccess, refundLookedAt)
  listRefunds(@CurrentActor() actor: Actor, @Query() query: ListRefunds): Promise<Page<RefundView>> {
    return this.refunds.list(actor, query);
  }

  /** One refund as it stood on a day, as known at an instant. */
  @Get(':id')
  @Requires('refunds:read')
  @TakesPurpose()
  @Reveals(RefundView, refundAccess, refundLookedAt)
  findRefund(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() time: TimeQuery): Promise<RefundView> {
    return this.refunds.find(actor, id, time);
  }

  /** Certifies a refund for payment today; while a bankruptcy stays the importer’s creditors, to whoever has established a right to it. */
  @Post(':id/certification')
  @HttpCode(200)
  @Idempotent()
  @Requires('refunds:pay')
  @Reveals(RefundView, refundAccess, refundLookedAt)
  async certifyRefund(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CertifyRefund,
  ): Promise<RefundView> {
    await this.acts.add(actor, id, certification(body));
    return this.refunds.find(actor, id);
  }

  /** Records that a certified refund was paid, or a part of it. */
  @Post(':id/payments')
  @Idempotent()
  @Requires('refunds:pay')
  @Reveals(RefundView, refundAccess, refundLookedAt)
  async recordRefundPayment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PayRefund,
  ): Promise<RefundView> {
    await this.acts.add(actor, id, payment(body));
    return this.refunds.find(actor, id);
  }

  /** Records that a certified refund could not be delivered, solely for want of the recipient’s bank data: it bears nothing for that. */
  @Post(':id/return')
  @HttpCode(200)
  @Idempotent()
  @Requires('refunds:pay')
  @Reveals(RefundView, refundAccess, refundLookedAt)
  async recordReturnedRefund(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReturnRefund,
  ): Promise<RefundView> {
    await this.acts.add(actor, id, returned(body));
    return this.refunds.find(actor, id);
  }
}

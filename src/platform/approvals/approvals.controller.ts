import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Requires } from '../access/requires.js';
import { Reveals, RevealsPage } from '../access/reveals.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { approvalAccess } from './approval.access.js';
import { Decide, ListApprovals, RefuseApproval } from './approval.dto.js';
import { ApprovalView } from './approval.view.js';
import { Approvals } from './approvals.js';

/** What one person proposed and another has to confirm. */
@ApiTags('Approvals')
@Controller('v1/approvals')
export class ApprovalsController {
  constructor(private readonly approvals: Approvals) {}

  /** Lists what your role proposes or decides, newest first. */
  @Get()
  @Requires('approvals:read')
  @RevealsPage(ApprovalView, approvalAccess)
  list(@CurrentActor() actor: Actor, @Query() query: ListApprovals): Promise<Page<ApprovalView>> {
    return this.approvals.list(actor, query);
  }

  /** One proposal and what has become of it. */
  @Get(':id')
  @Requires('approvals:read')
  @Reveals(ApprovalView, approvalAccess)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ApprovalView> {
    return this.approvals.find(actor, id);
  }

  /** Confirms as the second person; the change happens with it or not at all. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Idempotent()
  @Requires('approvals:decide')
  @Reveals(ApprovalView, approvalAccess)
  confirm(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: Decide): Promise<ApprovalView> {
    return this.approvals.confirm(actor, id, body.reason);
  }

  /** Refuses as the second person; final. */
  @Post(':id/refusal')
  @HttpCode(200)
  @Idempotent()
  @Requires('approvals:decide')
  @Reveals(ApprovalView, approvalAccess)
  refuse(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: RefuseApproval): Promise<ApprovalView> {
    return this.approvals.refuse(actor, id, body.reason);
  }

  /** Takes back what you proposed yourself. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Idempotent()
  @Requires('approvals:withdraw')
  @Reveals(ApprovalView, approvalAccess)
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: Decide): Promise<ApprovalView> {
    return this.approvals.withdraw(actor, id, body.reason);
  }
}

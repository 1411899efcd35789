import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { approvalAccess } from '../../../platform/approvals/approval.access.js';
import { ApprovalView } from '../../../platform/approvals/approval.view.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { agreementAccess } from './agreement.access.js';
import { ListAgreements, ProposeAgreement, ProposeEnd } from './agreement.dto.js';
import { AgreementView } from './agreement.view.js';
import { AgreementProposals } from './agreement-proposals.js';
import { AgreementsService } from './agreements.service.js';

/** What partner agencies may be shown, what for, and by what law. */
@ApiTags('Access')
@Controller('v1/agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly proposals: AgreementProposals,
  ) {}

  /** Proposes an agreement; it shows something once a second administrator has confirmed it. */
  @Post()
  @Idempotent()
  @Requires('agreements:write')
  @Reveals(ApprovalView, approvalAccess)
  propose(@CurrentActor() actor: Actor, @Body() body: ProposeAgreement): Promise<ApprovalView> {
    return this.proposals.make(actor, body);
  }

  /** Lists agreements, newest first: for CBP all, for an agency its own. */
  @Get()
  @Requires('agreements:read')
  @RevealsPage(AgreementView, agreementAccess)
  list(@CurrentActor() actor: Actor, @Query() query: ListAgreements): Promise<Page<AgreementView>> {
    return this.agreements.list(actor, query);
  }

  /** One agreement as it stands. */
  @Get(':id')
  @Requires('agreements:read')
  @Reveals(AgreementView, agreementAccess)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AgreementView> {
    return this.agreements.find(actor, id);
  }

  /** Proposes other terms; until they are confirmed the present ones hold. */
  @Post(':id/proposals')
  @Idempotent()
  @Requires('agreements:write')
  @Reveals(ApprovalView, approvalAccess)
  proposeAgreementChange(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeAgreement,
  ): Promise<ApprovalView> {
    return this.proposals.change(actor, id, body);
  }

  /** Proposes that it end before its last day. */
  @Post(':id/termination')
  @Idempotent()
  @Requires('agreements:write')
  @Reveals(ApprovalView, approvalAccess)
  end(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ProposeEnd): Promise<ApprovalView> {
    return this.proposals.end(actor, id, body.reason);
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { approvalAccess } from '../../../platform/approvals/approval.access.js';
import { ApprovalView } from '../../../platform/approvals/approval.view.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ProposeAppointment, ProposeKey, ProposeRights } from './client-proposal.dto.js';
import { ClientProposals } from './client-proposals.js';

/** Whoever confirms what others propose is made by two persons: one administrator proposes, another confirms. */
@ApiTags('Administration')
@Controller('v1/clients')
export class ClientProposalsController {
  constructor(private readonly proposals: ClientProposals) {}

  /** Proposes a new supervisor or administrator. */
  @Post('proposals')
  @Idempotent()
  @Requires('clients:write')
  @Reveals(ApprovalView, approvalAccess)
  proposeClient(@CurrentActor() actor: Actor, @Body() body: ProposeAppointment): Promise<ApprovalView> {
    return this.proposals.appointment(actor, body);
  }

  /** Proposes other rights for a supervisor or administrator, or to make a client one. */
  @Post(':id/rights/proposals')
  @Idempotent()
  @Requires('clients:write')
  @Reveals(ApprovalView, approvalAccess)
  proposeClientRights(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeRights,
  ): Promise<ApprovalView> {
    return this.proposals.rights(actor, id, body);
  }

  /** Proposes a key for a supervisor or administrator. */
  @Post(':id/keys/proposals')
  @Idempotent()
  @Requires('clients:write')
  @Reveals(ApprovalView, approvalAccess)
  proposeClientKey(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeKey,
  ): Promise<ApprovalView> {
    return this.proposals.key(actor, id, body);
  }
}

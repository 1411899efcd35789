import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Public, Requires } from '../access/requires.js';
import { Reveals, RevealsPage } from '../access/reveals.js';
import { approvalAccess } from '../approvals/approval.access.js';
import { ApprovalView } from '../approvals/approval.view.js';
import { TimeQuery } from '../http/dates.dto.js';
import { PageQuery } from '../http/page.dto.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { Policies } from './policies.js';
import { policyAccess, policyVersionAccess } from './policies.access.js';
import { ProposePolicyValue } from './policy-change.dto.js';
import { PolicyChanges } from './policy-changes.js';
import { PolicyHistory } from './policy-history.js';
import { PolicyVersionView } from './policy-version.view.js';
import { PolicyView } from './policies.view.js';

/** The numbers the law does not give: ours or an agency's, dated and with their basis. */
@ApiTags('Rules')
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    private readonly policies: Policies,
    private readonly changes: PolicyChanges,
    private readonly history: PolicyHistory,
  ) {}

  /** Lists every policy parameter as it stood on a day. */
  @Get()
  @Public('what an answer rests on is public')
  @RevealsPage(PolicyView, policyAccess)
  list(@Query() time: TimeQuery): Promise<Page<PolicyView>> {
    return this.policies.list(time);
  }

  /** One policy parameter as it stood on a day. */
  @Get(':key')
  @Public('what an answer rests on is public')
  @Reveals(PolicyView, policyAccess)
  async find(@Param('key') key: string, @Query() time: TimeQuery): Promise<PolicyView> {
    const found = (await this.policies.list(time)).items.find((policy) => policy.key === key);
    if (!found) throw notFound();
    return found;
  }

  /** Every value a policy parameter has had, on both axes of time, newest record first. */
  @Get(':key/versions')
  @Public('what an answer rests on is public')
  @RevealsPage(PolicyVersionView, policyVersionAccess)
  listPolicyVersions(@Param('key') key: string, @Query() query: PageQuery): Promise<Page<PolicyVersionView>> {
    return this.history.list(key, query);
  }

  /** Proposes another value. It takes effect when a second administrator confirms it, and is known from a few seconds later. */
  @Post(':key/proposals')
  @Idempotent()
  @Requires('policies:write')
  @Reveals(ApprovalView, approvalAccess)
  proposePolicyChange(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Body() body: ProposePolicyValue,
  ): Promise<ApprovalView> {
    return this.changes.propose(actor, key, body);
  }
}

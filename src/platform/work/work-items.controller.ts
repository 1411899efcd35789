import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Requires } from '../access/requires.js';
import { Reveals, RevealsPage } from '../access/reveals.js';
import { ChangesVersion, IfMatch } from '../http/if-match.js';
import type { ExpectedVersion } from '../http/if-match.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { workItemAccess } from './work-item.access.js';
import { HandOverWork, ListWorkItems } from './work-item.dto.js';
import { WorkItemView } from './work-item.view.js';
import { WorkItems } from './work-items.js';

/** What waits for customs, and who has taken it. */
@ApiTags('Work')
@Controller('v1/work-items')
export class WorkItemsController {
  constructor(private readonly items: WorkItems) {}

  /** Lists what waits for your role, over every clock, pending confirmation and reply, the earliest due day first. */
  @Get()
  @Requires('work:read')
  @RevealsPage(WorkItemView, workItemAccess)
  listWorkItems(@CurrentActor() actor: Actor, @Query() query: ListWorkItems): Promise<Page<WorkItemView>> {
    return this.items.list(actor, query);
  }

  /** One thing that waits; once it is done it is not there any more. */
  @Get(':id')
  @Requires('work:read')
  @Reveals(WorkItemView, workItemAccess)
  findWorkItem(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WorkItemView> {
    return this.items.find(actor, id);
  }

  /** Takes it. Whoever comes second is told with 409. */
  @Post(':id/claims')
  @Idempotent()
  @Requires('work:take')
  @Reveals(WorkItemView, workItemAccess)
  claimWorkItem(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WorkItemView> {
    return this.items.claim(actor, id);
  }

  /** Hands it over to somebody else: by whoever has it, or a supervisor. */
  @Post(':id/handover')
  @HttpCode(200)
  @ChangesVersion()
  @Idempotent()
  @Requires('work:take')
  @Reveals(WorkItemView, workItemAccess)
  handOverWorkItem(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
    @Body() { to }: HandOverWork,
  ): Promise<WorkItemView> {
    return this.items.handOver(actor, id, to, version);
  }

  /** Gives it back: it waits for anybody again. */
  @Post(':id/release')
  @HttpCode(200)
  @ChangesVersion()
  @Idempotent()
  @Requires('work:take')
  @Reveals(WorkItemView, workItemAccess)
  releaseWorkItem(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: ExpectedVersion,
  ): Promise<WorkItemView> {
    return this.items.release(actor, id, version);
  }
}

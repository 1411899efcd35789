import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { isOfficer } from '../../platform/access/acting-rights.js';
import { Counterfactuals } from './counterfactuals.service.js';
import { bondRequirementAccess, counterfactualAccess, requirementExplanationAccess } from './requirement.access.js';
import { ListNotices, NotifyInsufficiency, RequireBond } from './requirement.dto.js';
import { BondRequirementView, CounterfactualView, RequirementExplanationView } from './requirement.view.js';
import { explanationView } from './requirement-explanation.js';
import { Requirements } from './requirements.service.js';

/** What importers on record must give, and the notices of bonds that are not sufficient. */
@ApiTags('Bonds')
@Controller('v1')
export class RequirementsController {
  constructor(
    private readonly requirements: Requirements,
    private readonly counterfactuals: Counterfactuals,
  ) {}

  /** Determines what an importer must give, by the rules of the quote on its own record, and keeps it; nobody is told yet. CBP decides. */
  @Post('bond-requirements')
  @Idempotent()
  @Requires('requirements:determine')
  @Reveals(BondRequirementView, bondRequirementAccess)
  determineBondRequirement(@CurrentActor() actor: Actor, @Body() body: RequireBond): Promise<BondRequirementView> {
    return this.requirements.determine(actor, body);
  }

  /** One requirement: for customs, and from its notice on for principal and surety. */
  @Get('bond-requirements/:id')
  @Requires('requirements:read')
  @Reveals(BondRequirementView, bondRequirementAccess)
  findBondRequirement(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BondRequirementView> {
    return this.requirements.find(actor, id);
  }

  /** The requirement in sentences: to customs with score and exposure, to principal and surety as they may read it. CBP decides. */
  @Get('bond-requirements/:id/explanation')
  @Requires('requirements:read')
  @Reveals(RequirementExplanationView, requirementExplanationAccess)
  async findRequirementExplanation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<RequirementExplanationView> {
    return explanationView(await this.requirements.find(actor, id), isOfficer(actor) ? 'officer' : 'importer');
  }

  /** What would change it: lawful acts of the importer, and to customs other facts too, each decided by the engine as of its day. CBP decides. */
  @Get('bond-requirements/:id/counterfactuals')
  @Requires('requirements:counterfactuals')
  @RevealsPage(CounterfactualView, counterfactualAccess)
  listRequirementCounterfactuals(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<Page<CounterfactualView>> {
    return this.counterfactuals.list(actor, id);
  }

  /** Tells principal and surety that the bond is not sufficient; not by whoever had it determined. From then on the days to remedy run. */
  @Post('bond-requirements/:id/notice')
  @HttpCode(200)
  @Idempotent()
  @Requires('requirements:notify')
  @Reveals(BondRequirementView, bondRequirementAccess)
  notifyBondInsufficiency(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: NotifyInsufficiency,
  ): Promise<BondRequirementView> {
    return this.requirements.notify(actor, id, body);
  }

  /** Lists notices of bonds that are not sufficient: a principal’s own, a surety’s own, all for customs. */
  @Get('bond-sufficiency-notices')
  @Requires('requirements:read')
  @RevealsPage(BondRequirementView, bondRequirementAccess)
  listBondSufficiencyNotices(
    @CurrentActor() actor: Actor,
    @Query() query: ListNotices,
  ): Promise<Page<BondRequirementView>> {
    return this.requirements.notices(actor, query);
  }
}

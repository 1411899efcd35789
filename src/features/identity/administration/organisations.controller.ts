import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { organisationAccess } from './organisation.access.js';
import { ListOrganisations, RegisterOrganisation } from './organisation.dto.js';
import { OrganisationView } from './organisation.view.js';
import { OrganisationsService } from './organisations.service.js';

/** Companies, agencies and offices whose clients sign in. */
@ApiTags('Administration')
@Controller('v1/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  /** Puts an organisation on record. */
  @Post()
  @Idempotent()
  @Requires('organisations:write')
  @Reveals(OrganisationView, organisationAccess)
  register(@CurrentActor() actor: Actor, @Body() body: RegisterOrganisation): Promise<OrganisationView> {
    return this.organisations.register(actor, body);
  }

  /** Lists organisations: all of them for CBP, your own for you. */
  @Get()
  @Requires('organisations:read')
  @RevealsPage(OrganisationView, organisationAccess)
  list(@CurrentActor() actor: Actor, @Query() query: ListOrganisations): Promise<Page<OrganisationView>> {
    return this.organisations.list(actor, query);
  }

  /** One organisation. */
  @Get(':id')
  @Requires('organisations:read')
  @Reveals(OrganisationView, organisationAccess)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OrganisationView> {
    return this.organisations.find(actor, id);
  }
}

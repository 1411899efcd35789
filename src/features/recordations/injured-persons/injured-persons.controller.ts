import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Public, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { injuredPersonAccess } from './injured-person.access.js';
import { InjuredPersonsQuery, ListInjuredPerson } from './injured-person.dto.js';
import { InjuredPersonView } from './injured-person.view.js';
import { InjuredPersons } from './injured-persons.js';

/** The published list of persons injured by circumvention devices. */
@ApiTags('Recordations')
@Controller('v1/dmca-injured-persons')
export class InjuredPersonsController {
  constructor(private readonly persons: InjuredPersons) {}

  /** The list of a day. */
  @Get()
  @Public('the list is published in the Federal Register')
  @RevealsPage(InjuredPersonView, injuredPersonAccess)
  list(@Query() query: InjuredPersonsQuery): Promise<Page<InjuredPersonView>> {
    return this.persons.list(query);
  }

  /** Puts the owner of a recorded work on the list. */
  @Post()
  @Idempotent()
  @Requires('recordations:decide')
  @Reveals(InjuredPersonView, injuredPersonAccess)
  add(@CurrentActor() actor: Actor, @Body() body: ListInjuredPerson): Promise<InjuredPersonView> {
    return this.persons.add(actor, body);
  }

  /** Takes a person off the list from today on. */
  @Post(':id/removal')
  @HttpCode(200)
  @Idempotent()
  @Requires('recordations:decide')
  @Reveals(InjuredPersonView, injuredPersonAccess)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<InjuredPersonView> {
    return this.persons.remove(actor, id);
  }
}

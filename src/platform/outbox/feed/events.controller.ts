import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../access/requires.js';
import { RevealsPage } from '../../access/reveals.js';
import { eventAccess } from './event.access.js';
import { ListEvents } from './event.dto.js';
import { EventFeed } from './event-feed.js';
import { EventView } from './event.view.js';

/** What has happened, for systems that keep up with it. */
@ApiTags('Events')
@Controller('v1/events')
export class EventsController {
  constructor(private readonly feed: EventFeed) {}

  /** Lists what happened to things that you may know of, in the order in which it was delivered. `page.next` is always there: keep it, and ask with it for what comes after; `wait` lets the answer wait for it. */
  @Get()
  @Requires('events:read')
  @RevealsPage(EventView, eventAccess)
  listEvents(@CurrentActor() actor: Actor, @Query() query: ListEvents): Promise<Page<EventView>> {
    return this.feed.listEvents(actor, query);
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPageAsCalendar } from '../../../platform/access/reveals.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { deadlineCalendar } from './deadline-calendar.js';
import { deadlineAccess } from './deadline.access.js';
import { EntryDeadlineView } from './deadline.view.js';
import { ImporterDeadlines } from './importer-deadlines.service.js';

/** What an importer has still to do on its entries. */
@ApiTags('Entries')
@Controller('v1/importers/:id/deadlines')
export class ImporterDeadlinesController {
  constructor(private readonly deadlines: ImporterDeadlines) {}

  /**
   * What is still to be done on the importer's entries and by when, first what is due first; what is late stays until it is done.
   * As a calendar (`Accept: text/calendar`) each is a whole day.
   */
  @Get()
  @Requires('entries:history')
  @RevealsPageAsCalendar(EntryDeadlineView, deadlineAccess, deadlineCalendar)
  listImporterDeadlines(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<EntryDeadlineView>> {
    return this.deadlines.list(actor, id, query);
  }
}

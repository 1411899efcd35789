import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Public, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { fileLinkAccess } from '../../platform/files/file.access.js';
import { FileLinkView } from '../../platform/files/file.view.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { DayQuery } from '../../platform/http/dates.dto.js';
import { renewalDayAccess } from './changes/renewal-day.access.js';
import { RenewalDayView } from './changes/renewal-day.view.js';
import { GiveProductGuide } from './guides/product-guide.dto.js';
import { ProductGuides } from './guides/product-guides.js';
import { publishedRecordationAccess, recordationAccess, recordationLookedAt } from './recordation.access.js';
import { RecordationSearch } from './recordation-search.js';
import { PublishedRecordationView, RecordationView } from './recordation.view.js';
import { RecordationsService } from './recordations.service.js';
import { CalendarQuery, SearchRecordations } from './search.dto.js';

/** Rights recorded with customs: what is published, and what their owners and CBP see beside it. */
@ApiTags('Recordations')
@Controller('v1/ipr-recordations')
export class RecordationsController {
  constructor(
    private readonly recordations: RecordationsService,
    private readonly searching: RecordationSearch,
    private readonly guides: ProductGuides,
  ) {}

  /** Is this mark, name or work recorded on a day, for which class, and whose is it? No contacts. */
  @Get()
  @Public('recordations are published so that importers can look before they buy')
  @RevealsPage(PublishedRecordationView, publishedRecordationAccess)
  search(@CurrentActor() actor: Actor, @Query() query: SearchRecordations): Promise<Page<PublishedRecordationView>> {
    return this.searching.search(actor, query);
  }

  /** Applications waiting for a decision: one’s own, or all of them for CBP. */
  @Get('applications')
  @Requires('recordations:read')
  @RevealsPage(RecordationView, recordationAccess, recordationLookedAt)
  listIprApplications(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<RecordationView>> {
    return this.recordations.applications(actor, query);
  }

  /** What one has to do about one’s recordations, day by day. */
  @Get('renewal-calendar')
  @Requires('recordations:file')
  @RevealsPage(RenewalDayView, renewalDayAccess)
  readRenewalCalendar(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): Promise<Page<RenewalDayView>> {
    return this.recordations.calendar(actor, query);
  }

  /** One recordation on a day: the published part for everyone, the rest for its owner, who acts for it, and CBP. */
  @Get(':id')
  @Public('recordations are published; what is not is masked')
  @Reveals(RecordationView, recordationAccess, recordationLookedAt)
  find(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() { asOf }: DayQuery): Promise<RecordationView> {
    return this.recordations.find(actor, id, asOf);
  }

  /** Gives customs a guide by which genuine goods are told from others, for the audience one chooses. */
  @Put(':id/product-guide')
  @Requires('recordations:file')
  @Reveals(RecordationView, recordationAccess, recordationLookedAt)
  async giveProductGuide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: GiveProductGuide,
  ): Promise<RecordationView> {
    await this.guides.give(actor, id, body);
    return this.recordations.find(actor, id);
  }

  /** A link to the product identification guide, for its owner and the audience it chose. */
  @Get(':id/product-guide')
  @Requires('recordations:read')
  @Reveals(FileLinkView, fileLinkAccess)
  readProductGuide(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FileLinkView> {
    return this.guides.linkTo(actor, id);
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { NeedsPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { AcknowledgementsService } from './acknowledgements.service.js';
import { DisclosureReader } from './disclosure-reader.js';
import { DisclosureReceipts } from './disclosure-receipts.js';
import {
  acknowledgementAccess,
  disclosureAccess,
  disclosureLooks,
  disclosureSummaryAccess,
  receiptAccess,
} from './disclosure.access.js';
import { AcknowledgeNotice, ListDisclosures } from './disclosure.dto.js';
import { DisclosureReceiptView } from './disclosure-receipt.view.js';
import { AcknowledgementView, DisclosureSummaryView, DisclosureView } from './disclosure.view.js';

/** What left to the owners of recorded rights; to anyone else it does not exist. */
@ApiTags('Disclosures')
@Controller('v1/rights-holder-disclosures')
export class DisclosuresController {
  constructor(
    private readonly reader: DisclosureReader,
    private readonly receiptsOf: DisclosureReceipts,
    private readonly acknowledgements: AcknowledgementsService,
  ) {}

  /** One's own disclosures, newest first; officers see all, and can ask for the late ones. */
  @Get()
  @Requires('disclosures:read')
  @RevealsPage(DisclosureSummaryView, disclosureSummaryAccess)
  list(@CurrentActor() actor: Actor, @Query() query: ListDisclosures): Promise<Page<DisclosureSummaryView>> {
    return this.reader.list(actor, query);
  }

  /** One disclosure as it stands today: what left and by which paragraph, what stays and until when. */
  @Get(':id')
  @Requires('disclosures:read')
  @NeedsPurpose()
  @Reveals(DisclosureView, disclosureAccess, disclosureLooks)
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DisclosureView> {
    return this.reader.find(actor, id);
  }

  /** Acknowledges what protected information may be used for: what may still leave that day opens, and stays open. */
  @Post(':id/acknowledgements')
  @Idempotent()
  @Requires('disclosures:acknowledge')
  @Reveals(AcknowledgementView, acknowledgementAccess)
  acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { notice }: AcknowledgeNotice,
  ): Promise<AcknowledgementView> {
    return this.acknowledgements.acknowledge(actor, id, notice);
  }

  /** The receipts of everything that left: files for the offline verifier, oldest first. */
  @Get(':id/receipts')
  @Requires('disclosures:read')
  @RevealsPage(DisclosureReceiptView, receiptAccess)
  listReceipts(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Page<DisclosureReceiptView>> {
    return this.receiptsOf.list(actor, id);
  }
}

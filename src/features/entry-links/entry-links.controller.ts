import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { PageQuery } from '../../platform/http/page.dto.js';
import { entryGoodsAccess, entryOfGoodsAccess } from './entry-links.access.js';
import { EntryLinks } from './entry-links.service.js';
import { EntryGoodsView, EntryOfGoodsView } from './entry-links.view.js';

/** Entries, and what befell the goods that came in on them. */
@ApiTags('Entries')
@Controller('v1')
export class EntryLinksController {
  constructor(private readonly links: EntryLinks) {}

  /** Detentions, seizures and abandonments of goods that carry the number of this entry, as far as the reader may read them. */
  @Get('entries/:id/goods')
  @Requires('entries:goods')
  @RevealsPage(EntryGoodsView, entryGoodsAccess)
  listGoodsOfEntry(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<EntryGoodsView>> {
    return this.links.goodsOf(actor, id, query);
  }

  /** The entry that detained goods came in on; not there where they carry no number of one that the reader may know of. */
  @Get('detentions/:id/entry')
  @Requires('entries:goods')
  @Reveals(EntryOfGoodsView, entryOfGoodsAccess)
  findEntryOfDetention(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryOfGoodsView> {
    return this.links.entryOf(actor, 'detention', id);
  }

  /** The entry that seized goods came in on; not there where they carry no number of one that the reader may know of. */
  @Get('seizures/:id/entry')
  @Requires('entries:goods')
  @Reveals(EntryOfGoodsView, entryOfGoodsAccess)
  findEntryOfSeizure(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryOfGoodsView> {
    return this.links.entryOf(actor, 'seizure', id);
  }

  /** The entry that abandoned goods came in on; not there where they carry no number of one that the reader may know of. */
  @Get('abandoned-merchandise/:id/entry')
  @Requires('entries:goods')
  @Reveals(EntryOfGoodsView, entryOfGoodsAccess)
  findEntryOfAbandonment(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryOfGoodsView> {
    return this.links.entryOf(actor, 'abandonment', id);
  }
}

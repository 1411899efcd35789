import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { EntriesService } from './filing/entries.service.js';
import { FileEntry } from './filing/entry.dto.js';
import { ListEntries, LookUpEntry } from './reading/entry-list.dto.js';
import { EntryReader } from './reading/entry-reader.service.js';
import { entryAccess, entryCheckAccess, entryLookedAt, listedEntryAccess } from './reading/entry.access.js';
import { EntryCheckView, EntryView, ListedEntryView } from './reading/entry.view.js';

/** Entries and entry summaries. */
@ApiTags('Entries')
@Controller('v1/entries')
export class EntriesController {
  constructor(
    private readonly entries: EntriesService,
    private readonly reader: EntryReader,
  ) {}

  /** Says what would become of an entry if it were filed now: every fault at once, what is owed, which clocks run. Nothing is stored. */
  @Post('validate')
  @HttpCode(200)
  @Requires('entries:file')
  @Reveals(EntryCheckView, entryCheckAccess)
  validateEntry(@CurrentActor() actor: Actor, @Body() body: FileEntry): Promise<EntryCheckView> {
    return this.entries.validate(actor, body);
  }

  /** Files an entry, alone or with its summary; what the law does not allow is refused with every fault at once. */
  @Post()
  @Idempotent()
  @Requires('entries:file')
  @Reveals(EntryView, entryAccess)
  fileEntry(@CurrentActor() actor: Actor, @Body() body: FileEntry): Promise<EntryView> {
    return this.entries.file(actor, body);
  }

  /** Finds an entry by its number; numbers are told in the body, never in an address. */
  @Post('lookup')
  @HttpCode(200)
  @Requires('entries:read')
  @TakesPurpose()
  @Reveals(EntryView, entryAccess, entryLookedAt)
  lookUpEntry(@CurrentActor() actor: Actor, @Body() { entryNumber }: LookUpEntry): Promise<EntryView> {
    return this.reader.findByNumber(actor, entryNumber);
  }

  /** Entries filed in some months, newest month first; an agency is shown those flagged to it. */
  @Get()
  @Requires('entries:read')
  @TakesPurpose()
  @RevealsPage(ListedEntryView, listedEntryAccess, entryLookedAt)
  listEntries(@CurrentActor() actor: Actor, @Query() query: ListEntries): Promise<Page<ListedEntryView>> {
    return this.reader.list(actor, query);
  }

  /** One entry as it stands: what was declared, what is owed on it, its clocks and the answers of agencies. */
  @Get(':id')
  @Requires('entries:read')
  @TakesPurpose()
  @Reveals(EntryView, entryAccess, entryLookedAt)
  findEntry(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryView> {
    return this.reader.find(actor, id);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals } from '../../platform/access/reveals.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { ChangesVersion, IfMatch } from '../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../platform/http/if-match.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { AnswerForAgency, ChangeEntryStatus } from './agencies/agency-disposition.dto.js';
import { EntryCourse } from './agencies/entry-course.service.js';
import { CorrectionsService } from './filing/corrections.service.js';
import { CorrectEntry } from './filing/correct-entry.dto.js';
import { entryAccess, entryLookedAt } from './reading/entry.access.js';
import { EntryView } from './reading/entry.view.js';
import { EntryHistory } from './timeline/entry-history.service.js';
import { diffAccess, timelineAccess, versionsAccess } from './timeline/timeline.access.js';
import { EntryDiffView, EntryTimelineView, EntryVersionsView } from './timeline/timeline.view.js';

/** What becomes of an entry after it is filed. */
@ApiTags('Entries')
@Controller('v1/entries/:id')
export class EntryActsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly course: EntryCourse,
    private readonly history: EntryHistory,
  ) {}

  /** Corrects an entry or files its summary: the whole of it as it should be, as another version. The earlier ones stay. */
  @Put()
  @ChangesVersion()
  @Requires('entries:file')
  @Reveals(EntryView, entryAccess, entryLookedAt)
  correctEntry(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: CorrectEntry,
  ): Promise<EntryView> {
    return this.corrections.correct(actor, id, expected, body);
  }

  /**
   * Says, for the agency that asks, what may become of the goods flagged to it; release waits for every agency. After release it is taken too and moves
   * nothing: what is refused then customs demands back (`waitsFor` of the agency says so).
   */
  @Post('agency-dispositions')
  @Idempotent()
  @Requires('entries:answer-for-agency')
  @TakesPurpose()
  @Reveals(EntryView, entryAccess, entryLookedAt)
  answerForAgency(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AnswerForAgency,
  ): Promise<EntryView> {
    return this.course.answerForAgency(actor, id, body);
  }

  /** Moves an entry: holds, releases, refuses, reviews or rejects its summary, cancels or closes it, as far as the law lets it move. */
  @Post('status-changes')
  @HttpCode(200)
  @Idempotent()
  @Requires('entries:decide')
  @Reveals(EntryView, entryAccess)
  changeEntryStatus(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ChangeEntryStatus,
  ): Promise<EntryView> {
    return this.course.changeStatus(actor, id, body);
  }

  /** Its versions, first to last. */
  @Get('versions')
  @Requires('entries:history')
  @Reveals(EntryVersionsView, versionsAccess)
  listEntryVersions(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryVersionsView> {
    return this.history.versions(actor, id);
  }

  /** How what was declared changed from one version to another, place by place. */
  @Get('versions/:from/diff/:to')
  @Requires('entries:history')
  @Reveals(EntryDiffView, diffAccess)
  compareEntryVersions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('from') from: string,
    @Param('to') to: string,
  ): Promise<EntryDiffView> {
    return this.history.diff(actor, id, versionOf(from), versionOf(to));
  }

  /** All that happened to it and every clock that was set, superseded ones among them. */
  @Get('timeline')
  @Requires('entries:history')
  @Reveals(EntryTimelineView, timelineAccess)
  readEntryTimeline(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryTimelineView> {
    return this.history.timeline(actor, id);
  }
}

function versionOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound();
  return Number(text);
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { changedLineAccess, lawChangeAccess } from './law-change.access.js';
import { ListChangedLines, ListLawChanges } from './law-change.dto.js';
import { ChangedLineView, LawChangeView } from './law-change.view.js';
import { LawChangesService } from './law-changes.service.js';

/** What changed in the law of duties. */
@ApiTags('Duties')
@Controller('v1/law-changes')
export class LawChangesController {
  constructor(private readonly changes: LawChangesService) {}

  /**
   * Lists what changed between two days, with how many tariff lines each change could touch: measures of additional duty that began, ended or
   * changed their goods, lines that an edition of the tariff added, ended or gave other rates, and AD/CVD orders that began or ended.
   */
  @Get()
  @Public('instruments are published')
  @RevealsPage(LawChangeView, lawChangeAccess)
  list(@Query() query: ListLawChanges): Promise<Page<LawChangeView>> {
    return this.changes.list(query);
  }

  /** Lists the tariff lines that a change could touch. */
  @Get(':id/lines')
  @Public('instruments are published')
  @RevealsPage(ChangedLineView, changedLineAccess)
  listLinesOfChange(@Param('id') id: string, @Query() query: ListChangedLines): Promise<Page<ChangedLineView>> {
    return this.changes.lines(id, query);
  }
}

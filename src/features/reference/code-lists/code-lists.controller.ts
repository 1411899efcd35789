import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Cacheable } from '../../../platform/http/cacheable.js';
import { REFERENCE_SECONDS } from '../caching.js';
import { DatedPageQuery } from '../../../platform/http/page.dto.js';
import { codeAccess, codeListAccess } from './code-list.access.js';
import { CodeListView, CodeView } from './code-list.view.js';
import { CodeListsService } from './code-lists.service.js';

/** Closed lists of codes with the days of their use. */
@ApiTags('Reference')
@Controller('v1/code-lists')
export class CodeListsController {
  constructor(private readonly lists: CodeListsService) {}

  /** Lists the code lists by name. */
  @Get()
  @Public('code lists are printed in forms and instructions')
  @Cacheable(REFERENCE_SECONDS)
  @RevealsPage(CodeListView, codeListAccess)
  listCodeLists(@Query() query: DatedPageQuery): Promise<Page<CodeListView>> {
    return this.lists.names(query);
  }

  /** The codes of one list that may be used on a day. */
  @Get(':name')
  @Public('code lists are printed in forms and instructions')
  @Cacheable(REFERENCE_SECONDS)
  @RevealsPage(CodeView, codeAccess)
  readCodeList(@Param('name') name: string, @Query() query: DatedPageQuery): Promise<Page<CodeView>> {
    return this.lists.codes(name, query);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EVERYONE } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { PUBLIC_REFUSALS } from './surety-case.sql.js';
import { SuretyRefusalView } from './surety-refusal.view.js';

const LIST = 'surety-refusals';

const suretyRefusalAccess: FieldPolicy<SuretyRefusalView> = {
  naic: [EVERYONE],
  covers: [EVERYONE],
  decidedOn: [EVERYONE],
  refusedFrom: [EVERYONE],
  resolvedOn: [EVERYONE],
};

/** Whose bonds are not accepted. */
@ApiTags('Bonds')
@Controller('v1/surety-refusals')
export class SuretyRefusalsController {
  constructor(private readonly database: Database) {}

  /** Lists decisions not to accept the bonds of a surety, in the order in which the cases were opened. The reasons are told to the surety alone. */
  @Get()
  @Public('Decisions not to accept bonds are published (19 CFR 113.38(c)(4))')
  @RevealsPage(SuretyRefusalView, suretyRefusalAccess)
  async listSuretyRefusals(@Query() { limit, cursor }: PageQuery): Promise<Page<SuretyRefusalView>> {
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row>('system:bonds', PUBLIC_REFUSALS, [after, limit + 1]);
    const page = pageOf(LIST, rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(({ body }) => body) };
  }
}

interface Row extends Record<string, unknown> {
  readonly seq: string;
  readonly body: SuretyRefusalView;
}

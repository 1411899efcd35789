import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { ImportersService } from '../../importers/index.js';
import { AMOUNTS_ARE } from '../rules/amounts.js';
import { bondSufficiencyAccess } from './sufficiency.access.js';
import { REVIEWS_OF_BOND } from './sufficiency.sql.js';
import { BondSufficiencyView } from './sufficiency.view.js';

const LIST = 'bond-sufficiency';

/** How sufficient the bond of an importer was found, review by review. */
@ApiTags('Bonds')
@Controller('v1')
export class SufficiencyController {
  constructor(
    private readonly database: Database,
    private readonly importers: ImportersService,
  ) {}

  /** Lists the reviews of an importer’s continuous bond, the newest first, each with its day, cause and state. CBP decides. */
  @Get('importers/:id/bond-sufficiency')
  @Requires('bond-positions:read')
  @RevealsPage(BondSufficiencyView, bondSufficiencyAccess)
  async listBondSufficiency(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<Page<BondSufficiencyView>> {
    await this.importers.find(actor, id, {});
    const after = decodeCursor(LIST, cursor, 1)?.[0] ?? null;
    const rows = await this.database.queryAs<Row>(actor, REVIEWS_OF_BOND, [id, after, limit + 1]);
    const page = pageOf(LIST, rows, limit, ({ seq }) => [seq]);
    return { ...page, items: page.items.map(shown) };
  }
}

type Row = Omit<BondSufficiencyView, 'bondId' | 'requirementId' | keyof typeof AMOUNTS_ARE> &
  Readonly<Record<'bondId' | 'requirementId', string | null>> &
  Record<string, unknown> & { readonly seq: string };

const shown = ({ seq: _seq, bondId, requirementId, ...row }: Row): BondSufficiencyView => ({
  ...row,
  ...(bondId === null ? {} : { bondId }),
  ...(requirementId === null ? {} : { requirementId }),
  ...AMOUNTS_ARE,
});

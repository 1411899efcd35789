import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CBP } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type { Actor } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/dates.js';
import { invalid } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import { MeasureConsistencyQuery } from './measure-consistency.dto.js';
import { MEASURE_CONSISTENCY } from './measure-consistency.sql.js';
import { MeasureConsistencyView } from './measure-consistency.view.js';

const LIST = 'measure-consistency';
const DAYS = 366;

/** How places decide is customs' to know. */
const measureConsistencyAccess: FieldPolicy<MeasureConsistencyView> = {
  portCode: [CBP],
  center: [CBP],
  band: [CBP],
  sufficiency: [CBP],
  done: [CBP],
  importers: [CBP],
  percentHere: [CBP],
  percentEverywhere: [CBP],
};

/** Whether importers that were assessed alike are treated alike. */
@ApiTags('Bonds')
@Controller('v1/legal-measure-consistency')
export class MeasureConsistencyController {
  constructor(private readonly database: Database) {}

  /** Lists what was done about importers whose bonds were assessed alike, port by port and Center by Center, beside what was done everywhere. It compares, and blames nobody. */
  @Get()
  @Requires('requirements:compare')
  @RevealsPage(MeasureConsistencyView, measureConsistencyAccess)
  async listLegalMeasureConsistency(
    @CurrentActor() actor: Actor,
    @Query() { from, until, limit, cursor }: MeasureConsistencyQuery,
  ): Promise<Page<MeasureConsistencyView>> {
    if (until < from || until > addDays(from, DAYS)) throw invalid([notWithinAYear]);
    const [after = null] = decodeCursor(LIST, cursor, 1) ?? [];
    const rows = await this.database.queryAs<Row>(actor, MEASURE_CONSISTENCY, [from, until, limit + 1, after]);
    const { items, page } = pageOf(LIST, rows, limit, ({ place }) => [place]);
    return { items: items.map(({ place: _, ...row }) => row), page };
  }
}

type Row = MeasureConsistencyView & Record<string, unknown> & { readonly place: string };

const notWithinAYear: Fault = {
  pointer: '?until',
  code: 'range.not_within_a_year',
  message: 'The last day lies before the first, or more than 366 days after it.',
  remedy: 'Send an `until` within 366 days of `from`.',
};

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays } from '../../../kernel/dates.js';
import { invalid } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { DatedPageQuery } from '../../../platform/http/page.dto.js';
import { ImportersService } from '../../importers/index.js';
import type { ConsistencyQuery } from './consistency.dto.js';
import { CONSISTENCY, MANUFACTURER_CHANGES, PORT_CHANGES } from './consistency.sql.js';
import type { ManufacturerChangeView, PortChangeView, RiskConsistencyView } from './consistency.view.js';

const DAYS = 366;

/** Lays side by side what places did about like entries, and what an importer did after a refusal. */
@Injectable()
export class RiskConsistency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly importers: ImportersService,
  ) {}

  /** By band and action, place by place, beside all places. */
  async compare(actor: Actor, query: ConsistencyQuery): Promise<Page<RiskConsistencyView>> {
    const { from, until, issue, limit, cursor } = query;
    if (until < from || until > addDays(from, DAYS)) throw invalid([tooLong]);
    const [after = null] = decodeCursor('risk-consistency', cursor, 1) ?? [];
    const values = [issue, from, until, limit + 1, after];
    const rows = await this.database.queryAs<Row<RiskConsistencyView>>(actor, CONSISTENCY, values);
    return pageOf('risk-consistency', rows, limit, ({ place }) => [place]);
  }

  /** Goods refused at one port, and like goods entered at another from that day on. */
  async portChanges(actor: Actor, importerId: string, query: DatedPageQuery): Promise<Page<PortChangeView>> {
    const { asOf = this.clock.today(), knownAt = this.clock.now(), limit, cursor } = query;
    await this.importers.find(actor, importerId, {});
    const [after = null] = decodeCursor('port-changes', cursor, 1) ?? [];
    const values = [importerId, asOf, knownAt, limit + 1, after];
    const rows = await this.database.queryAs<Row<PortChangeView>>(actor, PORT_CHANGES, values);
    return { ...pageOf('port-changes', rows, limit, ({ place }) => [place]), asOf, knownAt };
  }

  /** Manufacturers that an importer named under one name and later under another, at the same place. */
  async manufacturerChanges(
    actor: Actor,
    importerId: string,
    query: DatedPageQuery,
  ): Promise<Page<ManufacturerChangeView>> {
    const { asOf = this.clock.today(), knownAt = this.clock.now(), limit, cursor } = query;
    await this.importers.find(actor, importerId, {});
    const [after = null] = decodeCursor('manufacturer-changes', cursor, 1) ?? [];
    const values = [importerId, asOf, knownAt, limit + 1, after];
    const rows = await this.database.queryAs<Row<ManufacturerChangeView>>(actor, MANUFACTURER_CHANGES, values);
    return { ...pageOf('manufacturer-changes', rows, limit, ({ place }) => [place]), asOf, knownAt };
  }
}

/** Each with its place in the list, which stays inside. */
type Row<View> = View & Record<string, unknown> & { readonly place: string };

const tooLong: Fault = {
  pointer: '?until',
  code: 'range.not_within_a_year',
  message: 'The last day lies before the first, or more than 366 days after it.',
  remedy: 'Send an `until` within 366 days of `from`.',
};

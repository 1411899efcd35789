import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.js';
import type { TrendOf, TrendQuery } from './trend.dto.js';
import type { TrendView } from './trend.view.js';

const LIST = 'targeting-trends';
const LINES = `jsonb_array_elements(v.declared -> 'lines') l`;
const OF: Readonly<Record<TrendOf, string>> = {
  country: `select distinct l ->> 'countryOfOrigin' as of from ${LINES}`,
  cargo: `select distinct left(l ->> 'htsNumber', 2) as of from ${LINES}`,
  shipment_method: `select e.mode_of_transport as of`,
  entity: `select e.importer_id as of`,
  agreement: `select distinct l ->> 'tradeProgram' as of from ${LINES} where l ->> 'tradeProgram' is not null`,
};

// $1 from, $2 through, $3 after this place, $4 most rows.
const trend = (by: TrendOf) => ({
  name: `targeting-trend-${by}`,
  text: `
with latest as (
  select distinct on (a.entry_id) a.entry_id, a.id, a.result ->> 'band' as band from risk_assessment a
  where a.entry_id is not null and (select actor_sees_all()) order by a.entry_id, a.recorded_at desc, a.seq desc),
counted as (
  select date_trunc('month', e.filed_on)::date as month, k.of, a.band, exists (select from risk_outcome o where o.assessment_id = a.id
    and o.found in ('discrepancy', 'violation', 'unpaid')) as found
  from latest a join entry_directory d on d.id = a.entry_id
  join entry e on e.filed_month = d.filed_month and e.importer_id = d.importer_id and e.entry_id = d.id
  join entry_version v on v.filed_month = d.filed_month and v.importer_id = d.importer_id and v.entry_id = d.id and v.version = 1
  cross join lateral (${OF[by]}) k
  where d.filed_month between date_trunc('month', $1::date) and $2::date and e.filed_on between $1::date and $2::date and a.band is not null)
select * from (select month::text as month, of, count(*)::int as entries, count(*) filter (where band = 'low')::int as low,
    round(100.0 * count(*) filter (where band = 'low') / count(*), 1)::text as "percentLow",
    count(*) filter (where band = 'low' and found)::int as "lowWithFinding", month::text || '|' || of collate "C" as place
  from counted group by month, of) r
where $3::text is null or place > $3 order by place limit $4`,
});

/** How the low risks go, month by month, by what goods, carriers and parties they are of. */
@Injectable()
export class TargetingTrends {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, { by, from, through, limit, cursor }: TrendQuery): Promise<Page<TrendView>> {
    const [after = null] = decodeCursor(LIST, cursor, 1) ?? [];
    const rows = await this.database.queryAs<Listed>(actor, trend(by), [from, through, after, limit + 1]);
    const { items, page } = pageOf(LIST, rows, limit, ({ place }) => [place]);
    return { items: items.map(({ place: _, ...row }) => row), page };
  }
}

type Listed = TrendView & { readonly place: string } & Record<string, unknown>;

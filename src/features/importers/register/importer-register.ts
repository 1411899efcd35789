import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Page } from '../../../kernel/page.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, encodeCursor, endsAfterAny } from '../../../platform/http/cursor.js';
import type { ImporterParticulars } from '../filing/particulars.dto.js';
import { importerSeen } from '../importers.sql.js';
import { residenceOn } from '../questions/residence-on.js';
import type { ListImporters } from './registered.dto.js';
import type { RegisteredImporterView } from './registered.view.js';

const LIST = 'importer-register';
// Residence is law, not a column: rows are read in lots until a page of those asked for is full.
const LOT = 500;
const MOST_LOTS = 20;

/** The register of importers by the day on which each was put on record, the first first. */
@Injectable()
export class ImporterRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: ListImporters): Promise<Page<RegisteredImporterView>> {
    const { newSince, nonresident, limit } = query;
    const at = { asOf: this.clock.today() };
    const now = this.clock.now();
    const found: RegisteredImporterView[] = [];
    const shown = (page: Page<RegisteredImporterView>['page']): Page<RegisteredImporterView> =>
      endsAfterAny({ items: found, page, ...at }, (index) => cursorAt(found[index]?.registeredOn, found[index]?.id));
    let [day = null, id = null] = decodeCursor(LIST, query.cursor, 2) ?? [];
    for (let lot = 0; lot < MOST_LOTS; lot++) {
      const size = nonresident === undefined ? limit + 1 : LOT;
      const values = [at.asOf, now, newSince ?? null, day, id, size];
      const rows = await this.database.queryAs<Row>(actor, REGISTER, values);
      for (const row of rows) {
        const view = toView(row, at.asOf);
        const isAsked = nonresident === undefined || view.nonresident === nonresident;
        if (isAsked && found.length === limit) return shown({ limit, next: cursorAt(day, id) });
        [day, id] = [row.registeredOn, row.id];
        if (isAsked) found.push(view);
      }
      if (rows.length < size) return shown({ limit });
    }
    return shown({ limit, next: cursorAt(day, id) });
  }
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly registeredOn: IsoDate;
  readonly name: string | null;
  readonly country: string | null;
  readonly particulars: ImporterParticulars | null;
  readonly voidedOn: IsoDate | null;
}

const cursorAt = (day?: string | null, id?: string | null): string => encodeCursor(LIST, [day ?? '', id ?? '']);

function toView(
  { id, name, country, registeredOn, particulars, voidedOn }: Row,
  asOf: IsoDate,
): RegisteredImporterView {
  const { entityType, expectsAdcvdGoods } = particulars ?? {};
  return {
    id,
    ...(name === null ? {} : { name }),
    ...(country === null ? {} : { country }),
    ...(entityType === undefined ? {} : { entityType }),
    registeredOn,
    ...(voidedOn === null ? {} : { voidedOn }),
    ...residenceOn(particulars ?? {}, asOf),
    ...(expectsAdcvdGoods === undefined ? {} : { expectsAdcvdGoods }),
  };
}

/** $1 asOf, $2 knownAt, $3 the first day or null, $4/$5 last day and id shown, $6 limit. */
const REGISTER = {
  name: 'importer-register',
  text: `
select i.id, i.registered_on::text as "registeredOn", i.voided_on::text as "voidedOn",
  (select n.name from importer_name n
     where n.importer_id = i.id and (n.valid @> $1::date) is true and (n.recorded @> $2::timestamptz) is true) as name,
  (select a.address ->> 'country' from importer_address a
     where a.importer_id = i.id and (a.valid @> $1::date) is true and (a.recorded @> $2::timestamptz) is true) as country,
  (select p.particulars from importer_particulars p
     where p.importer_id = i.id and (p.valid @> $1::date) is true and (p.recorded @> $2::timestamptz) is true) as particulars
from importer i
where ${importerSeen('i')} and ($3::date is null or i.registered_on >= $3::date)
  and ($4::date is null or (i.registered_on, i.id) > ($4::date, $5::text))
order by i.registered_on, i.id limit $6`,
};

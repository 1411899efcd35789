import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { IsoDate } from '../../kernel/dates.js';
import { timedId } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { SandboxSeeds } from '../../platform/sandbox/sandbox-seeds.js';
import { DUTY_FACTS } from './sandbox/facts.js';
import { NUMBERS_COMPARED } from './sandbox/numbers-compared.js';
import { PRODUCT_LISTS, PROGRAMS } from './sandbox/programs.js';

/** The first day the sandbox's programmes speak of as a whole, and the last for which they were compared with the law. */
const FIRST: IsoDate = '2025-01-01';
const REVIEWED_THROUGH: IsoDate = '2026-06-08';
const EDITION = 'Sandbox selection, HTSUS 2025 to 2026 Rev. 10';

const LISTS = [...PRODUCT_LISTS, NUMBERS_COMPARED].map((list) => ({ ...list, since: FIRST }));

const FILLED = { name: 'duty-seed-filled', text: 'select exists (select from duty_program) as filled' };
// $1 rows, $2 the edition, $3 now: nothing is on record before it is published, nor later than now.
const SINCE = `tstzrange(least(since::timestamptz, $3::timestamptz), null)`;
const INSERT_PROGRAMS = {
  name: 'duty-seed-programs',
  text: `
insert into duty_program (program_id, authority, heading, heading_floor_met, description, country_scope, product_scope, rate_kind,
  rate_percent, published_on, conditions, stacking_group, rank, yields_to, applies_to, metal, occupies, relieves, instrument,
  source_url, confidence, note, valid, edition, recorded)
select "programId", authority, heading, nullif("headingFloorMet", ''), description, "countryScope", "productScope", "rateKind",
  nullif("ratePercent", ''), nullif("publishedOn", ''), nullif(conditions, ''), "stackingGroup", rank, nullif("yieldsTo", ''),
  "appliesTo", nullif(metal, ''), occupies, nullif(relieves, ''), instrument, nullif("sourceUrl", ''), confidence, nullif(note, ''),
  daterange("from"::date, nullif(until, '')::date, '[]'), $2, ${SINCE}
from json_to_recordset($1::json) as r("programId" text, authority text, heading text, "headingFloorMet" text, description text,
  "countryScope" text, "productScope" text, "rateKind" text, "ratePercent" text, "publishedOn" text, conditions text,
  "stackingGroup" text, rank text, "yieldsTo" text, "appliesTo" text, metal text, occupies text, relieves text, instrument text,
  "sourceUrl" text, confidence text, note text, "from" text, until text, since date)`,
};
const INSERT_LISTS = {
  name: 'duty-seed-lists',
  text: `
insert into duty_product_list (list_name, source, confidence, edition, recorded)
select distinct on ("listName") "listName", citation, confidence, $2, ${SINCE}
from json_to_recordset($1::json) as r("listName" text, citation text, confidence text, since date) order by "listName"`,
};
const INSERT_PRODUCTS = {
  name: 'duty-seed-products',
  text: `
insert into duty_product (list_name, hts_prefix, valid, edition, recorded)
select "listName", prefix, daterange("from", until, '[]'), $2, ${SINCE}
from json_to_recordset($1::json) as r("listName" text, prefixes text[], "from" date, until date, since date), unnest(prefixes) as prefix`,
};
const INSERT_FACTS = {
  name: 'duty-seed-facts',
  text: `
insert into duty_fact (name, type, answers, if_missing, question, asked_when, used_by, edition, recorded)
select name, type, nullif(answers, ''), "ifMissing", question, nullif("askedWhen", ''), nullif("usedBy", ''), $2, ${SINCE}
from json_to_recordset($1::json) as r(name text, type text, answers text, "ifMissing" text, question text, "askedWhen" text, "usedBy" text, since date)`,
};
const INSERT_EDITION = {
  name: 'duty-seed-edition',
  text: `
insert into duty_program_edition (id, name, effective_on, reviewed_through, file_digest, whole, loaded_at)
values ($1, $2, $3::date, $4::date, 'sandbox', false, least($3::date::timestamptz, $5::timestamptz))`,
};

/** Puts the sandbox's programmes of additional duty on record, each known from the day it was published. */
@Injectable()
export class DutySeed implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seeds: SandboxSeeds,
  ) {}

  onModuleInit(): void {
    this.seeds.add({ name: 'duties', order: 20, seed: () => this.seed() });
  }

  private seed(): Promise<void> {
    return this.database.transaction('system:sandbox', async () => {
      const [found] = await this.database.query<{ filled: boolean }>(FILLED);
      if (found?.filled) return;
      const now = this.clock.now();
      const fill = (statement: typeof FILLED, rows: readonly object[]) =>
        this.database.query(statement, [JSON.stringify(rows), EDITION, now]);
      await fill(
        INSERT_PROGRAMS,
        PROGRAMS.map((text) => ({ ...text, since: text.publishedOn || text.from })),
      );
      await fill(INSERT_LISTS, LISTS);
      await fill(INSERT_PRODUCTS, LISTS);
      await fill(
        INSERT_FACTS,
        DUTY_FACTS.map((fact) => ({ ...fact, since: FIRST })),
      );
      await this.database.query(INSERT_EDITION, [timedId('load'), EDITION, FIRST, REVIEWED_THROUGH, now]);
    });
  }
}

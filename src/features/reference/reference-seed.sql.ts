import type { Statement } from '../../platform/database/database.js';

/** How a table is looked at and filled when the sandbox begins. */
interface SeedTable {
  readonly filled: Statement;
  /** $1 the rows as JSON, $2 now: nothing is on record before it is known, nor later than now. */
  readonly insert: Statement;
}

function seedTable(table: string, columns: Readonly<Record<string, string>>): SeedTable {
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return {
    filled: {
      name: `reference-seed-${table}-filled`,
      text: `select exists (select from ${table}) as filled`,
    },
    insert: {
      name: `reference-seed-${table}`,
      text: `
insert into ${table} (${names}, valid, recorded)
select ${names}, daterange("from", "to"), tstzrange(least(since::timestamptz, $2::timestamptz), case when until is not null then least(until::timestamptz, $2::timestamptz) end)
from json_to_recordset($1::json) as r(${typed.join(', ')}, "from" date, "to" date, since date, until date)`,
    },
  };
}

const SOURCE = { edition: 'text', citation: 'text' } as const;

/** Every table of this feature that the sandbox fills. */
export const SEED_TABLES = {
  port: seedTable('port', { code: 'text', name: 'text', state: 'text', kind: 'text', ...SOURCE }),
  tariff_line: seedTable('tariff_line', {
    hts: 'text',
    description: 'text',
    full_description: 'text',
    units: 'text[]',
    general: 'text',
    special: 'text',
    column2: 'text',
    footnotes: 'text',
    rate_from: 'text',
    authority: 'text',
    ...SOURCE,
  }),
  surety: seedTable('surety', {
    naic: 'text',
    name: 'text',
    state: 'text',
    underwriting_limit: 'numeric',
    ...SOURCE,
  }),
  interest_rate: seedTable('interest_rate', {
    underpayment_percent: 'numeric',
    overpayment_percent: 'numeric',
    corporate_overpayment_percent: 'numeric',
    ...SOURCE,
  }),
  code_list_entry: seedTable('code_list_entry', {
    list: 'text',
    code: 'text',
    label: 'text',
    attributes: 'jsonb',
    citation: 'text',
  }),
  adcvd_country_code: seedTable('adcvd_country_code', {
    code: 'text',
    country: 'text',
    note: 'text',
    citation: 'text',
  }),
} as const;

/** That the sandbox's tariff lines are a selection, and of which days. $1 its name, $2 first day, $3 compared through, $4 now. */
export const SEED_EDITION: Statement = {
  name: 'reference-seed-edition',
  text: `
insert into reference_load (id, kind, edition, effective_on, file_digest, rows_read, rows_added, rows_changed, rows_unchanged, rows_refused,
  rows_missing, loaded_at, whole, rows_ended, reviewed_through)
values ('load_sandbox_hts', 'hts', $1, $2::date, 'sandbox', 0, 0, 0, 0, 0, 0, least($2::date::timestamptz, $4::timestamptz), false, 0, $3::date)
on conflict (id) do nothing`,
};

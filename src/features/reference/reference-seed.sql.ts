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

import type pg from 'pg';

/** What does not grow with the entries of a year: the law’s tables, those of the service itself, deposits that bounced, and goods that were held, of which there are some ten thousand. */
export const STAYS_SMALL =
  /^(?:abandonment|access_(?:grant|hold)|adcvd_|agency_code|agreement|client|code_list_entry|counterfeit_finding|cursor_key|detention|disclosure|disposal_|dmca_|duty_|entry_deposit_dishonour|export_|file_link_key|general_order|importer_(?:number_serial|response)|interest_rate|ledger_(?:checkpoint|damage|identity)|legal_measure|liquidation_run|merchandise|migrations|organisation|personal_data_key|policy_|port$|product_guide|recordation|reference_load|rights_holder|sample_request|sandbox_|seizure|signing_key|simulation|surety|targeting_profile|tariff_line|webhook_(?:endpoint|progress))/;

const A_MILLION = 1_000_000;
/** Rows of a month of 2.6 million entries, and of what has as many as a year of them; of all else there is a million. */
const ROWS: readonly (readonly [RegExp, number])[] = [
  [/^entry(?:_version)?_\d{4}_\d\d$/, 2.6 * A_MILLION],
  [/^entry_(?:line|event|clock)_\d{4}_\d\d$/, 7.8 * A_MILLION],
  [
    /^(?:entry_(?:directory|flag|liquidation)|audit|book_posting|book_transfer|bond_match|determination|outbox_message|ledger_\w+)$/,
    31 * A_MILLION,
  ],
];
const rowsOf = (table: string): number => ROWS.find(([name]) => name.test(table))?.[1] ?? A_MILLION;

interface Table {
  readonly oid: number;
  readonly name: string;
  readonly month: string | null;
  readonly empty: boolean;
}

/**
 * Makes the planner take a database for a nation's: it multiplies the rows a page that are counted with the pages there are. So each table needs a page.
 * Nothing can be put on record in it afterwards.
 */
export async function likeANation(owner: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await owner.query<Table>(
    `select oid::int, relname as name, pg_relation_size(oid) = 0 as empty, case when relispartition then replace(right(relname, 7), '_', '-') || '-01' end as month
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
  );
  const growing = rows.filter(({ name }) => !STAYS_SMALL.test(name));
  for (const table of growing.filter(({ empty }) => empty)) await fill(owner, table);
  const names = growing.map(({ name }) => name);
  await owner.query(UNCOUNTED, [names]);
  await owner.query(
    `select pg_restore_relation_stats('schemaname', 'public', 'relname', t.name, 'relpages', (pg_relation_size(t.name::regclass) / 8192)::int, 'reltuples', t.rows)
     from unnest($1::text[], $2::real[]) as t (name, rows)`,
    [names, names.map(rowsOf)],
  );
  await owner.query(VALUES, [names]);
  for (const [table, column, value, share] of MOST)
    await (value === null
      ? owner.query(NOTHING, [table, column, share])
      : owner.query(COMMON, [table, column, `{${value}}`, [share]]));
  return [...new Set(names.map((name) => name.replace(/_\d{4}_\d\d$/, '')))];
}

/** What most rows have in a column, or that most have nothing, and which share of them. */
const MOST: readonly (readonly [table: string, column: string, value: string | null, share: number])[] = [
  ['entry_flag', 'disposition', 'may_proceed', 0.98],
  ['bond', 'co_principal_importer_ids', '"{}"', 0.999],
  ['bond_version', 'co_principal_importer_ids', '"{}"', 0.999],
  ['bond_version', 'kind', 'continuous', 0.9],
  ['bond_version', 'activity_code', '1', 0.9],
  ['outbox_message', 'dead_at', null, 0.999],
  ['outbox_message', 'done_at', null, 0.001],
];
const NOTHING = `
select pg_restore_attribute_stats('schemaname', 'public', 'relname', $1::text, 'attname', $2::text, 'inherited', false,
  'null_frac', $3::real, 'avg_width', 8, 'n_distinct', 1000::real)`;
const COMMON = `
select pg_restore_attribute_stats('schemaname', 'public', 'relname', $1::text, 'attname', $2::text, 'inherited', false,
  'null_frac', 0::real, 'avg_width', 16, 'n_distinct', 10::real, 'most_common_vals', $3::text, 'most_common_freqs', $4::real[])`;

// Whatever was counted of the few rows of a test.
const UNCOUNTED = `
select pg_clear_attribute_stats('public', tablename::text, attname::text, inherited) from pg_stats where schemaname = 'public' and tablename = any ($1)`;

// How many values a column has: as a share of the rows where it is negative.
const VALUES = `
select pg_restore_attribute_stats('schemaname', 'public', 'relname', x.table_name, 'attname', x.column_name, 'inherited', false,
  'null_frac', 0::real, 'avg_width', 16, 'n_distinct', x.distinct_values)
from (select c.relname::text as table_name, a.attname::text as column_name, case
    when a.attname = 'filed_month' then case when c.relispartition then 1 else 12 end
    when a.attname = 'port_code' then 326
    when a.attname like '%organisation_id' then -0.01
    when a.attname = 'importer_id' then -0.03
    when a.attname ~ '(^|_)(id|number|digest|key|hash|seq|account)$' then -0.3 end::real as distinct_values
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relname = any ($1)) x
where x.distinct_values is not null`;

/** One row of whatever its columns take, past what else it would be held to. */
async function fill(owner: pg.ClientBase, { oid, name, month }: Table): Promise<void> {
  const { rows: held } = await owner.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', coalesce(i.inhparent, c.conrelid)::regclass, conname) as drop from pg_constraint c
     left join pg_inherits i on i.inhrelid = c.conrelid and not c.conislocal where c.conrelid = $1 and contype in ('c', 'f')`,
    [oid],
  );
  for (const { drop } of held) await owner.query(drop);
  await owner.query(`alter table ${name} disable trigger user`);
  const { rows: columns } = await owner.query<{ column: string; type: string }>(
    `select attname as column, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1 and attnum > 0 and attnotnull and not attisdropped and attidentity = '' and attgenerated = ''`,
    [oid],
  );
  const valueOf = ({ column, type }: (typeof columns)[number]): string =>
    `'${column === 'filed_month' ? (month ?? '2026-01-01') : (ANY_VALUE.find(([of]) => of.test(type))?.[1] ?? '0')}'`;
  const given = columns.map(({ column }) => column).join(', ');
  await owner.query(`insert into ${name} (${given}) values (${columns.map(valueOf).join(', ')})`);
}

const ANY_VALUE: readonly (readonly [RegExp, string])[] = [
  [/\[\]$|^json/, '{}'],
  [/^date$|^timestamp/, '2026-01-01'],
  [/range$/, 'empty'],
];

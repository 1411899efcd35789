import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What several importers have in common on record: places, telephones, officers and owners, banks, names. */
export class IdentitySignals1767000217000 implements MigrationInterface {
  readonly name = 'IdentitySignals1767000217000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
    await runner.query(SHARED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const KEYS = `
alter table importer_fact add column person_key text generated always as (case when kind = 'person' then
  btrim(regexp_replace(lower(body ->> 'name'), '[^[:alnum:]]+', ' ', 'g')) end) stored;
comment on column importer_fact.person_key is 'The name of a person as it is compared: no case nor punctuation.';
create index importer_fact_by_person on importer_fact (person_key) where person_key is not null;

alter table importer_particulars add column bank_key text generated always as (btrim(regexp_replace(lower(
  (particulars -> 'bank' ->> 'name') || ' ' || coalesce(particulars -> 'bank' ->> 'city', '') || ' '
  || coalesce(particulars -> 'bank' ->> 'country', '')), '[^[:alnum:]]+', ' ', 'g'))) stored;
comment on column importer_particulars.bank_key is 'Bank, city and country as they are compared: no case nor punctuation.';
create index importer_particulars_by_bank on importer_particulars (bank_key) where bank_key is not null;
`;

const source = (kind: string, row: string, value: string): string =>
  `jsonb_strip_nulls(jsonb_build_object('record', '${kind}', 'value', ${value}, 'from', lower(${row}.valid), 'through', upper(${row}.valid) - 1))`;

const HELD = (row: string): string => `lower(${row}.valid) <= as_of and ${row}.recorded @> known_at`;

const shared = (kind: string, record: string, table: string, key: string, value: (row: string) => string): string => `
  select * from (
    select distinct on (o.importer_id) '${kind}'::text, o.importer_id, ${source(record, 'm', value('m'))}, ${source(record, 'o', value('o'))}, null::int
    from ${table} m join ${table} o on o.${key} = m.${key} and o.importer_id <> m.importer_id
    where m.importer_id = of_importer and m.${key} is not null and ${HELD('m')} and ${HELD('o')}
    order by o.importer_id, lower(o.valid), lower(m.valid) limit 80) as ${kind}`;

// As the search for who is alike: customs alone asks, and what the rows may show is settled by that.
const SHARED = `
create function importers_sharing(of_importer text, as_of date, known_at timestamptz)
returns table (kind text, other text, own jsonb, theirs jsonb, likeness int)
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.6 as $$
begin
  if not actor_sees_all() then return; end if;
  return query
  ${[
    shared('same_address', 'address', 'importer_address', 'match_key', (row) => `${row}.address`),
    shared('same_phone', 'form', 'importer_particulars', 'phone_key', (row) => `${row}.particulars -> 'phone'`),
    shared('same_bank', 'form', 'importer_particulars', 'bank_key', (row) => `${row}.particulars -> 'bank'`),
    shared('same_person', 'person', 'importer_fact', 'person_key', (row) => `${row}.body`),
  ].join('\n  union all')}
  union all
  select * from (
    select distinct on (o.importer_id) 'similar_name'::text, o.importer_id, ${source('name', 'm', 'm.name')}, ${source('name', 'o', 'o.name')},
      floor(100 * similarity(o.match_key, m.match_key))::int
    from importer_name m join importer_name o on o.match_key % m.match_key and o.importer_id <> m.importer_id
    where m.importer_id = of_importer and ${HELD('m')} and ${HELD('o')}
    order by o.importer_id, similarity(o.match_key, m.match_key) desc limit 80) as similar_name;
end $$;
comment on function importers_sharing is 'What other importers have in common with one, record beside record; for customs only.';
`;

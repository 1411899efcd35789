import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sums over many entries need of a version beside its documents, so that these need not be unpacked for it; and the cancellations among the
 * events of entries, which are few.
 */
export class VersionsAtAGlance1767000410000 implements MigrationInterface {
  readonly name = 'VersionsAtAGlance1767000410000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [GLANCE, MONTHS]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const GLANCE = `
alter table entry_version
  add column entry_type text generated always as (declared ->> 'entryType') stored,
  add column port_code text generated always as (declared ->> 'portCode') stored,
  add column total numeric(17, 2) generated always as ((computed ->> 'total')::numeric(17, 2)) stored;
comment on column entry_version.total is 'What is owed on it in US dollars; null where that is not known.';
create index entry_event_cancelled on entry_event (importer_id) where kind = 'status_changed' and details ->> 'to' = 'cancelled';
`;

// A partition needs the same generated columns before it is attached.
const MONTHS = `
create or replace function open_entry_month(given date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month date := date_trunc('month', given)::date;
  parent text;
  part text;
begin
  if month not between date '1990-01-01' and date '2199-12-01' then raise exception 'no entry is filed in %', month; end if;
  if to_regclass(format('entry_%s', to_char(month, 'YYYY_MM'))) is not null then return false; end if;
  perform pg_advisory_xact_lock(hashtext('open_entry_month'));
  foreach parent in array array['entry_version', 'entry_line', 'entry_event', 'entry_clock', 'entry'] loop
    part := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
    if to_regclass(part) is null then
      -- Attached afterwards, so that nobody who reads or files waits for it.
      execute format('create table %I (like %I including defaults including constraints including generated)', part, parent);
      execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, month, month + interval '1 month');
    end if;
  end loop;
  return true;
end $$;
`;

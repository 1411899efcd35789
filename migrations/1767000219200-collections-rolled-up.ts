import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was billed and collected is added up as it happens, by case and year. */
export class CollectionsRolledUp1767000219200 implements MigrationInterface {
  readonly name = 'CollectionsRolledUp1767000219200';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DELTAS, STAGE, TRIGGERS, BACKFILL]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Rows are added and never changed, so that two bills of a case never wait for each other; the worker puts many into one.
const DELTAS = `
create table collection_delta (
  seq bigint generated always as identity constraint collection_delta_pkey primary key,
  cases text,
  cohort integer not null,
  due_on date not null,
  latest_on date not null,
  bills integer not null,
  billed numeric(19, 2) not null,
  set_off numeric(19, 2) not null,
  by_importer numeric(19, 2) not null,
  by_surety numeric(19, 2) not null,
  by_others numeric(19, 2) not null,
  left_open numeric(19, 2) not null,
  left_protested numeric(19, 2) not null,
  given_up numeric(19, 2) not null,
  added_up boolean not null default false
);
comment on table collection_delta is 'By how much each act changed what was billed, paid, open and given up; their sum is how it stands.';
comment on column collection_delta.latest_on is 'The last day of what it counts: the sum speaks of no earlier day.';
create index collection_delta_latest on collection_delta (latest_on);
create index collection_delta_single on collection_delta (seq) where not added_up;
select grant_to_service('collection_delta', 'select, insert, delete');
`;

// How a bill counts with what was on record of it up to an event: as much of what was paid as was billed, as the recount has it.
const STAGE = `
create function collection_stage(of_bill text, through_seq bigint) returns collection_delta language sql stable security definer
set search_path = public, pg_temp as $$
  with b as (select * from bill where id = of_bill),
  e as (select * from bill_event where bill_id = of_bill and seq <= through_seq),
  paid as (
    select coalesce(sum(amount) filter (where method = 'offset'), 0) as set_off,
      coalesce(sum(amount) filter (where paid_by = 'importer' and method <> 'offset'), 0) as importer,
      coalesce(sum(amount) filter (where paid_by = 'surety'), 0) as surety,
      coalesce(sum(amount) filter (where paid_by = 'other'), 0) as others
    from e where kind = 'paid' and not exists (select from e d where d.kind = 'dishonoured' and d.payment_id = e.payment_id)
  ), standing as (
    select b.*, p.*, b.principal + b.interest as billed, exists (select from e where kind = 'written_off') as gone,
      exists (select from e where kind = 'cancelled') as fallen,
      (select kind = 'protested' from e where kind in ('protested', 'protest_closed') order by seq desc limit 1) is true as protested,
      (select max(effective_on) from e) as last_on
    from b cross join paid p
  ), applied as (
    select *, least(set_off, billed) as offs, least(importer, billed - least(set_off, billed)) as imp,
      least(surety, greatest(billed - set_off - importer, 0)) as sur, least(others, greatest(billed - set_off - importer - surety, 0)) as oth,
      greatest(billed - set_off - importer - surety - others, 0) as rest, case when fallen then 0 else 1 end as stands
    from standing
  )
  select row(0::bigint, nullif(array_to_string(array(select c from unnest(case_numbers) c order by c), ', '), ''),
    extract(year from issued_on)::integer, due_on, greatest(issued_on, last_on), stands, billed * stands, offs * stands, imp * stands, sur * stands,
    oth * stands, case when gone then 0 else rest * stands end, case when gone or not protested then 0 else rest * stands end,
    case when gone then rest * stands else 0 end, false)::collection_delta
  from applied
$$;
`;

const TRIGGERS = `
create function collection_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare was collection_delta; is_now collection_delta;
begin
  if tg_table_name = 'bill' then
    is_now := collection_stage(new.id, 0);
    insert into collection_delta (cases, cohort, due_on, latest_on, bills, billed, set_off, by_importer, by_surety, by_others, left_open, left_protested, given_up)
    values (is_now.cases, is_now.cohort, is_now.due_on, is_now.latest_on, is_now.bills, is_now.billed, is_now.set_off, is_now.by_importer, is_now.by_surety,
      is_now.by_others, is_now.left_open, is_now.left_protested, is_now.given_up);
    return null;
  end if;
  was := collection_stage(new.bill_id, new.seq - 1);
  is_now := collection_stage(new.bill_id, new.seq);
  insert into collection_delta (cases, cohort, due_on, latest_on, bills, billed, set_off, by_importer, by_surety, by_others, left_open, left_protested, given_up)
  values (is_now.cases, is_now.cohort, is_now.due_on, is_now.latest_on, is_now.bills - was.bills, is_now.billed - was.billed, is_now.set_off - was.set_off,
    is_now.by_importer - was.by_importer, is_now.by_surety - was.by_surety, is_now.by_others - was.by_others, is_now.left_open - was.left_open,
    is_now.left_protested - was.left_protested, is_now.given_up - was.given_up);
  return null;
end $$;
create trigger bill_counts after insert on bill for each row execute function collection_counts();
create trigger bill_event_counts after insert on bill_event for each row
  when (new.kind not in ('demanded', 'noticed', 'dunned')) execute function collection_counts();
`;

const BACKFILL = `
insert into collection_delta (cases, cohort, due_on, latest_on, bills, billed, set_off, by_importer, by_surety, by_others, left_open, left_protested, given_up)
select s.cases, s.cohort, s.due_on, s.latest_on, s.bills, s.billed, s.set_off, s.by_importer, s.by_surety, s.by_others, s.left_open, s.left_protested, s.given_up
from bill b cross join lateral collection_stage(b.id, 9223372036854775807) s
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when duties that fell can be declared, protested or sued for, kept for calendars. */
export class RefundClocks1767000311000 implements MigrationInterface {
  readonly name = 'RefundClocks1767000311000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CLOCKS, LOOKED_AT_AGAIN, BEFORE]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const CLOCKS = `
create table refund_clock (
  entry_id text constraint refund_clock_pkey primary key constraint refund_clock_of_entry references entry_liquidation (entry_id),
  look_on date not null,
  declare_until date,
  protest_until date,
  suit_until date
);
comment on table refund_clock is 'The last days of each way by which duties of a liquidated entry that fell come back, and the day to look at it again.';
create index refund_clock_to_look_at on refund_clock (look_on, entry_id);
select grant_to_service('refund_clock', 'select, insert, update');
select tenant_child('refund_clock', 'entry_liquidation', 'entry_id', 'staff', 'entry_id');
`;

// Whatever changes by which way they come back: liquidations, protests, declarations.
const LOOKED_AT_AGAIN = `
create function refund_clock_again() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into refund_clock (entry_id, look_on)
  select l.entry_id, '-infinity' from entry_liquidation l
  where l.entry_id in (select n.entry_id from new_rows n) and l.liquidated_on is not null and l.additional_duties <> '[]'::jsonb
  on conflict (entry_id) do update set look_on = excluded.look_on;
  return null;
end $$;
create trigger refund_clock_again after update on entry_liquidation
  referencing new table as new_rows for each statement execute function refund_clock_again();
create trigger refund_clock_again after insert on liquidation_decision
  referencing new table as new_rows for each statement execute function refund_clock_again();
create trigger refund_clock_again after insert on protest
  referencing new table as new_rows for each statement execute function refund_clock_again();
create trigger refund_clock_again_changed after update on protest
  referencing new table as new_rows for each statement execute function refund_clock_again();
create trigger refund_clock_again after insert on refund_declaration_entry
  referencing new table as new_rows for each statement execute function refund_clock_again();
`;

const BEFORE = `
insert into refund_clock (entry_id, look_on)
select entry_id, '-infinity' from entry_liquidation where liquidated_on is not null and additional_duties <> '[]'::jsonb
`;

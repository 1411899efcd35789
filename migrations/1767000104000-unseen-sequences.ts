import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ids of what somebody may come to know of late are random from now on; what was listed by them is listed by a sequence
 * that the database gives and nobody is shown. What is there keeps its id and its place.
 */
export class UnseenSequences1767000104000 implements MigrationInterface {
  readonly name = 'UnseenSequences1767000104000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEQUENCES);
    await runner.query(INDEXES);
    await runner.query(CURSOR_KEY);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Numbering is no act of anybody: the audit trail is not told of it.
const SEQUENCES = `
create function put_in_sequence(target regclass) returns void language plpgsql as $$
declare last bigint;
begin
  execute format('alter table %1$s add column seq bigint; alter table %1$s disable trigger user', target);
  execute format('update %1$s t set seq = o.place from (select id, row_number() over (order by id) as place from %1$s) o where o.id = t.id', target);
  execute format('alter table %1$s enable trigger user; alter table %1$s alter column seq set not null;
    alter table %1$s alter column seq add generated always as identity;
    create unique index %2$I on %1$s (seq)', target, target::text || '_in_sequence');
  execute format('select coalesce(max(seq), 0) + 1 from %s', target) into last;
  perform setval(pg_get_serial_sequence(target::text, 'seq'), last, false);
  execute format('comment on column %s.seq is ''The order in which they were put on record; shown to nobody.''', target);
end $$;
comment on function put_in_sequence is 'Gives a table whose ids are random an order to be listed by.';
select put_in_sequence(target::regclass) from unnest(array['detention', 'detention_image', 'seizure', 'abandonment', 'general_order',
  'disposal_order', 'disclosure']) target;
`;

// Lists go along the sequence.
const INDEXES = `
drop index detention_by_importer, detention_by_rights_holder, seizure_by_importer, abandonment_by_importer, general_order_by_importer,
  disposal_order_by_importer, disclosure_by_reader, disclosure_late_ones;
create index detention_by_importer on detention (importer_organisation_id, seq);
create index detention_by_rights_holder on detention (rights_holder_organisation_id, seq);
create index seizure_by_importer on seizure (importer_organisation_id, seq);
create index abandonment_by_importer on abandonment (importer_organisation_id, seq);
create index general_order_by_importer on general_order (importer_organisation_id, seq);
create index disposal_order_by_importer on disposal_order (importer_organisation_id, seq);
create index disclosure_by_reader on disclosure (reader_organisation_id, seq);
create index disclosure_late_ones on disclosure (seq) where late;
`;

const CURSOR_KEY = `
create table cursor_key (
  one boolean constraint cursor_key_pkey primary key default true check (one),
  secret bytea not null,
  constraint cursor_key_long_enough check (length(secret) = 32)
);
comment on table cursor_key is 'Seals the cursors of lists; shared by all processes. Delete the row and restart to end every cursor.';
select grant_to_service('cursor_key', 'select, insert');
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Declarations of entries for the refund of duties that fell. */
export class RefundDeclarations1767000215100 implements MigrationInterface {
  readonly name = 'RefundDeclarations1767000215100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DECLARATIONS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DECLARATIONS = `
create table refund_declaration (
  id text constraint refund_declaration_pkey primary key,
  importer_id text not null constraint refund_declaration_of_importer references importer (id),
  importer_organisation_id text,
  declared_on date not null,
  entries integer not null constraint refund_declaration_of_some check (entries between 1 and 9999),
  principal numeric(19, 2),
  settle_by date not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table refund_declaration is 'Entries that were declared for the refund of duties that fell; append-only.';
create index refund_declaration_by_importer on refund_declaration (importer_id);
create index refund_declaration_by_organisation on refund_declaration (importer_organisation_id);
select put_in_sequence('refund_declaration');
select audit_table('refund_declaration');
select grant_to_service('refund_declaration', 'select, insert');
select tenant_table('refund_declaration', 'entries', array['importer_organisation_id'], 'owners');

create table refund_declaration_entry (
  entry_id text constraint refund_declaration_entry_pkey primary key constraint refund_declaration_entry_of_entry references entry_liquidation (entry_id),
  declaration_id text not null constraint refund_declaration_entry_of_declaration references refund_declaration (id),
  principal numeric(19, 2)
);
comment on table refund_declaration_entry is 'An entry of a declaration, once; what of it had fallen and not come back.';
create index refund_declaration_entry_by_declaration on refund_declaration_entry (declaration_id);
select audit_table('refund_declaration_entry');
select grant_to_service('refund_declaration_entry', 'select, insert');
select tenant_child('refund_declaration_entry', 'refund_declaration', 'declaration_id', 'readers');
`;

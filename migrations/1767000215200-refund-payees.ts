import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom refunds go: actual owners, and whom importers have named to receive theirs. */
export class RefundPayees1767000215200 implements MigrationInterface {
  readonly name = 'RefundPayees1767000215200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAYEES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const PAYEES = `
alter table refund add column owner_declared boolean not null default false;
comment on column refund.owner_declared is 'Whether the actual owner had declared itself on the entry when it was found due.';
alter table refund_event add column to_designee boolean not null default false;
create table refund_designation (
  id text constraint refund_designation_pkey primary key,
  importer_id text not null constraint refund_designation_of_importer references importer (id),
  importer_organisation_id text,
  kind text not null,
  designee text,
  named_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint refund_designation_kind_known check (kind in ('named', 'revoked')),
  constraint refund_designation_whom check ((kind = 'named') = (designee is not null))
);
comment on table refund_designation is 'Whom an importer has named to receive its refunds (Form 4811), or that it is nobody any more; append-only.';
create index refund_designation_by_importer on refund_designation (importer_id);
create index refund_designation_by_organisation on refund_designation (importer_organisation_id);
select put_in_sequence('refund_designation');
select audit_table('refund_designation');
select grant_to_service('refund_designation', 'select, insert');
select tenant_table('refund_designation', 'entries', array['importer_organisation_id'], 'owners');
`;

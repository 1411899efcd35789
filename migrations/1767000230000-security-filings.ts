import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Importer security filings, each as it stands and in every version. */
export class SecurityFilings1767000230000 implements MigrationInterface {
  readonly name = 'SecurityFilings1767000230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILINGS);
    await runner.query(VERSIONS);
    await runner.query(WALLS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const FILINGS = `
create table security_filing (
  id text constraint security_filing_pkey primary key,
  importer_id text not null,
  importer_organisation_id text,
  bill_of_lading text not null,
  entry_id text,
  version int not null,
  filed_at timestamptz not null,
  updated_at timestamptz not null,
  stuffing_filed_at timestamptz,
  arrives_at timestamptz,
  elements_due_at timestamptz,
  stuffing_due_at timestamptz,
  stuffing_due_on date,
  late boolean not null,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  constraint security_filing_version_counts check (version > 0),
  constraint security_filing_withdrawn_with_reason check (withdrawn_at is null or withdrawal_reason is not null)
);
comment on table security_filing is 'Advance data of cargo by vessel, as it stands.';
comment on column security_filing.late is 'Whether the first eight elements came after their time.';
create unique index security_filing_of_bill on security_filing (bill_of_lading) where withdrawn_at is null;
create index security_filing_by_importer on security_filing (importer_id);
create index security_filing_by_organisation on security_filing (importer_organisation_id);
create index security_filing_by_entry on security_filing (entry_id);
select put_in_sequence('security_filing');
select audit_table('security_filing');
select grant_to_service('security_filing', 'select, insert, update');
`;

const VERSIONS = `
create table security_filing_version (
  filing_id text not null constraint security_filing_version_of references security_filing (id),
  version int not null,
  importer_organisation_id text,
  told jsonb not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reason text,
  constraint security_filing_version_pkey primary key (filing_id, version)
);
comment on table security_filing_version is 'What each version of a security filing tells; never rewritten.';
create index security_filing_version_by_organisation on security_filing_version (importer_organisation_id);
select audit_table('security_filing_version');
select grant_to_service('security_filing_version', 'select, insert');
`;

const WALLS = `
select tenant_table(target::regclass, 'entries', array['importer_organisation_id'], 'owners')
  from unnest(array['security_filing', 'security_filing_version']) target;
`;

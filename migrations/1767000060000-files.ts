import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on record, and the key that signs their links. */
export class Files1767000060000 implements MigrationInterface {
  readonly name = 'Files1767000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const FILES = `
create table stored_file (
  id text constraint stored_file_pkey primary key,
  sha256 text not null,
  media_type text not null,
  size integer not null,
  kind text not null,
  redacted_from text constraint stored_file_redacted_from references stored_file (id),
  uploaded_by text not null,
  organisation_id text,
  uploaded_at timestamptz not null,
  constraint stored_file_digest check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint stored_file_kind_known check (kind in ('image', 'redacted_image', 'document')),
  constraint stored_file_type_known check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  constraint stored_file_image_is_image check (kind = 'document' or media_type like 'image/%'),
  constraint stored_file_redaction check (redacted_from is null or kind = 'redacted_image'),
  constraint stored_file_size check (size > 0),
  constraint stored_file_once unique nulls not distinct (sha256, kind, organisation_id, redacted_from)
);
comment on table stored_file is 'What a file is and whose; its bytes lie outside the database under their SHA-256. Append-only.';
create index stored_file_by_original on stored_file (redacted_from) where redacted_from is not null;
select audit_table('stored_file');
select grant_to_service('stored_file', 'select, insert');
select tenant_table('stored_file', 'files', array['organisation_id'], 'owners');

create table file_link_key (
  one boolean constraint file_link_key_pkey primary key default true check (one),
  secret bytea not null check (length(secret) >= 32),
  created_at timestamptz not null default clock_timestamp()
);
comment on table file_link_key is 'Signs links to files; shared by all processes. Delete the row to end every link.';
select grant_to_service('file_link_key', 'select, insert');
`;

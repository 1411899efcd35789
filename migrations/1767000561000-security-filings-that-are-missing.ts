import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By when the security filing of an entry's goods was due, where none was on record when the entry was filed. A column of the entry and no row of its
 * own: whether one came since is read (ADR 119).
 */
export class SecurityFilingsThatAreMissing1767000561000 implements MigrationInterface {
  readonly name = 'SecurityFilingsThatAreMissing1767000561000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table entry add column security_filing_due_on date;
comment on column entry.security_filing_due_on is 'The last day of the security filing of its goods; null where none is due, or one was on record when the version was filed.';
create index entry_security_filing_waits on entry (security_filing_due_on, entry_id) where security_filing_due_on is not null and status in ('filed', 'on_hold');

create function security_filing_made_at(given_importer text, given_entry text, bills jsonb) returns timestamptz language sql stable as $$
  select min(made.at) from (
    select f.filed_at as at from security_filing f where f.entry_id = given_entry and f.importer_id = given_importer and f.withdrawn_at is null
    union all
    select f.filed_at from jsonb_array_elements_text(coalesce(bills, '[]')) b (bill) join security_filing f on f.bill_of_lading = b.bill and f.withdrawn_at is null
    where f.importer_id = given_importer) made
$$;
comment on function security_filing_made_at is 'When the first security filing that stands was made for an entry: one that names it, or one of a bill of lading that it names.';
`);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

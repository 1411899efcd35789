import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was disclosed to rights holders, what is proposed to be, and what they acknowledged. */
export class Disclosures1767000095000 implements MigrationInterface {
  readonly name = 'Disclosures1767000095000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DISCLOSURES);
    await runner.query(ITEMS);
    await runner.query(PROPOSALS);
    await runner.query(ACKNOWLEDGEMENTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Until something has left, the case is not the recipient's to know: its reader is not set.
const DISCLOSURES = `
create table disclosure (
  id text constraint disclosure_pkey primary key,
  merchandise_id text not null constraint disclosure_of_goods references merchandise (id),
  detention_id text,
  abandonment_id text,
  recordation_id text not null,
  recipient_organisation_id text not null,
  reader_organisation_id text,
  importer_organisation_id text,
  standing text not null,
  infringement text not null,
  stage text not null,
  late boolean not null,
  late_fields text[] not null,
  evaluated_on date not null,
  determination_id text,
  opened_on date,
  recorded_at timestamptz not null,
  constraint disclosure_once unique (merchandise_id, recordation_id, recipient_organisation_id),
  constraint disclosure_standing_known check (standing in ('owner', 'listed_injured_person')),
  constraint disclosure_stage_known check (stage in ('none', 'presented', 'notice_given', 'importer_heard', 'seized', 'abandoned', 'closed')),
  constraint disclosure_late_named check (late = (cardinality(late_fields) > 0)),
  constraint disclosure_reader_is_recipient check (reader_organisation_id = recipient_organisation_id),
  constraint disclosure_read_once_opened check ((reader_organisation_id is null) = (opened_on is null))
);
comment on table disclosure is 'One case of goods, for one recordation and one recipient: the frame of what was disclosed.';
create index disclosure_by_detention on disclosure (detention_id);
create index disclosure_by_abandonment on disclosure (abandonment_id);
create index disclosure_by_reader on disclosure (reader_organisation_id, id);
create index disclosure_late_ones on disclosure (id) where late;
create index disclosure_to_evaluate on disclosure (evaluated_on, id) where stage <> 'closed';
select audit_table('disclosure');
select grant_to_service('disclosure', 'select, insert, update');
select tenant_table('disclosure', 'disclosures', array['reader_organisation_id']);
`;

const ITEMS = `
create table disclosure_item (
  id text constraint disclosure_item_pkey primary key,
  disclosure_id text not null constraint disclosure_item_of references disclosure (id),
  field text not null,
  part text not null,
  stage text not null,
  force text not null,
  content jsonb not null,
  content_digest text not null,
  released_on date not null,
  due_on date,
  late boolean not null,
  cites jsonb not null,
  basis text not null,
  rules text[] not null,
  authority_status text not null,
  notice text,
  determination_id text not null,
  receipt_id text not null,
  decided_by text not null,
  reason text,
  recorded_at timestamptz not null,
  constraint disclosure_item_once unique (disclosure_id, field, stage, part),
  constraint disclosure_item_force_known check (force in ('shall', 'may')),
  constraint disclosure_item_choice_reasoned check (force = 'shall' or reason is not null),
  constraint disclosure_item_late_after_due check (late = (due_on is not null and released_on > due_on))
);
comment on table disclosure_item is 'Exactly what left, to whom, when, on what basis and under which rules; append-only.';
create index disclosure_item_by_receipt on disclosure_item (receipt_id);
select audit_table('disclosure_item');
select grant_to_service('disclosure_item', 'select, insert');
select tenant_child('disclosure_item', 'disclosure', 'disclosure_id');
`;

// What an officer may still disclose, and why one did not, is for officers alone.
const PROPOSALS = `
create table disclosure_proposal (
  id text constraint disclosure_proposal_pkey primary key,
  disclosure_id text not null constraint disclosure_proposal_of references disclosure (id),
  field text not null,
  stage text not null,
  status text not null,
  proposed_on date not null,
  decided_on date,
  decided_by text,
  reason text,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint disclosure_proposal_once unique (disclosure_id, field, stage),
  constraint disclosure_proposal_status_known check (status in ('proposed', 'confirmed', 'refused', 'overtaken')),
  constraint disclosure_proposal_decided_whole check ((status in ('confirmed', 'refused')) = (num_nulls(decided_on, decided_by, reason) = 0))
);
comment on table disclosure_proposal is 'What may, but need not, be disclosed: proposed to an officer, confirmed or refused with the reason.';
select audit_table('disclosure_proposal');
select grant_to_service('disclosure_proposal', 'select, insert, update');
alter table disclosure_proposal enable row level security;
create policy staff_only on disclosure_proposal using ((select actor_sees_all()));
`;

const ACKNOWLEDGEMENTS = `
create table disclosure_acknowledgement (
  id text constraint disclosure_acknowledgement_pkey primary key,
  disclosure_id text not null constraint disclosure_acknowledgement_of references disclosure (id),
  notice text not null,
  acknowledged_by text not null,
  organisation_id text not null,
  acknowledged_on date not null,
  recorded_at timestamptz not null,
  constraint disclosure_acknowledgement_once unique (disclosure_id, notice),
  constraint disclosure_acknowledgement_notice_known check (notice in ('TSA_LIMITED_PURPOSE', 'CIVIL_REMEDY_OK'))
);
comment on table disclosure_acknowledgement is 'The recipient''s word that it knows for what the protected data may be used.';
select audit_table('disclosure_acknowledgement');
select grant_to_service('disclosure_acknowledgement', 'select, insert');
select tenant_child('disclosure_acknowledgement', 'disclosure', 'disclosure_id', 'readers');
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seizures, what was filed against them, fines, and what the owner of the right asked or consented to. */
export class Seizures1767000080000 implements MigrationInterface {
  readonly name = 'Seizures1767000080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEIZURES);
    await runner.query(CASE_ACTS);
    await runner.query(OWNERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const SEIZURES = `
create table seizure (
  id text constraint seizure_pkey primary key,
  merchandise_id text not null constraint seizure_of_goods references merchandise (id),
  detention_id text,
  recordation_id text,
  grounds text[] not null,
  power text not null,
  prohibited boolean not null,
  hazard boolean not null,
  fpf_case_number text not null,
  seized_on date not null,
  seized_by text not null,
  place text not null,
  custodian text not null,
  quantity numeric not null,
  unit text not null,
  domestic_value numeric(17, 2) not null,
  importer_organisation_id text,
  limitation_on date,
  notice_mailed_on date,
  notice_contents text[] not null,
  notified_parties text[] not null,
  owner_notified_on date,
  first_published_on date,
  ended_as text,
  ended_on date,
  relief text,
  told_clocks text[] not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint seizure_fpf_case_number unique (fpf_case_number),
  constraint seizure_fpf_case_number_shape check (fpf_case_number ~ '^[0-9]{4}-[0-9]{4}-[0-9]{6}-[0-9]{2}$'),
  constraint seizure_ground_given check (cardinality(grounds) between 1 and 10),
  constraint seizure_power_given check (power in ('must', 'may')),
  constraint seizure_quantity_above_zero check (quantity > 0),
  constraint seizure_noticed_after check (notice_mailed_on >= seized_on),
  constraint seizure_ended_as_known check (ended_as in ('remitted', 'forfeited')),
  constraint seizure_ended_on_a_day check ((ended_as is null) = (ended_on is null))
);
comment on table seizure is 'Goods seized: on which grounds, in whose custody, and how it ended.';
comment on column seizure.told_clocks is 'Clocks whose end was told by an event, so that each is told once.';
create unique index seizure_open_once on seizure (merchandise_id) where ended_as is null;
create index seizure_by_goods on seizure (merchandise_id);
create index seizure_by_importer on seizure (importer_organisation_id, id);
create index seizure_by_recordation on seizure (recordation_id, id);
select audit_table('seizure');
select grant_to_service('seizure', 'select, insert, update');
select tenant_table('seizure', 'seizures', array['importer_organisation_id']);
`;

const CASE_ACTS = `
create table seizure_petition (
  id text constraint seizure_petition_pkey primary key,
  seizure_id text not null constraint seizure_petition_of references seizure (id),
  supplemental boolean not null,
  filed_on date not null,
  filed_by text not null,
  petitioner text not null,
  relief_asked text not null,
  statement text not null,
  timeliness text not null,
  decided_on date,
  decision text,
  decided_by text,
  reason text,
  determination_id text,
  recorded_at timestamptz not null,
  constraint seizure_petition_timeliness_known check (timeliness in ('filed_in_time', 'filed_late')),
  constraint seizure_petition_decision_known check (decision in ('granted', 'denied')),
  constraint seizure_petition_decided_whole check ((decision is null) = (decided_on is null) and (decision is null) = (decided_by is null))
);
create index seizure_petition_by_seizure on seizure_petition (seizure_id, id);
select audit_table('seizure_petition');
select grant_to_service('seizure_petition', 'select, insert, update');
select tenant_child('seizure_petition', 'seizure', 'seizure_id', 'readers');

create table seizure_claim (
  id text constraint seizure_claim_pkey primary key,
  seizure_id text not null constraint seizure_claim_of references seizure (id),
  filed_on date not null,
  filed_by text not null,
  claimant text not null,
  bond numeric(17, 2) not null,
  too_poor_for_bond boolean not null,
  standing text not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint seizure_claim_standing_known check (standing in ('valid', 'late', 'bond_missing'))
);
create index seizure_claim_by_seizure on seizure_claim (seizure_id, id);
select audit_table('seizure_claim');
select grant_to_service('seizure_claim', 'select, insert');
select tenant_child('seizure_claim', 'seizure', 'seizure_id', 'readers');

create table seizure_fine (
  id text constraint seizure_fine_pkey primary key,
  seizure_id text not null constraint seizure_fine_of references seizure (id),
  party_id text not null,
  person_key text not null,
  ordinal integer not null,
  genuine_value numeric(19, 2),
  maximum numeric(19, 2),
  amount numeric(19, 2),
  assessed_on date not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint seizure_fine_once unique (seizure_id, person_key),
  constraint seizure_fine_ordinal_once unique (person_key, ordinal),
  constraint seizure_fine_ordinal_from_one check (ordinal >= 1),
  constraint seizure_fine_within_maximum check (amount <= maximum)
);
comment on table seizure_fine is 'Seizures of counterfeits by person: first and later ones are counted per person, not per case.';
select audit_table('seizure_fine');
select grant_to_service('seizure_fine', 'select, insert');
select tenant_child('seizure_fine', 'seizure', 'seizure_id');
`;

// Owners of rights read and write their own acts; the seizure itself is not theirs to read.
const OWNERS = `
create table seizure_owner_request (
  id text constraint seizure_owner_request_pkey primary key,
  seizure_id text not null constraint seizure_owner_request_of references seizure (id),
  recordation_id text not null,
  organisation_id text not null,
  wants text not null,
  purpose text not null,
  requested_on date not null,
  sample_quantity numeric,
  sample_domestic_value numeric(17, 2),
  bond_number text,
  bond_kind text,
  bond_limit numeric(17, 2),
  bond_required numeric(17, 2),
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint seizure_owner_request_wants_known check (wants in ('unredacted_images', 'sample')),
  constraint seizure_owner_request_bonded check (wants <> 'sample' or bond_number is not null)
);
create index seizure_owner_request_by_seizure on seizure_owner_request (seizure_id, id);
create index seizure_owner_request_by_organisation on seizure_owner_request (organisation_id, id);
create index seizure_owner_request_by_bond on seizure_owner_request (bond_number) where bond_number is not null;
select audit_table('seizure_owner_request');
select grant_to_service('seizure_owner_request', 'select, insert');
select tenant_table('seizure_owner_request', 'seizures', array['organisation_id'], 'owners');

create table seizure_owner_consent (
  id text constraint seizure_owner_consent_pkey primary key,
  seizure_id text not null constraint seizure_owner_consent_of references seizure (id),
  recordation_id text not null,
  organisation_id text not null,
  consents_to text not null,
  given_on date not null,
  document text not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint seizure_owner_consent_to_known check (consents_to in ('entry', 'export', 'obliteration', 'other_disposition')),
  constraint seizure_owner_consent_once unique (seizure_id, consents_to)
);
create index seizure_owner_consent_by_organisation on seizure_owner_consent (organisation_id, id);
select audit_table('seizure_owner_consent');
select grant_to_service('seizure_owner_consent', 'select, insert');
select tenant_table('seizure_owner_consent', 'seizures', array['organisation_id'], 'owners');
`;

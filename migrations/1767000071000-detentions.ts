import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Detentions with their clocks, and what belongs to them: holds, answers, samples, redelivery demands, images. */
export class Detentions1767000071000 implements MigrationInterface {
  readonly name = 'Detentions1767000071000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DETENTIONS, HOLDS, ANSWERS, SAMPLES, REDELIVERY, IMAGES]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DETENTIONS = `
create table detention (
  id text constraint detention_pkey primary key,
  merchandise_id text not null constraint detention_of_goods references merchandise (id),
  importer_organisation_id text,
  rights_holder_organisation_id text,
  recordation_id text,
  track text not null,
  deciding_agency text not null,
  suspected_infringement text,
  international_class integer,
  grounds text not null,
  place text,
  status text not null,
  presented_on date,
  decided_on date,
  deemed_detained_on date,
  notice_on date,
  notice jsonb,
  determined_on date,
  determination text,
  determination_reason text,
  deemed_excluded_on date,
  ended_on date,
  ended_as text,
  extensions jsonb not null,
  extended_to date,
  would_assist_on date,
  would_assist_reason text,
  clocks jsonb not null,
  decide_by date,
  determine_by date,
  determination_ids text[] not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint detention_track_known check (track in ('general', '133.21', '133.25', '133.42', '133.47', 'other_agency')),
  constraint detention_status_known check (status in (
    'awaiting_presentation', 'presented', 'detained', 'released', 'excluded', 'exported', 'destroyed', 'abandoned', 'seized')),
  constraint detention_determination_known check (determination in ('released', 'no_infringement', 'excluded')),
  constraint detention_determined_with_outcome check ((determined_on is null) = (determination is null)),
  constraint detention_ended_with_outcome check ((ended_on is null) = (ended_as is null)),
  constraint detention_notice_after_decision check (notice_on is null or decided_on is not null or deemed_detained_on is not null),
  constraint detention_class check (international_class between 1 and 45)
);
comment on table detention is 'Goods held for a decision on whether they may enter: the acts, their days and their clocks.';
comment on column detention.clocks is 'Each clock with its start, basis, due day, citation and status, as of the last act or run of the clock.';
comment on column detention.determine_by is 'The last day to determine; past it and undecided, the goods are excluded, whatever the status still says.';
create unique index detention_open_once on detention (merchandise_id) where status in ('awaiting_presentation', 'presented', 'detained');
create index detention_by_goods on detention (merchandise_id);
create index detention_by_importer on detention (importer_organisation_id, id);
create index detention_by_rights_holder on detention (rights_holder_organisation_id, id);
create index detention_by_recordation on detention (recordation_id, id);
create index detention_by_status on detention (status, id);
create index detention_clock_runs on detention (determine_by, id) where status in ('presented', 'detained');
select audit_table('detention');
select grant_to_service('detention', 'select, insert, update');
select tenant_table('detention', 'detentions', array['importer_organisation_id', 'rights_holder_organisation_id']);
`;

// Why goods are held back from everyone is for officers' eyes alone: no owner column, no grant, no agreement.
const HOLDS = `
create table detention_hold (
  id text constraint detention_hold_pkey primary key,
  detention_id text not null constraint detention_hold_of_detention references detention (id),
  kind text not null,
  ground text not null,
  mode text not null,
  place text,
  agency text,
  placed_on date not null,
  placed_by text not null,
  released_on date,
  released_by text,
  release_reason text,
  recorded_at timestamptz not null,
  constraint detention_hold_kind_known check (kind in ('law_enforcement', 'national_security', 'agency', 'other_interdiction')),
  constraint detention_hold_released_by_someone check ((released_on is null) = (released_by is null)),
  constraint detention_hold_days_in_order check (released_on >= placed_on)
);
create index detention_hold_by_detention on detention_hold (detention_id);
select audit_table('detention_hold');
select grant_to_service('detention_hold', 'select, insert, update');
alter table detention_hold enable row level security;
create policy staff_only on detention_hold using ((select actor_sees_all()));
`;

const ANSWERS = `
create table importer_response (
  id text constraint importer_response_pkey primary key,
  detention_id text not null constraint importer_response_of_detention references detention (id),
  organisation_id text not null,
  answered_on date not null,
  answered_by text not null,
  answer text not null,
  statement text not null,
  file_ids text[] not null,
  sufficient boolean,
  found_on date,
  found_by text,
  finding_reason text,
  recorded_at timestamptz not null,
  constraint importer_response_answer_known check (answer in ('genuine', 'authorised', 'relief_applies', 'information', 'concedes')),
  constraint importer_response_found_by_someone check (num_nonnulls(sufficient, found_on, found_by) in (0, 3))
);
create index importer_response_by_detention on importer_response (detention_id);
select audit_table('importer_response');
select grant_to_service('importer_response', 'select, insert, update');
select tenant_table('importer_response', 'detentions', array['organisation_id'], 'owners');

create table rights_holder_response (
  id text constraint rights_holder_response_pkey primary key,
  detention_id text not null constraint rights_holder_response_of_detention references detention (id),
  organisation_id text not null,
  answered_on date not null,
  answered_by text not null,
  answer text not null,
  statement text not null,
  file_ids text[] not null,
  recorded_at timestamptz not null,
  constraint rights_holder_response_answer_known check (answer in ('genuine', 'infringing', 'authorised', 'unsure'))
);
create index rights_holder_response_by_detention on rights_holder_response (detention_id);
select audit_table('rights_holder_response');
select grant_to_service('rights_holder_response', 'select, insert');
select tenant_table('rights_holder_response', 'recordations', array['organisation_id'], 'owners');
`;

const SAMPLES = `
create table sample_request (
  id text constraint sample_request_pkey primary key,
  detention_id text not null constraint sample_request_of_detention references detention (id),
  organisation_id text not null,
  kind text not null,
  quantity numeric not null,
  unit text not null,
  purpose text not null,
  requested_on date not null,
  requested_by text not null,
  status text not null,
  bond_kind text,
  bond_number text,
  bond_activity_code text,
  bond_limit numeric(17, 2),
  bond_effective_on date,
  bond_ends_on date,
  domestic_value numeric(17, 2),
  required numeric(17, 2),
  released_on date,
  custody jsonb not null,
  return_demanded_on date,
  returned_on date,
  return_outcome text,
  certification text,
  determination_id text,
  recorded_at timestamptz not null,
  constraint sample_request_kind_known check (kind in ('redacted', 'unredacted')),
  constraint sample_request_status_known check (status in ('requested', 'released', 'return_demanded', 'closed')),
  constraint sample_request_quantity_above_zero check (quantity > 0),
  constraint sample_request_released_under_bond check (status = 'requested' or num_nulls(bond_number, bond_limit, domestic_value, released_on) = 0),
  constraint sample_request_closed_with_outcome check ((status = 'closed') = (returned_on is not null and return_outcome is not null))
);
comment on table sample_request is 'A sample asked for, given against a bond, and returned or certified lost, damaged or destroyed.';
create index sample_request_by_detention on sample_request (detention_id);
create index sample_request_by_bond on sample_request (bond_number) where status in ('released', 'return_demanded');
select audit_table('sample_request');
select grant_to_service('sample_request', 'select, insert, update');
select tenant_table('sample_request', 'recordations', array['organisation_id'], 'owners');
`;

const REDELIVERY = `
create table redelivery_demand (
  id text constraint redelivery_demand_pkey primary key,
  detention_id text not null constraint redelivery_demand_of_detention references detention (id),
  importer_organisation_id text,
  kind text not null,
  reason text not null,
  demanded_on date not null,
  demanded_by text not null,
  demand_by date,
  due_on date not null,
  liquidated_damages numeric(17, 2) not null,
  complied_on date,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint redelivery_demand_kind_known check (kind in ('marking', 'textile_origin', 'fda', 'intellectual_property', 'other'))
);
create index redelivery_demand_by_detention on redelivery_demand (detention_id);
select audit_table('redelivery_demand');
select grant_to_service('redelivery_demand', 'select, insert, update');
select tenant_table('redelivery_demand', 'detentions', array['importer_organisation_id']);
`;

const IMAGES = `
create table detention_image (
  id text constraint detention_image_pkey primary key,
  detention_id text not null constraint detention_image_of_detention references detention (id),
  importer_organisation_id text,
  kind text not null,
  file_id text not null,
  sha256 text not null,
  redacts text constraint detention_image_redacts references detention_image (id),
  depicts text not null,
  added_on date not null,
  added_by text not null,
  recorded_at timestamptz not null,
  constraint detention_image_kind_known check (kind in ('unredacted', 'redacted')),
  constraint detention_image_redacts_another check ((kind = 'redacted') = (redacts is not null) and redacts <> id),
  constraint detention_image_file_once unique (detention_id, file_id)
);
comment on table detention_image is 'Images of the goods; the redacted one is another file than the one it was made from.';
create index detention_image_by_original on detention_image (redacts);
select audit_table('detention_image');
select grant_to_service('detention_image', 'select, insert');
select tenant_table('detention_image', 'detentions', array['importer_organisation_id']);
`;

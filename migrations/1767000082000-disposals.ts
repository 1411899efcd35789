import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found about goods before their disposal, consents, orders, and what was carried out. */
export class Disposals1767000082000 implements MigrationInterface {
  readonly name = 'Disposals1767000082000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BEFORE);
    await runner.query(ORDERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const BEFORE = `
create table disposal_assessment (
  id text constraint disposal_assessment_pkey primary key,
  merchandise_id text not null constraint disposal_assessment_of_goods references merchandise (id),
  assessed_on date not null,
  assessed_by text not null,
  violation text,
  hazard boolean,
  export_barred boolean not null,
  agency_need boolean not null,
  charity_need boolean not null,
  perishable boolean not null,
  sale_covers_costs boolean not null,
  agency_approved boolean not null,
  redelivery_demand_by date,
  recorded_at timestamptz not null
);
comment on table disposal_assessment is 'What an officer found about goods that decides how they may be disposed of; append-only, the last one counts.';
comment on column disposal_assessment.hazard is 'Unsafe or a hazard to health; null until someone has looked.';
create index disposal_assessment_by_goods on disposal_assessment (merchandise_id, assessed_on, id);
select audit_table('disposal_assessment');
select grant_to_service('disposal_assessment', 'select, insert');
select tenant_child('disposal_assessment', 'merchandise', 'merchandise_id');

create table disposal_consent (
  id text constraint disposal_consent_pkey primary key,
  merchandise_id text not null constraint disposal_consent_of_goods references merchandise (id),
  recordation_id text not null,
  organisation_id text not null,
  routes text[] not null,
  document text not null,
  given_on date not null,
  expires_on date,
  withdrawn_on date,
  given jsonb not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint disposal_consent_names_routes check (cardinality(routes) between 1 and 7),
  constraint disposal_consent_expires_after check (expires_on >= given_on),
  constraint disposal_consent_withdrawn_after check (withdrawn_on >= given_on)
);
comment on column disposal_consent.given is 'What its giver was to the recordation on the day, as the rule was told.';
create index disposal_consent_by_goods on disposal_consent (merchandise_id, id);
create index disposal_consent_by_organisation on disposal_consent (organisation_id, id);
select audit_table('disposal_consent');
select grant_to_service('disposal_consent', 'select, insert, update');
select tenant_table('disposal_consent', 'disposals', array['organisation_id'], 'owners');
`;

const ORDERS = `
create table disposal_order (
  id text constraint disposal_order_pkey primary key,
  merchandise_id text not null constraint disposal_order_of_goods references merchandise (id),
  importer_organisation_id text,
  route text not null,
  violation text not null,
  ordered_on date not null,
  ordered_by text not null,
  quantity numeric not null,
  unit text not null,
  conditions text[] not null,
  closed_on date,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint disposal_order_route_known check (route in ('export', 'destroy', 'redeliver', 'recondition', 'donate', 'sell', 'transfer')),
  constraint disposal_order_quantity_above_zero check (quantity > 0),
  constraint disposal_order_closed_after check (closed_on >= ordered_on)
);
create unique index disposal_order_open_once on disposal_order (merchandise_id) where closed_on is null;
create index disposal_order_by_goods on disposal_order (merchandise_id);
create index disposal_order_by_importer on disposal_order (importer_organisation_id, id);
select audit_table('disposal_order');
select grant_to_service('disposal_order', 'select, insert, update');
select tenant_table('disposal_order', 'disposals', array['importer_organisation_id']);

create table disposal_act (
  id text constraint disposal_act_pkey primary key,
  order_id text not null constraint disposal_act_of_order references disposal_order (id),
  performed_on date not null,
  quantity numeric not null,
  unit text not null,
  certificate_form text not null,
  certificate_number text not null,
  witnessed_by text not null,
  costs numeric(17, 2) not null,
  proceeds numeric(17, 2) not null,
  closing boolean not null,
  recorded_by text not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint disposal_act_quantity_above_zero check (quantity > 0),
  constraint disposal_act_money_not_negative check (costs >= 0 and proceeds >= 0)
);
comment on table disposal_act is 'What was carried out, certified, before whom, at what cost; append-only.';
create index disposal_act_by_order on disposal_act (order_id, id);
select audit_table('disposal_act');
select grant_to_service('disposal_act', 'select, insert');
select tenant_child('disposal_act', 'disposal_order', 'order_id');
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Abandonments, what was found about them, and goods in general order. */
export class AbandonedMerchandise1767000081000 implements MigrationInterface {
  readonly name = 'AbandonedMerchandise1767000081000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ABANDONMENTS);
    await runner.query(GENERAL_ORDERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ABANDONMENTS = `
create table abandonment (
  id text constraint abandonment_pkey primary key,
  merchandise_id text not null constraint abandonment_of_goods references merchandise (id),
  importer_organisation_id text,
  basis text not null,
  circumstances jsonb not null,
  requester text not null,
  requested_on date not null,
  requested_by text not null,
  form_reference text not null,
  suspected_law text,
  recordation_ids text[] not null,
  state text not null,
  accepted_on date,
  accepted_by text,
  refused_on date,
  refusal_reason text,
  determination_id text,
  allowance_outcome text,
  allowance_last_day date,
  allowance_determination_id text,
  recorded_at timestamptz not null,
  constraint abandonment_basis_known check (basis in ('inv_fair', 'inv_warehouse', 'vol_possession', 'vol_30d', 'vol_fair', 'vol_warehouse')),
  constraint abandonment_state_known check (state in ('requested', 'accepted', 'refused')),
  constraint abandonment_accepted_whole check ((state = 'accepted') = (accepted_on is not null and accepted_by is not null and determination_id is not null)),
  constraint abandonment_refused_whole check ((state = 'refused') = (refused_on is not null and refusal_reason is not null)),
  constraint abandonment_accepted_after_request check (accepted_on >= requested_on),
  constraint abandonment_recordations_few check (cardinality(recordation_ids) <= 20)
);
comment on table abandonment is 'Goods given up: asked for by whom, on which basis of 19 CFR 127.12, and accepted or not.';
create unique index abandonment_once on abandonment (merchandise_id) where state in ('requested', 'accepted');
create index abandonment_by_goods on abandonment (merchandise_id);
create index abandonment_by_importer on abandonment (importer_organisation_id, id);
select audit_table('abandonment');
select grant_to_service('abandonment', 'select, insert, update');
select tenant_table('abandonment', 'abandonments', array['importer_organisation_id'], 'owners');

create table abandonment_finding (
  id text constraint abandonment_finding_pkey primary key,
  abandonment_id text not null constraint abandonment_finding_of references abandonment (id),
  believed boolean not null,
  laws text[] not null,
  grounds text[] not null,
  found_on date not null,
  found_by text not null,
  finder_role text not null,
  determination_id text not null,
  recorded_at timestamptz not null,
  constraint abandonment_finding_grounded check (not believed or (cardinality(laws) > 0 and cardinality(grounds) > 0))
);
comment on table abandonment_finding is 'Whether a successful importation would have violated the trade laws: by whom, on what, when; append-only.';
create index abandonment_finding_by_abandonment on abandonment_finding (abandonment_id, id);
select audit_table('abandonment_finding');
select grant_to_service('abandonment_finding', 'select, insert');
select tenant_child('abandonment_finding', 'abandonment', 'abandonment_id');
`;

const GENERAL_ORDERS = `
create table general_order (
  id text constraint general_order_pkey primary key,
  merchandise_id text not null constraint general_order_of_goods references merchandise (id),
  importer_organisation_id text,
  landed_on date not null,
  imported_on date not null,
  bill_value numeric(17, 2),
  carrier_notified_on date,
  vesting_notice_on date,
  redeemed_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint general_order_once unique (merchandise_id),
  constraint general_order_landed_after_import check (landed_on >= imported_on)
);
comment on table general_order is 'Goods for which nobody made entry, until they are unclaimed, redeemed, or property of the United States.';
create index general_order_by_importer on general_order (importer_organisation_id, id);
select audit_table('general_order');
select grant_to_service('general_order', 'select, insert, update');
select tenant_table('general_order', 'abandonments', array['importer_organisation_id']);
`;

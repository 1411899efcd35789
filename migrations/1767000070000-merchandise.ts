import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goods in customs hands, the parties on them, and every act that moved them. */
export class Merchandise1767000070000 implements MigrationInterface {
  readonly name = 'Merchandise1767000070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GOODS);
    await runner.query(PARTIES);
    await runner.query(ACTS);
    await runner.query(OWNERS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const GOODS = `
create table merchandise (
  id text constraint merchandise_pkey primary key,
  parent_id text constraint merchandise_of_parent references merchandise (id),
  state text not null,
  state_since date not null,
  mode_of_transport text not null,
  port_code text,
  place text,
  imported_on date,
  description text not null,
  quantity numeric not null,
  unit text not null,
  country_of_origin text,
  identifying_marks text[] not null,
  entered_value numeric(17, 2),
  price numeric(17, 2),
  entry_number text,
  importer_number text,
  bond_number text,
  importer_id text,
  importer_organisation_id text,
  entry_reference text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint merchandise_state_known check (state in (
    'arrived', 'presented', 'detained', 'released', 'redelivered', 'excluded', 'general_order', 'unclaimed', 'vested', 'abandoned',
    'seized', 'remitted', 'forfeited', 'exported', 'destroyed', 'transferred', 'donated', 'sold')),
  constraint merchandise_quantity_above_zero check (quantity > 0),
  constraint merchandise_port_code check (port_code ~ '^[0-9]{4}$'),
  constraint merchandise_origin_code check (country_of_origin ~ '^[A-Z]{2}$')
);
comment on table merchandise is 'Goods that arrived, with or without an entry; their state is the one that detention, seizure, abandonment and disposal share.';
comment on column merchandise.description is 'As filed or as found.';
comment on column merchandise.identifying_marks is 'What appears on goods, packaging and labels: serial numbers, UPC, SKU, lot, batch and date codes.';
comment on column merchandise.entered_value is 'Protected, as are price, entry number, importer number and bond: no rule lets them out to a rights holder.';
create index merchandise_by_importer_organisation on merchandise (importer_organisation_id, id);
create index merchandise_by_importer on merchandise (importer_id, id);
create index merchandise_by_parent on merchandise (parent_id);
select audit_table('merchandise');
select grant_to_service('merchandise', 'select, insert, update');
`;

const PARTIES = `
create table merchandise_party (
  id bigint generated always as identity constraint merchandise_party_pkey primary key,
  merchandise_id text not null constraint merchandise_party_of_goods references merchandise (id),
  role text not null,
  name text not null,
  address text not null,
  country text,
  organisation_id text,
  constraint merchandise_party_role_known check (role in (
    'manufacturer', 'exporter', 'importer', 'consignee', 'owner', 'carrier', 'broker', 'end_customer'))
);
comment on table merchandise_party is 'Who stands behind the goods, name and address as filed: mail, express and passenger goods have no entry.';
create index merchandise_party_by_goods on merchandise_party (merchandise_id);
create index merchandise_party_by_organisation on merchandise_party (organisation_id, merchandise_id);
select audit_table('merchandise_party');
select grant_to_service('merchandise_party', 'select, insert');
`;

const ACTS = `
create table merchandise_act (
  id bigint generated always as identity constraint merchandise_act_pkey primary key,
  merchandise_id text not null constraint merchandise_act_of_goods references merchandise (id),
  act text not null,
  from_state text,
  to_state text not null,
  acted_on date not null,
  acted_by text not null,
  quantity numeric not null,
  unit text not null,
  basis jsonb not null,
  source_id text,
  recorded_at timestamptz not null
);
comment on table merchandise_act is 'Every lawful act on goods, in order, with the law it stands on; append-only.';
create index merchandise_act_by_goods on merchandise_act (merchandise_id, id);
select audit_table('merchandise_act');
select grant_to_service('merchandise_act', 'select, insert');
`;

// Whoever may read the importer's detentions, seizures or abandonments sees the goods they are about.
const OWNERS = `
select tenant_table('merchandise', 'merchandise', array['importer_organisation_id'], 'staff',
  $$granted(importer_organisation_id, 'detentions') or granted(importer_organisation_id, 'seizures') or granted(importer_organisation_id, 'abandonments')$$);
select tenant_child('merchandise_party', 'merchandise', 'merchandise_id');
select tenant_child('merchandise_act', 'merchandise', 'merchandise_id');
`;

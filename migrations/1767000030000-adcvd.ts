import type { MigrationInterface, QueryRunner } from 'typeorm';

/** AD/CVD cases: status, scope codes and rates, dated by law and by record. */
export class Adcvd1767000030000 implements MigrationInterface {
  readonly name = 'Adcvd1767000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['adcvd_case', 'adcvd_case_status', 'adcvd_case_scope', 'adcvd_rate']) {
      await runner.query(`select audit_table('${table}')`);
      await runner.query(`select grant_to_service('${table}', 'select, insert, update')`);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = `
create table adcvd_case (
  case_number text primary key check (case_number ~ '^[AC]-[0-9]{3}-[0-9]{3}$'),
  type text not null check (type in ('antidumping', 'countervailing')),
  country_code text not null,
  country text not null,
  product text not null,
  product_group text,
  companion text,
  itc_number text,
  citation text not null,
  check (companion is null or companion ~ '^[AC]-[0-9]{3}-[0-9]{3}$')
);
comment on table adcvd_case is 'One proceeding on one product from one country; the number is the first seven characters.';
create index adcvd_case_by_country on adcvd_case (country, case_number);
create index adcvd_case_by_product on adcvd_case using gin (product gin_trgm_ops);

create table adcvd_case_status (
  id bigint generated always as identity primary key,
  case_number text not null references adcvd_case,
  status text not null check (status in ('investigation', 'preliminary', 'order', 'suspended', 'revoked', 'terminated')),
  citation text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (case_number with =, valid with &&, recorded with &&)
);

create table adcvd_case_scope (
  id bigint generated always as identity primary key,
  case_number text not null references adcvd_case,
  hts text not null check (hts ~ '^[0-9]{4,10}$'),
  citation text not null,
  valid daterange not null,
  recorded tstzrange not null,
  exclude using gist (case_number with =, hts with =, valid with &&, recorded with &&)
);
create index adcvd_case_scope_by_hts on adcvd_case_scope (hts text_pattern_ops, case_number);

create table adcvd_rate (
  id bigint generated always as identity primary key,
  case_number text not null references adcvd_case,
  company_suffix text check (company_suffix ~ '^[0-9]{3}$'),
  scope text not null check (scope in ('combination', 'exporter', 'producer', 'company', 'all_others', 'country_wide')),
  producer text,
  exporter text,
  producer_normal text not null default '',
  exporter_normal text not null default '',
  ad_valorem_percent numeric(9, 4),
  specific_amount numeric(12, 6),
  specific_unit text,
  rate_kind text not null check (rate_kind in ('investigation_margin', 'cash_deposit', 'review_result')),
  excluded boolean not null default false,
  note text,
  citation text not null,
  reviewed_on date,
  valid daterange not null,
  recorded tstzrange not null,
  check (ad_valorem_percent is not null or specific_amount is not null or excluded),
  check ((specific_amount is null) = (specific_unit is null)),
  exclude using gist (case_number with =, scope with =, producer_normal with =, exporter_normal with =, valid with &&, recorded with &&)
);
comment on column adcvd_rate.reviewed_on is 'The last day someone compared the figure with its notice; null where no one has.';
comment on table adcvd_rate is 'Rates by party as the notices give them; normal forms are for matching only.';
create index adcvd_rate_by_case on adcvd_rate (case_number);
`;

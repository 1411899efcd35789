import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a surety furnishes the agreement that reinsures what exceeds its limit (31 CFR 223.11(b)(1)). */
export class ReinsuranceClocks1767000391000 implements MigrationInterface {
  readonly name = 'ReinsuranceClocks1767000391000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLOCKS);
    await runner.query(ON_RECORD);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const CLOCKS = `
alter table bond_renewal add column surety_naic text, add column surety_organisation_id text, add column agreement_on date;
alter table bond_renewal drop constraint bond_renewal_part_known;
alter table bond_renewal add constraint bond_renewal_part_known check (part = 'deposit_term' or part ~ '^(oath|reinsurance)_[0-9]{1,2}$');
alter table bond_renewal add constraint bond_renewal_of_surety check ((part ~ '^reinsurance_') = (surety_naic is not null));
create index bond_renewal_by_surety on bond_renewal (surety_naic) where surety_naic is not null and done_on is null;
drop policy tenant_read on bond_renewal;
create policy tenant_read on bond_renewal for select using ((select actor_sees_all()) or principal_organisation_id = (select actor_organisation())
  or surety_organisation_id = (select actor_organisation()));
`;

// Bonds on record before: no agreement is on record for any of them.
const ON_RECORD = `
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
insert into bond_renewal (bond_id, part, opens_on, due_on, surety_naic, surety_organisation_id)
select v.bond_id, 'reinsurance_' || s.place, b.filed_on, greatest(b.filed_on, b.executed_on) + 45, s.one ->> 'naic', c.organisation_id
from (select distinct on (bond_id) * from bond_version where upper_inf(recorded) order by bond_id, version desc) v join bond b on b.id = v.bond_id
cross join lateral jsonb_array_elements(coalesce(v.terms -> 'sureties', '[]')) with ordinality s(one, place)
left join surety_code c on c.code = s.one ->> 'suretyCode'
where s.one ? 'reinsurance';
`;

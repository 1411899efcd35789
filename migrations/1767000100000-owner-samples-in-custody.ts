import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Samples given to owners after seizure are followed as those of detentions are: until they are back or certified lost. */
export class OwnerSamplesInCustody1767000100000 implements MigrationInterface {
  readonly name = 'OwnerSamplesInCustody1767000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(PRESENT_SAMPLES);
    await runner.query(CONSTRAINTS);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const COLUMNS = `
alter table seizure_owner_request
  add column status text,
  add column bond_activity_code text,
  add column bond_effective_on date,
  add column bond_ends_on date,
  add column released_on date,
  add column custody jsonb not null default '[]',
  add column return_demanded_on date,
  add column returned_on date,
  add column return_outcome text,
  add column certification text,
  add column bond_determination_id text;
alter table seizure_owner_request alter column custody drop default;
comment on column seizure_owner_request.status is 'Where the sample is; null where images are asked for.';
`;

// Each was taken only under a bond for samples, in force on the day of the request; what left has its disclosure.
const PRESENT_SAMPLES = `
select set_config('app.actor_id', 'system:migration', true), set_config('app.role', 'system', true);
update seizure_owner_request r set
  bond_activity_code = '15',
  bond_effective_on = r.requested_on,
  status = case when given.on is null then 'requested' else 'released' end,
  released_on = given.on,
  custody = case when given.on is null then '[]' else
    jsonb_build_array(jsonb_build_object('on', given.on, 'event', 'released', 'holder', r.organisation_id)) end
from (select o.id, min(i.released_on) as on from seizure_owner_request o
      left join disclosure_item i on i.part = o.id and i.field = 'unredactedSample' group by o.id) given
where given.id = r.id and r.wants = 'sample';
`;

const CONSTRAINTS = `
alter table seizure_owner_request
  add constraint seizure_owner_request_status_known check (status in ('requested', 'released', 'return_demanded', 'closed')),
  add constraint seizure_owner_request_status_of_samples check ((wants = 'sample') = (status is not null)),
  add constraint seizure_owner_request_released_under_bond check (status = 'requested'
    or status is null or num_nulls(bond_number, bond_limit, bond_required, sample_domestic_value, released_on) = 0),
  add constraint seizure_owner_request_closed_with_outcome check (coalesce(status = 'closed', false) = (returned_on is not null and return_outcome is not null));
drop index seizure_owner_request_by_bond;
create index seizure_owner_request_by_bond on seizure_owner_request (bond_number) where status in ('released', 'return_demanded');
select grant_to_service('seizure_owner_request', 'update');
`;

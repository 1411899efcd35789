import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an agent does for the owner of a right is the owner's: read and written under the grant over its recordations, as
 * the requests for samples of detained goods are.
 */
export class ActsForOwners1767000102000 implements MigrationInterface {
  readonly name = 'ActsForOwners1767000102000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OF_RECORDATIONS);
    await runner.query(KNOWN_RIGHT);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const OF_RECORDATIONS = `
do $$ declare target text; begin
  foreach target in array array['seizure_owner_request', 'seizure_owner_consent', 'disposal_consent'] loop
    execute format('drop policy tenant_read on %1$I; drop policy tenant_insert on %1$I; drop policy tenant_update on %1$I;
      drop policy tenant_delete on %1$I;', target);
    perform tenant_table(target::regclass, 'recordations', array['organisation_id'], 'owners');
  end loop;
end $$;
`;

// One question in one statement: what is asked of a stranger takes as long as what is asked of nothing.
const KNOWN_RIGHT = `
create function known_right(recordation text, organisation text) returns boolean language sql stable as $$
  select exists (select from recordation r where r.id = recordation and (
    r.owner_organisation_id = organisation
    or exists (select from recordation_owner o where o.recordation_id = r.id and o.organisation_id = organisation)
    or exists (select from recordation_party p where p.recordation_id = r.id and p.organisation_id = organisation and p.kind = 'licensee')
    or exists (select from access_grant g where g.grantor_organisation_id = r.owner_organisation_id and g.grantee_organisation_id = organisation
         and 'recordations' = any (g.resources) and g.revoked_at is null and actor_today() between g.valid_from and g.valid_until))) $$;
comment on function known_right is 'Whether an organisation owns or owned a recordation, is licensed under it, or holds a grant over it: to others what concerns it does not exist.';
`;

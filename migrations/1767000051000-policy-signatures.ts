import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A policy value changes only with the signatures of two persons, and only forward in recorded time. */
export class PolicySignatures1767000051000 implements MigrationInterface {
  readonly name = 'PolicySignatures1767000051000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONFIRMED_NOW);
    await runner.query(COLUMNS);
    await runner.query(GUARD);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// A guarded table asks for the confirmation of this very change: one given in another transaction is spent.
const CONFIRMED_NOW = `
create function approval_confirmed_now(of_kind text, of_subject text) returns approval
language sql volatile security definer set search_path = public, pg_temp as $$
  select * from approval
  where kind = of_kind and subject = of_subject and state = 'confirmed' and xmin = pg_current_xact_id()::xid
  order by id desc limit 1
$$;
comment on function approval_confirmed_now is
  'The approval of this kind and subject that the running transaction has confirmed; null where there is none.';
`;

const COLUMNS = `
alter table policy_version add column approval_id text constraint policy_version_of_approval references approval (id);
alter table policy_version add column continues text constraint policy_version_continues references policy_version (id);
alter table policy_version add constraint policy_version_two_signatures
  check ((approved_by is null) = (approval_id is null) and approved_by is distinct from proposed_by);
comment on column policy_version.continues is 'The row whose value this one repeats for fewer days, because another value has taken the rest.';
create index policy_version_by_approval on policy_version (approval_id);
create index policy_version_by_continued on policy_version (continues);
do $$ begin execute format('revoke update on policy_version from %I', trade_runtime_role()); end $$;
select grant_to_service('policy_version', 'update (recorded)');
`;

const GUARD = `
create function policy_version_guard() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  signed approval := approval_confirmed_now('policy_value', new.key);
  before policy_version;
begin
  if tg_op = 'UPDATE' then
    if signed.id is null or not upper_inf(old.recorded) or upper_inf(new.recorded)
      or lower(new.recorded) is distinct from lower(old.recorded) or isempty(new.recorded)
    then perform approval_refuse('policy_version_is_final', 'a recorded value is only ever followed by another'); end if;
    return new;
  end if;
  if new.proposed_by = 'system:release' and new.continues is null then
    if new.approval_id is not null or exists (select from policy_version where key = new.key) then
      perform approval_refuse('policy_version_two_signatures', 'a value on record is changed by two persons');
    end if;
    return new;
  end if;
  if signed.id is null then
    perform approval_refuse('policy_version_two_signatures', 'a value on record is changed by two persons');
  end if;
  if new.continues is not null then
    select * into before from policy_version where id = new.continues;
    if (before.key, before.value, before.basis, before.citations, before.reviewed_on, before.proposed_by,
        before.approved_by, before.approval_id)
       is distinct from (new.key, new.value, new.basis, new.citations, new.reviewed_on, new.proposed_by,
        new.approved_by, new.approval_id)
      or not new.valid <@ before.valid or upper_inf(before.recorded)
    then perform approval_refuse('policy_version_continues_unchanged', 'what goes on must go on unchanged'); end if;
    return new;
  end if;
  if (new.approval_id, new.proposed_by, new.approved_by, new.value, lower(new.valid)::text)
     is distinct from (signed.id, signed.proposed_by, signed.decided_by, signed.payload -> 'value', signed.payload ->> 'validFrom')
  then perform approval_refuse('policy_version_two_signatures', 'not what the two persons signed'); end if;
  return new;
end $$;
create trigger policy_version_guard before insert or update on policy_version for each row execute function policy_version_guard();
`;

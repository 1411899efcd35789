import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposal falls with the right of whoever made it: nobody confirms for one who may not propose any more. */
export class ProposalsFall1767000103000 implements MigrationInterface {
  readonly name = 'ProposalsFall1767000103000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATES);
    await runner.query(GUARD);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATES = `
alter table approval drop constraint approval_state_known;
alter table approval add constraint approval_state_known
  check (state in ('proposed', 'confirmed', 'refused', 'withdrawn', 'expired', 'fallen', 'failed'));
alter table approval drop constraint approval_expired_by_the_service;
alter table approval add constraint approval_expired_by_the_service check (state not in ('expired', 'fallen') or decided_role = 'system');
create index approval_open_by_proposer on approval (proposed_by) where state = 'proposed';
`;

// As before, and: the service signs what falls as it does what expires, and a confirmation needs a proposer with the right.
const GUARD = `
create or replace function approval_guard() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  open_columns constant text[] :=
    '{state,decided_by,decided_role,decided_at,decision_reason,failure,result,version}';
  signer text := case when tg_op = 'INSERT' then new.proposed_by else new.decided_by end;
  signs_as text := case when tg_op = 'INSERT' then new.proposed_role else new.decided_role end;
begin
  if tg_op = 'INSERT' and new.state <> 'proposed' then
    perform approval_refuse('approval_begins_proposed', 'an approval begins as a proposal');
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - open_columns is distinct from to_jsonb(old) - open_columns then
    perform approval_refuse('approval_proposal_is_final', 'what was proposed cannot be changed');
  end if;
  if tg_op = 'UPDATE' and old.state <> 'proposed' then
    -- What a confirmation brought about is noted once; nothing else follows a decision.
    if old.state = 'confirmed' and old.result is null
      and to_jsonb(new) - 'result'::text is not distinct from to_jsonb(old) - 'result'::text
    then return new; end if;
    perform approval_refuse('approval_decision_is_final', 'a decision cannot be changed');
  end if;
  if tg_op = 'UPDATE' then
    if new.state = 'proposed' then
      perform approval_refuse('approval_decision_is_final', 'an approval moves forward only');
    end if;
    new.version := old.version + 1;
  end if;
  if signer is distinct from audit_actor() and new.state not in ('expired', 'fallen') then
    perform approval_refuse('approval_signed_by_actor', 'one signs for oneself only');
  end if;
  if exists (select from client where id = signer and (role <> signs_as or status <> 'active')) then
    perform approval_refuse('approval_role_on_record', 'one signs in the role one has');
  end if;
  if new.state = 'confirmed'
    and exists (select from client where id = new.proposed_by and (role <> new.proposed_role or status <> 'active'))
  then perform approval_refuse('approval_falls_with_the_right', 'whoever proposed this has lost the right to'); end if;
  return new;
end $$;
`;

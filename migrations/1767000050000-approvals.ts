import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two persons: what one proposes, another confirms. The rule is the table's own, whoever writes to it. */
export class Approvals1767000050000 implements MigrationInterface {
  readonly name = 'Approvals1767000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(GUARD);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLE = `
create table approval (
  id text constraint approval_pkey primary key,
  kind text not null,
  subject text not null,
  payload jsonb not null,
  reason text not null,
  seen text,
  may_propose text[] not null,
  may_confirm text[] not null,
  proposed_by text not null,
  proposed_role text not null,
  proposed_organisation text,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'proposed',
  decided_by text,
  decided_role text,
  decided_at timestamptz,
  decision_reason text,
  failure jsonb,
  result jsonb,
  version integer not null default 1,
  constraint approval_state_known check (state in ('proposed', 'confirmed', 'refused', 'withdrawn', 'expired', 'failed')),
  constraint approval_reason_given check (length(reason) between 1 and 2000),
  constraint approval_proposer_allowed check (proposed_role = any (may_propose)),
  constraint approval_decided_whole check (
    (state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (decided_by is null) = (decided_role is null)),
  constraint approval_by_another_person check (state not in ('confirmed', 'refused', 'failed') or decided_by <> proposed_by),
  constraint approval_by_a_role_that_may check (state not in ('confirmed', 'refused', 'failed') or decided_role = any (may_confirm)),
  constraint approval_withdrawn_by_proposer check (state <> 'withdrawn' or decided_by = proposed_by),
  constraint approval_expired_by_the_service check (state <> 'expired' or decided_role = 'system'),
  constraint approval_confirmed_in_time check (state <> 'confirmed' or decided_at < expires_at),
  constraint approval_result_of_confirmation check (result is null or state = 'confirmed'),
  constraint approval_failure_of_failed check ((failure is not null) = (state = 'failed')),
  constraint approval_refused_with_reason check (state <> 'refused' or decision_reason is not null)
);
comment on table approval is 'What one person proposed and another decided; a decision is final.';
comment on column approval.seen is 'What the thing to be changed looked like when the change was proposed.';
create index approval_by_state on approval (state, id);
create index approval_by_subject on approval (kind, subject);
select audit_table('approval');
select grant_to_service('approval', 'select, insert,
  update (state, decided_by, decided_role, decided_at, decision_reason, failure, result, version)');
`;

// Beside the constraints of one row: who writes is who signs, a role is the one on record, and time goes one way.
const GUARD = `
create function approval_refuse(what text, why text) returns void language plpgsql as $$
begin
  raise exception '%', why using errcode = 'check_violation', constraint = what;
end $$;

create function approval_guard() returns trigger
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
  if signer is distinct from audit_actor() and new.state <> 'expired' then
    perform approval_refuse('approval_signed_by_actor', 'one signs for oneself only');
  end if;
  if exists (select from client where id = signer and (role <> signs_as or status <> 'active')) then
    perform approval_refuse('approval_role_on_record', 'one signs in the role one has');
  end if;
  return new;
end $$;
create trigger approval_guard before insert or update on approval for each row execute function approval_guard();
`;

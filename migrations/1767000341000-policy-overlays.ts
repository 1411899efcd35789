import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a published targeting profile lays over policies, from its day until it ends; and the figures a renewal stands on. */
export class PolicyOverlays1767000341000 implements MigrationInterface {
  readonly name = 'PolicyOverlays1767000341000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OVERLAYS, GUARD, FIGURES]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const OVERLAYS = `
create table policy_overlay (
  id bigint generated always as identity constraint policy_overlay_pkey primary key,
  key text not null,
  member text,
  value jsonb not null,
  valid daterange not null,
  recorded tstzrange not null,
  citations jsonb not null,
  reviewed_on date not null,
  source text not null constraint policy_overlay_of_profile references targeting_profile (id),
  constraint policy_overlay_one_at_a_time exclude using gist (key with =, coalesce(member, '') with =, valid with &&, recorded with &&),
  constraint policy_overlay_not_empty check (not isempty(valid) and not isempty(recorded))
);
comment on table policy_overlay is 'What counts in place of a policy, or of one member of its value, as long as what it comes from is published; never rewritten, only known no longer.';
create index policy_overlay_by_source on policy_overlay (source);
select audit_table('policy_overlay');
select grant_to_service('policy_overlay', 'select, insert, update (recorded)');
`;

// Nothing else counts than what two persons signed: the profile says who drafted and who approved it.
const GUARD = `
create function policy_overlay_guard() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  profile targeting_profile;
begin
  if tg_op = 'UPDATE' then
    if not upper_inf(old.recorded) or upper_inf(new.recorded) or lower(new.recorded) is distinct from lower(old.recorded)
      or (new.key, new.member, new.value, new.valid, new.citations, new.reviewed_on, new.source)
        is distinct from (old.key, old.member, old.value, old.valid, old.citations, old.reviewed_on, old.source)
    then raise exception 'what was laid over a policy is only ever known no longer' using errcode = 'check_violation', constraint = 'policy_overlay_is_final'; end if;
    return new;
  end if;
  select * into profile from targeting_profile p where p.id = new.source;
  if profile.published_on is null or profile.approved_by is null or profile.approved_by = profile.drafted_by
    or new.value not in (profile.weights, profile.bands) or lower(new.valid) < profile.published_on
    or upper_inf(new.valid) or upper(new.valid) > profile.expires_on or not upper_inf(new.recorded)
  then raise exception 'only what a published profile says is laid over a policy' using errcode = 'check_violation', constraint = 'policy_overlay_two_signatures'; end if;
  return new;
end $$;
create trigger policy_overlay_guard before insert or update on policy_overlay for each row execute function policy_overlay_guard();
`;

const FIGURES = `
alter table targeting_profile_act add column figures jsonb;
comment on column targeting_profile_act.figures is 'How the profile fared when it was renewed: what the renewal stands on. Null of other acts, and of renewals before it was kept.';
alter table targeting_profile_act add constraint targeting_profile_act_figures check (figures is null or kind = 'renew');
`;

export const claimSeen = (claim: string): string =>
  `(actor_sees_all() or ${claim}.principal_organisation_id = actor_organisation() or ${claim}.surety_organisation_id = actor_organisation()
  or actor_organisation() = any (${claim}.co_surety_organisation_ids)
  or exists (select from bond o where o.id = ${claim}.bond_id and actor_organisation() = any (o.co_principal_organisation_ids)))`;
const CLAIM = `c.id, c.bond_id as "bondId", b.number as "bondNumber", b.importer_id as "importerId", c.kind, c.default_kind as "default", c.bill_id as "billId",
  c.entry_number as "entryNumber", c.charged_on::text as "chargedOn", c.accrued_on::text as "accruedOn", c.period_from::text as "periodFrom",
  c.period_through::text as "periodThrough", c.bond_amount::text as "bondAmount", c.amount::text as amount, c.secured::text as secured, c.reason,
  c.noticed_on::text as "noticedOn", c.petition_by::text as "petitionBy", c.reportable_from::text as "reportableFrom", c.determination_id as "determinationId",
  c.made_by as "madeBy"`;

/** $1 id. */
export const FIND_CLAIM = {
  name: 'bond-claim-find',
  text: `select ${CLAIM} from bond_claim c join bond b on b.id = c.bond_id where c.id = $1 and ${claimSeen('c')}`,
};

/** In the order in which they were made. $1 bond, $2 last sequence shown or null, $3 limit + 1. */
export const CLAIMS_UNDER = {
  name: 'bond-claims-under',
  text: `select c.seq::text as seq, ${CLAIM} from bond_claim c join bond b on b.id = c.bond_id
where c.bond_id = $1 and ${claimSeen('c')} and ($2::bigint is null or c.seq > $2) order by c.seq limit $3`,
};

const ACT = `a.id, a.claim_id as "claimId", a.kind, a.party, a.acted_on::text as "on", a.through_on::text as through, a.amount::text as amount, a.ground, a.outcome,
  a.answers, a.reason`;

/** What was done on claims, as far as it is the actor’s to know. $1 claims. */
export const ACTS_SEEN = {
  name: 'bond-claim-acts-seen',
  text: `select ${ACT} from bond_claim_act a where a.claim_id = any ($1::text[])
and (actor_sees_all() or a.organisation_id is null or a.organisation_id = actor_organisation()) order by a.seq`,
};

/** All that was done on claims, for how they stand. $1 claims. */
export const ACTS_ON = {
  name: 'bond-claim-acts-on',
  text: `select ${ACT} from bond_claim_act a where a.claim_id = any ($1::text[]) order by a.seq`,
};

/** A bond and whom it binds, for those. $1 id. */
export const BOND_CLAIMED = {
  name: 'bond-claim-bond',
  text: `
select b.id, b.number, b.kind, b.importer_id as "importerId", b.effective_on::text as "from", e.through
from bond b cross join lateral (select case when bool_or(upper_inf(x.valid)) then null else (max(upper(x.valid)) - 1)::text end as through
  from bond_version x where x.bond_id = b.id and upper_inf(x.recorded)) e
where b.id = $1 and (actor_sees_all() or b.principal_organisation_id = actor_organisation() or b.surety_organisation_id = actor_organisation()
  or actor_organisation() = any (b.co_surety_organisation_ids) or actor_organisation() = any (b.co_principal_organisation_ids))`,
};

/** Whom the bond binds is bound by the claim. */
export const MAKE_CLAIM = {
  name: 'bond-claim-make',
  text: `
insert into bond_claim (id, bond_id, kind, default_kind, bill_id, entry_number, charged_on, accrued_on, period_from, period_through, bond_amount, amount, secured,
  reason, determination_id, noticed_on, petition_by, reportable_from, made_by, principal_organisation_id, surety_organisation_id, co_surety_organisation_ids,
  demand_from)
select r.id, r.bond_id, r.kind, r.default_kind, r.bill_id, r.entry_number, r.charged_on, r.accrued_on, r.period_from, r.period_through, r.bond_amount, r.amount,
  r.secured, r.reason, r.determination_id, r.noticed_on, r.petition_by, r.reportable_from, r.made_by, b.principal_organisation_id, b.surety_organisation_id,
  b.co_surety_organisation_ids, case when r.kind = 'liquidated_damages' then r.petition_by end
from jsonb_populate_record(null::bond_claim, $1::jsonb) r join bond b on b.id = r.bond_id`,
};

/** $1 the act. */
export const ACT_ON_CLAIM = {
  name: 'bond-claim-act',
  text: `
insert into bond_claim_act (id, claim_id, kind, party, acted_on, through_on, amount, ground, outcome, answers, reason, organisation_id, recorded_by)
select id, claim_id, kind, party, acted_on, through_on, amount, ground, outcome, answers, reason, organisation_id, recorded_by
from jsonb_populate_record(null::bond_claim_act, $1::jsonb)`,
};

/** Whose a defence is. $1 id. */
export const WHOSE_ACT = {
  name: 'bond-claim-whose-act',
  text: `select a.organisation_id as "organisationId" from bond_claim_act a where a.id = $1`,
};

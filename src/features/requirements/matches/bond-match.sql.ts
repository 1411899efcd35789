const LATEST = `cross join lateral (select * from entry x where x.filed_month = d.filed_month and x.importer_id = d.importer_id and x.entry_id = d.id offset 0) e
  cross join lateral (select x.declared -> 'bonds' as bonds from entry_version x where x.filed_month = d.filed_month and x.importer_id = d.importer_id
    and x.entry_id = d.id and x.version = e.version offset 0) v`;

/** The numbers of entries, and of what bonds for a single transaction name, each once. $1 entries, $2 bonds. */
export const NUMBERS_TO_MATCH = {
  name: 'bond-match-numbers',
  text: `
select d.entry_number as "entryNumber" from entry_directory d where d.id = any ($1::text[])
union select b.transaction ->> 'reference' from bond b where b.id = any ($2::text[]) and b.kind = 'single_transaction' and b.activity_code = '1'`,
};

/**
 * Bonds of companies that name an entry, are named by it, or stand in the queue with it; each with how the entry names it. An entry of another
 * principal is none of a bond that it does not name. $1 entry numbers.
 */
export const BONDS_TO_MATCH = {
  name: 'bond-match-bonds',
  text: `
with filed_for as materialized (select x.number, x.bond_id from bonds_for_transactions($1::text[]) x)
select g.number as "entryNumber", found.* from unnest($1::text[]) g (number) cross join lateral (
with f as materialized (select d.id, d.importer_id, e.status, e.filed_on, coalesce(v.bonds, '[]') as bonds from entry_directory d ${LATEST}
  where d.entry_number = g.number),
n as materialized (select x ->> 'bondNumber' as number from f cross join jsonb_array_elements(f.bonds) x),
o as (select x.bond_id as id from filed_for x where x.number = g.number
  union select b.id from n join bond b on b.number = n.number
  union select m.bond_id from bond_match m where m.entry_number = g.number)
select b.id as "bondId", b.kind as "bondKind", s.codes as "suretyCodes", q.bond_id is not null as queued,
  case when f.importer_id = any (b.importer_id || b.co_principal_importer_ids) or n.named is not null then jsonb_build_object('id', f.id, 'over', f.status in ('cancelled', 'refused'),
    'named', n.named) end as entry
from o join bond b on b.id = o.id left join f on true
left join lateral (select jsonb_build_object('kind', x ->> 'kind', 'suretyCode', x ->> 'suretyCode') as named from jsonb_array_elements(f.bonds) x
  where x ->> 'bondNumber' = b.number limit 1) n on true
cross join lateral (select array(select y ->> 'suretyCode' from jsonb_array_elements(w.terms -> 'sureties') y) as codes from bond_version w
  where w.bond_id = b.id and upper_inf(w.recorded) order by (lower(w.valid) <= coalesce(f.filed_on, b.effective_on)) desc,
    case when lower(w.valid) <= coalesce(f.filed_on, b.effective_on) then -w.version else w.version end limit 1) s
left join bond_match q on q.bond_id = b.id and q.entry_number = g.number
where cardinality(s.codes) > 0) found`,
};

/** Since when it is so is kept while it stays the same. $1 bond, $2 entry number, $3 entry or null, $4 faults, $5 surety code named or null, $6 today. */
export const QUEUE_MATCH = {
  name: 'bond-match-queue',
  text: `
insert into bond_match as m (bond_id, entry_number, entry_id, faults, surety_code_named, since, surety_organisation_id, co_surety_organisation_ids)
select b.id, $2, $3, $4, $5, $6, b.surety_organisation_id, b.co_surety_organisation_ids from bond b where b.id = $1
on conflict (bond_id, entry_number) do update set entry_id = excluded.entry_id, faults = excluded.faults, surety_code_named = excluded.surety_code_named,
  since = case when m.faults = excluded.faults then m.since else excluded.since end
where (m.entry_id, m.faults, m.surety_code_named) is distinct from (excluded.entry_id, excluded.faults, excluded.surety_code_named)`,
};

/** $1 bond, $2 entry number. */
export const MATCHED = {
  name: 'bond-match-done',
  text: `delete from bond_match where bond_id = $1 and entry_number = $2`,
};

/** What waits for a surety, in the order in which it came to wait. $1 its company code as a list of sureties, $2 last sequence shown or null, $3 limit + 1. */
export const MATCHES_OF = {
  name: 'bond-matches-of',
  text: `
select m.seq::text as seq, m.bond_id as "bondId", b.number as "bondNumber", b.kind as "bondKind", b.importer_id as "importerId", b.importer_id || b.co_principal_importer_ids as principals,
  m.entry_number as "entryNumber", b.transaction ->> 'on' as "transactionOn", m.faults as "reasonCodes", m.surety_code_named as "suretyCodeNamed",
  m.since::text as since, m.entry_id is not null as "onFile"
from bond_match m join bond b on b.id = m.bond_id
where ($2::bigint is null or m.seq > $2)
  and (actor_sees_all() or m.surety_organisation_id = (select actor_organisation()) or (select actor_organisation()) = any (m.co_surety_organisation_ids))
  and exists (select from bond_version w where w.bond_id = b.id and upper_inf(w.recorded) and (w.terms -> 'sureties') @> $1::jsonb)
order by m.seq limit $3`,
};

/** Entries on file by number. $1 numbers. */
export const ENTRIES_NUMBERED = {
  name: 'bond-match-nearest',
  text: `
select d.entry_number as "entryNumber", d.importer_id as "importerId", e.port_code as "portCode", e.filed_on::text as "filedOn"
from entry_directory d ${LATEST} where d.entry_number = any ($1::text[]) and e.status not in ('cancelled', 'refused')`,
};

/** What is on record of each kind, as known at an instant ($1). */
const known = 'recorded @> $1::timestamptz';

// A sandbox of its own selection counts as compared with the law up to a day after its clock; once a set is loaded, that set says how far it goes.
// `state` names what is on record: it differs as soon as a load changed anything, whatever the clock says.
export const EDITIONS = {
  name: 'duty-program-editions',
  text: `
with loaded as (select *, file_digest = 'sandbox' as own from duty_program_edition where loaded_at <= $1::timestamptz),
last as (select id, name from loaded order by loaded_at desc, id desc limit 1),
changed as (select lower(recorded) as at from duty_program union select upper(recorded) from duty_program)
select (select min(effective_on)::text from loaded) as "first",
  coalesce((select max(reviewed_through) from loaded where not own),
    (select max(greatest(reviewed_through, ($1::timestamptz at time zone 'America/New_York')::date + 1)) from loaded))::text as "reviewedThrough",
  (select max(reviewed_through)::text from loaded having bool_and(own)) as "comparedThrough",
  (select name from last) as edition, coalesce((select bool_or(whole) from loaded), false) as whole,
  concat((select id from last), ' ', (select max(at) from changed where at <= $1::timestamptz)) as state`,
};

export const PROGRAMS = {
  name: 'duty-programs',
  text: `
select program_id as "programId", authority, heading, coalesce(heading_floor_met, '') as "headingFloorMet", description,
  country_scope as "countryScope", product_scope as "productScope", rate_kind as "rateKind", coalesce(rate_percent, '') as "ratePercent",
  lower(valid)::text as "from", coalesce((upper(valid) - 1)::text, '') as "until", coalesce(published_on, '') as "publishedOn",
  coalesce(conditions, '') as conditions, stacking_group as "stackingGroup", rank, coalesce(yields_to, '') as "yieldsTo",
  applies_to as "appliesTo", coalesce(metal, '') as metal, occupies, coalesce(relieves, '') as relieves, instrument,
  coalesce(source_url, '') as "sourceUrl", confidence, coalesce(note, '') as note
from duty_program where ${known} order by program_id`,
};

export const PRODUCTS = {
  name: 'duty-products',
  text: `
select list_name as "listName", hts_prefix as prefix, lower(valid)::text as "from", (upper(valid) - 1)::text as "until"
from duty_product where ${known} order by list_name, hts_prefix, valid`,
};

export const FACTS = {
  name: 'duty-facts',
  text: `
select name, type, coalesce(answers, '') as answers, if_missing as "ifMissing", question, coalesce(asked_when, '') as "askedWhen", coalesce(used_by, '') as "usedBy"
from duty_fact where ${known} order by name`,
};

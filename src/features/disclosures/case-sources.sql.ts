/** The last detention of goods with what belongs to it. $1 goods, $2 today. */
export const DETENTION_OF_GOODS = {
  name: 'disclosures-detention-of-goods',
  text: `
select d.id as "detentionId", d.recordation_id as "recordationId", d.suspected_infringement as infringement,
  d.deciding_agency = 'CBP' as "cbpDecides", d.presented_on::text as "presentedOn",
  coalesce(d.deemed_detained_on, d.decided_on)::text as "decidedOn", d.notice_on::text as "noticeOn",
  case when d.determination = 'no_infringement' then d.determined_on
       when d.ended_as in ('released', 'excluded', 'exported', 'destroyed') then d.ended_on
       when d.determination = 'excluded' then d.determined_on
       when d.deemed_excluded_on <= $2::date then d.deemed_excluded_on
       when d.status in ('presented', 'detained') and d.determine_by < $2::date then d.determine_by + 1 end::text as "closedOn",
  case when d.determination = 'no_infringement' then 'no_infringement'
       when d.ended_as in ('released', 'excluded', 'exported', 'destroyed') then d.ended_as else 'excluded' end as "closedAs",
  d.would_assist_on::text as "wouldAssistOn",
  (select coalesce(jsonb_agg(jsonb_build_object('on', r.answered_on, 'sufficient', coalesce(r.sufficient, false)) order by r.answered_on, r.id), '[]')
   from importer_response r where r.detention_id = d.id) as responses,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', h.kind, 'from', h.placed_on, 'to', h.released_on - 1) order by h.id), '[]')
   from detention_hold h where h.detention_id = d.id and h.kind in ('law_enforcement', 'national_security')) as holds,
  (select coalesce(jsonb_agg(jsonb_build_object('fileId', i.file_id, 'sha256', i.sha256, 'kind', i.kind, 'depicts', i.depicts) order by i.id), '[]')
   from detention_image i where i.detention_id = d.id) as images,
  (select jsonb_build_object('amount', s.bond_limit::text, 'required', s.required::text)
   from sample_request s where s.detention_id = d.id and s.status in ('released', 'return_demanded') and s.required is not null
   order by s.id desc limit 1) as bond
from detention d where d.merchandise_id = $1 order by d.id desc limit 1`,
};

// The first wall, written out; row-level security repeats it.
export const KNOWN_DETENTION = {
  name: 'disclosures-known-detention',
  text: `
select d.id as "detentionId", d.merchandise_id as "merchandiseId",
  case when (select actor_sees_all()) then 'officer'
       when may_read(d.importer_organisation_id, 'detentions') then 'importer' else 'rights_holder' end as side
from detention d where d.id = $1 and ((select actor_sees_all()) or may_read(d.importer_organisation_id, 'detentions')
  or may_read(d.rights_holder_organisation_id, 'detentions'))`,
};

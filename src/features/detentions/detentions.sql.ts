import { readerOf } from '../../platform/access/may-read.js';
import { listOfChanges } from '../../platform/outbox/feed/changed-since.js';

/** Whether the actor may know of the detention in a row of this name as its importer; row-level security repeats it. */
export const importersDetention = (row: string): string => readerOf(`${row}.importer_organisation_id`, 'detentions');
const SIDE = `case when (select actor_sees_all()) then 'officer' when (select agreed('detentions')) then 'agency'
    when ${importersDetention('d')} then 'importer' else 'rights_holder' end`;
/** Whether the actor may know of the detention in a row of this name. */
export const knownDetention = (row: string): string =>
  `((select actor_sees_all()) or ${importersDetention(row)}
  or ${readerOf(`${row}.rights_holder_organisation_id`, 'detentions')})`;
const KNOWN = knownDetention('d');

/** Holds the goods of a detention that the actor may know of to the end of the transaction. $1 id. */
export const HOLD_GOODS_OF_DETENTION = {
  name: 'detention-hold-goods',
  text: `select m.id from merchandise m where m.id = (select d.merchandise_id from detention d where d.id = $1 and ${KNOWN}) for update`,
};

/** On whose side the actor stands. $1 id. */
export const SIDE_OF_DETENTION = {
  name: 'detention-side',
  text: `select ${SIDE} as side from detention d where d.id = $1 and ${KNOWN}`,
};

/** Its goods, where the actor may know of it. $1 id. */
export const GOODS_OF_DETENTION = {
  name: 'detention-goods',
  text: `select d.merchandise_id as "merchandiseId" from detention d where d.id = $1 and ${KNOWN}`,
};

/** What silence has done by a day counts, whether or not the worker has written it. */
const STATUS_TODAY = `case
    when d.status in ('presented', 'detained') and d.determine_by < $1::date then 'excluded'
    when d.status = 'presented' and d.decide_by < $1::date then 'detained'
    else d.status end`;

/** Detentions by id. $1 today, $2 status, $3 recordation, $4 track, $5 port, $6 presented from, $7 after which in the sequence, $8 limit + 1. */
export const LIST_DETENTIONS = listOfChanges(
  'detentions-list',
  { key: 'detentionId', id: 'd.id', parameters: 8 },
  (narrowed) => `
select d.id, d.seq::text, ${STATUS_TODAY} as status, ${SIDE} as side, d.recordation_id as "recordationId", d.track, m.port_code as "portCode",
  d.presented_on::text as "presentedOn", d.determine_by::text as "determineBy", d.importer_organisation_id as "importerOrganisationId"
from detention d left join merchandise m on m.id = d.merchandise_id
where ${KNOWN} and ($2::text is null or ${STATUS_TODAY} = $2) and ($3::text is null or d.recordation_id = $3)
  and ($4::text is null or d.track = $4) and ($5::text is null or m.port_code = $5)
  and ($6::date is null or d.presented_on >= $6::date) and ($7::bigint is null or d.seq > $7) ${narrowed}
order by d.seq limit $8`,
);

/** Detentions on which a clock has run out that still stands as running. $1 today, $2 limit. */
export const CLOCKS_RUN_OUT = {
  name: 'detentions-clocks-run-out',
  text: `
select d.id from detention d
where (d.status in ('presented', 'detained') or d.status = 'released' and d.redelivery_demanded_on is not null) and exists (
  select from jsonb_array_elements(d.clocks) c where c ->> 'status' = 'running' and (c ->> 'dueOn')::date < $1::date)
order by d.id limit $2`,
};

/** The unit in which the goods of a detention are counted. $1 id. */
export const UNIT_OF_DETAINED_GOODS = {
  name: 'detention-unit-of-goods',
  text: `select m.unit from detention d join merchandise m on m.id = d.merchandise_id where d.id = $1`,
};

/** From now on a rights holder knows of the detention. $1 id, $2 organisation. */
export const TELL_RIGHTS_HOLDER = {
  name: 'detention-tell-rights-holder',
  text: `update detention set rights_holder_organisation_id = $2 where id = $1 and rights_holder_organisation_id is distinct from $2`,
};

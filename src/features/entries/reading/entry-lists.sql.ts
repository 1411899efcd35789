import type { Actor } from '../../../kernel/actor.js';
import { CBP_ROLES } from '../../../kernel/actor.js';
import { listOfChanges } from '../../../platform/outbox/feed/changed-since.js';
import type { ListOfChanges } from '../../../platform/outbox/feed/changed-since.js';
import { importersEntry } from '../entries.sql.js';

const PARAMETERS = 11;

/** What the asking agency has said of an entry; nothing where it is not flagged to it. */
const FLAG = `left join lateral (select g.disposition, true as flagged from entry_flag g join agency_code a on a.code = g.agency
  where g.entry_id = e.entry_id and a.organisation_id = (select actor_organisation()) limit 1) f on true`;

const ASKED = `e.filed_month between $1::date and $2::date and ${importersEntry('e')}
  and (not ((select agreed('entries')) or $10::boolean) or f.flagged)
  and ($3::text is null or e.importer_id = $3) and ($4::text is null or e.entry_type = $4) and ($5::text is null or e.status = $5)
  and ($6::text is null or e.port_code = $6) and ($7::date is null or (e.filed_month, e.seq) < ($7::date, $8::bigint))
  and ($9::text is null or coalesce(f.disposition, 'waiting') = $9)`;

const NEWEST_FIRST = 'order by e.filed_month desc, e.seq desc limit $11';

// What an entry's row shows, and what its page begins with.
const LISTED = `e.entry_id as id, e.seq::text as seq, e.filed_month::text as month, e.entry_number as "entryNumber", e.entry_type as "entryType",
  e.status, e.port_code as "portCode", e.filed_on::text as "filedOn", e.importer_id as "importerId",
  e.importer_organisation_id as "importerOrganisationId", under_grant(e.importer_organisation_id, 'entries') as "grantId", e.disposition`;

const list = (name: string, text: (narrowed: string) => string): ListOfChanges =>
  listOfChanges(name, { key: 'entryId', id: 'e.entry_id', parameters: PARAMETERS }, (narrowed) => {
    const found = text(narrowed);
    return `select ${LISTED} from (${found}) e ${NEWEST_FIRST}`;
  });

/** Customs goes through all entries as they were filed. */
const OF_ALL = list(
  'entries-list',
  (narrowed) => `select e.*, f.disposition from entry e ${FLAG} where ${ASKED} ${narrowed} ${NEWEST_FIRST}`,
);

/** Whoever sees those of some organisations goes through each one's by itself: among a nation's they would be few and far between. */
const OF_ORGANISATIONS = list(
  'entries-list-of-organisations',
  (narrowed) => `select e.* from unnest(readable_organisations('entries')) as o (organisation)
cross join lateral (select e.*, f.disposition from entry e ${FLAG} where e.importer_organisation_id = o.organisation and ${ASKED} ${narrowed} ${NEWEST_FIRST}) e`,
);

/** An agency goes through what is flagged to it, each of its codes by itself. */
const FLAGGED = list(
  'entries-list-flagged',
  (narrowed) => `select distinct on (e.filed_month, e.seq) e.* from agency_code c
cross join lateral (select e.*, f.disposition from entry_flag x
  cross join lateral (select d.importer_id from entry_directory d where d.id = x.entry_id offset 0) d
  cross join lateral (select * from entry y where y.filed_month = x.filed_month and y.importer_id = d.importer_id and y.entry_id = x.entry_id offset 0) e
  ${FLAG}
  where x.agency = c.code and x.filed_month between $1::date and $2::date
    and ($7::date is null or (x.filed_month, x.entry_seq) < ($7::date, $8::bigint)) and ${ASKED} ${narrowed}
  order by x.filed_month desc, x.entry_seq desc limit $11) e
where c.organisation_id = (select actor_organisation()) order by e.filed_month desc, e.seq desc`,
);

const CUSTOMS: ReadonlySet<string> = new Set(CBP_ROLES);

/**
 * Entries of some months, newest month first, for one kind of reader. $1 first month, $2 last month, $3 importer, $4 type, $5 status, $6 port,
 * $7/$8 month and sequence after which, $9 agency's disposition or null, $10 whether only those flagged to the asking agency, $11 limit + 1.
 */
export function entryListFor({ role }: Pick<Actor, 'role'>): ListOfChanges {
  if (CUSTOMS.has(role)) return OF_ALL;
  return role === 'partner_agency' ? FLAGGED : OF_ORGANISATIONS;
}

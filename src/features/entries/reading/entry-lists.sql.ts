import type { Actor } from '../../../kernel/actor.js';
import { CBP_ROLES } from '../../../kernel/actor.js';
import type { Statement } from '../../../platform/database/database.js';
import { listOfChanges } from '../../../platform/outbox/feed/changed-since.js';
import type { ListOfChanges } from '../../../platform/outbox/feed/changed-since.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { importersEntry } from '../entries.sql.js';

const PARAMETERS = 11;

/** What the asking agency has said of an entry; nothing where it is not flagged to it. */
const FLAG = `left join lateral (select g.disposition, true as flagged from entry_flag g join agency_code a on a.code = g.agency
  where g.entry_id = e.entry_id and a.organisation_id = (select actor_organisation()) limit 1) f on true`;

/** What an entry is looked for by, and where its value stands. */
const BY = { importer_id: 3, entry_type: 4, status: 5, port_code: 6 } as const;
type By = keyof typeof BY;

// What is asked for is compared and nothing else, so that a plan for any value reads the index of it: what is rare is not looked for among all.
const narrowedBy = (by: readonly By[]): string =>
  (Object.keys(BY) as By[])
    .map((column) => `$${String(BY[column])}::text ${by.includes(column) ? `= e.${column}` : 'is null'}`)
    .join(' and ');

// What few entries have stands in indexes of its own, which nothing is put into that is filed as most are; one is read where the statement says the value.
const RARE: Readonly<Partial<Record<By, readonly string[]>>> = {
  status: ['on_hold', 'refused', 'summary_rejected', 'cancelled'],
  entry_type: [...ENTRY_TYPES.keys()].filter((code) => !['01', '03', '11'].includes(code)),
};

/** Of what is asked for, what is rare, as it is said in the statement. */
const rareIn = (values: readonly unknown[]): readonly string[] =>
  (Object.keys(RARE) as By[]).flatMap((column) =>
    (RARE[column] ?? []).flatMap((value) => (values[BY[column] - 1] === value ? [`e.${column} = '${value}'`] : [])),
  );

const asked = (by: readonly By[]): string => `e.filed_month between $1::date and $2::date and ${importersEntry('e')}
  and (not ((select agreed('entries')) or $10::boolean) or f.flagged) and ${narrowedBy(by)} and ($7::date is null or (e.filed_month, e.seq) < ($7::date, $8::bigint))
  and ($9::text is null or coalesce(f.disposition, 'waiting') = $9)`;

const NEWEST_FIRST = 'order by e.filed_month desc, e.seq desc limit $11';

// What an entry's row shows, and what its page begins with.
const LISTED = `e.entry_id as id, e.seq::text as seq, e.filed_month::text as month, e.entry_number as "entryNumber", e.entry_type as "entryType",
  e.status, e.port_code as "portCode", e.filed_on::text as "filedOn", e.importer_id as "importerId",
  e.importer_organisation_id as "importerOrganisationId", under_grant(e.importer_organisation_id, 'entries') as "grantId", e.disposition`;

type Lists = (by: readonly By[], rare: readonly string[]) => ListOfChanges;

/** One list for each set of columns that entries are looked for by, and for each value of them that is rare. */
function lists(name: string, text: (narrowed: string) => string): Lists {
  const made = new Map<string, ListOfChanges>();
  return (by, rare) => {
    const columns = by.length === 0 ? name : `${name}-by-${by.map((column) => BY[column]).join('')}`;
    const called = [columns, ...rare.map((said) => said.replace(/^.*'(\w+)'$/, '$1'))].join('-');
    const known = made.get(called);
    if (known) return known;
    const of = { key: 'entryId', id: 'e.entry_id', parameters: PARAMETERS };
    const list = listOfChanges(called, of, (changed) => {
      const found = text(`${[asked(by), ...rare].join(' and ')} ${changed}`);
      return `select ${LISTED} from (${found}) e ${NEWEST_FIRST}`;
    });
    made.set(called, list);
    return list;
  };
}

/** Customs goes through all entries as they were filed. */
const OF_ALL = lists(
  'entries-list',
  (narrowed) => `select e.*, f.disposition from entry e ${FLAG} where ${narrowed} ${NEWEST_FIRST}`,
);

/** Whoever sees those of some organisations goes through each one's by itself: among a nation's they would be few and far between. */
const OF_ORGANISATIONS = lists(
  'entries-list-of-organisations',
  (narrowed) => `select e.* from unnest(readable_organisations('entries')) as o (organisation)
cross join lateral (select e.*, f.disposition from entry e ${FLAG} where e.importer_organisation_id = o.organisation and ${narrowed} ${NEWEST_FIRST}) e`,
);

/** An agency goes through what is flagged to it, each of its codes by itself. */
const FLAGGED = lists(
  'entries-list-flagged',
  (narrowed) => `select distinct on (e.filed_month, e.seq) e.* from agency_code c
cross join lateral (select e.*, f.disposition from entry_flag x
  cross join lateral (select d.importer_id from entry_directory d where d.id = x.entry_id offset 0) d
  cross join lateral (select * from entry y where y.filed_month = x.filed_month and y.importer_id = d.importer_id and y.entry_id = x.entry_id offset 0) e
  ${FLAG}
  where x.agency = c.code and x.filed_month between $1::date and $2::date
    and ($7::date is null or (x.filed_month, x.entry_seq) < ($7::date, $8::bigint)) and ${narrowed}
  order by x.filed_month desc, x.entry_seq desc limit $11) e
where c.organisation_id = (select actor_organisation()) order by e.filed_month desc, e.seq desc`,
);

const CUSTOMS: ReadonlySet<string> = new Set(CBP_ROLES);

function listsFor({ role }: Pick<Actor, 'role'>): Lists {
  if (CUSTOMS.has(role)) return OF_ALL;
  return role === 'partner_agency' ? FLAGGED : OF_ORGANISATIONS;
}

/**
 * Entries of some months, newest month first, as one kind of reader asks for them. $1 first month, $2 last month, $3 importer, $4 type, $5 status, $6 port,
 * $7/$8 month and sequence after which, $9 agency's disposition or null, $10 whether only those flagged to the asking agency, $11 limit + 1.
 */
export function entriesAsked(
  reader: Pick<Actor, 'role'>,
  changedSince: string | undefined,
  values: readonly unknown[],
): readonly [Statement, readonly unknown[]] {
  const by = (Object.keys(BY) as By[]).filter((column) => values[BY[column] - 1] !== null);
  const rare = CUSTOMS.has(reader.role) ? rareIn(values) : [];
  return listsFor(reader)(by, rare).asked(reader, changedSince, values);
}

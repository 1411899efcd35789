import type { Statement } from '../../platform/database/database.js';

/** What can befall goods of an entry: where it is on record, whose right it is to read it, and which day is told. */
const RECORDS = [
  { kind: 'detention', table: 'detention', resource: 'detentions', day: 'presented_on' },
  { kind: 'seizure', table: 'seizure', resource: 'seizures', day: 'seized_on' },
  { kind: 'abandonment', table: 'abandonment', resource: 'abandonments', day: 'requested_on' },
] as const;
export type GoodsRecord = (typeof RECORDS)[number]['kind'];

// The first wall, written out for the entry and for the record beside it; row-level security repeats both.
const MAY_READ_ENTRY = `may_read(d.importer_organisation_id, 'entries')`;
const found = RECORDS.map(
  ({ kind, table, resource, day }) => `select '${kind}' as kind, x.id, m.id as "merchandiseId", x.${day}::text as on
    from merchandise m join ${table} x on x.merchandise_id = m.id
    where m.entry_number = d.entry_number and may_read(x.importer_organisation_id, '${resource}')`,
);

/** Whether the actor may know of the entry. $1 id. */
export const ENTRY_KNOWN = {
  name: 'entry-links-entry',
  text: `select d.id from entry_directory d where d.id = $1 and ${MAY_READ_ENTRY}`,
};

/** What befell goods that carry the number of an entry. $1 entry, $2 kinds, $3/$4 kind and id after which, $5 limit + 1. */
export const GOODS_OF_ENTRY = {
  name: 'entry-links-goods',
  text: `
select g.* from entry_directory d cross join lateral (${found.join('\n    union all ')}) g
where d.id = $1 and ${MAY_READ_ENTRY} and g.kind = any ($2::text[])
  and ($3::text is null or (g.kind, g.id) > ($3::text, $4::text))
order by g.kind, g.id limit $5`,
};

const behind = ({ kind, table, resource }: (typeof RECORDS)[number]): Statement => ({
  name: `entry-links-entry-of-${kind}`,
  text: `
select d.id, d.entry_number as "entryNumber" from ${table} x join merchandise m on m.id = x.merchandise_id
join entry_directory d on d.entry_number = m.entry_number
where x.id = $1 and may_read(x.importer_organisation_id, '${resource}') and ${MAY_READ_ENTRY}`,
});

/** The entry that the goods of a record came with, where the actor may know of both. $1 id of the record. */
export const ENTRY_OF_RECORD = Object.fromEntries(RECORDS.map((record) => [record.kind, behind(record)])) as Readonly<
  Record<GoodsRecord, Statement>
>;

/** What a client must be allowed to read before it is told of one. */
export const SCOPE_OF: Readonly<Record<GoodsRecord, string>> = {
  detention: 'detentions:read',
  seizure: 'seizures:read',
  abandonment: 'abandonments:read',
};

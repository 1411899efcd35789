import type { Database } from '../../../platform/database/database.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import type { EntryPlace } from '../timeline/entry-happenings.js';

/** $1 id, $2 organisation, $3 month, $4 flags, $5 importer. An agency that is flagged no longer and has not answered is dropped. */
const SET = {
  name: 'entry-flags-set',
  text: `
with given as (select * from jsonb_to_recordset($4::jsonb) as r(agency text, lines int[])),
  gone as (delete from entry_flag f where f.entry_id = $1 and f.disposition is null and not exists (select from given g where g.agency = f.agency))
insert into entry_flag (entry_id, importer_organisation_id, agency, lines, filed_month, entry_seq)
select $1, $2, g.agency, g.lines, $3::date, e.seq from given g
cross join (select x.seq from entry x where x.filed_month = $3::date and x.importer_id = $5 and x.entry_id = $1) e
on conflict (entry_id, agency) do update set lines = excluded.lines`,
};

/** Keeps which lines of an entry are flagged to which agency; inside the act's transaction. */
export async function setEntryFlags(
  database: Database,
  { id, importerId, importerOrganisationId, filedMonth }: EntryPlace,
  { lines }: DeclaredEntry,
): Promise<void> {
  const flags = flagsOf(lines);
  await database.query(SET, [id, importerOrganisationId, filedMonth, JSON.stringify(flags), importerId]);
}

/** Which lines, counted from 1, are flagged to which agency. */
export function flagsOf(
  lines: DeclaredEntry['lines'],
): readonly { readonly agency: string; readonly lines: readonly number[] }[] {
  const byAgency = new Map<string, number[]>();
  for (const [i, { agencies = [] }] of lines.entries())
    for (const agency of agencies) byAgency.set(agency, [...(byAgency.get(agency) ?? []), i + 1]);
  return [...byAgency].map(([agency, flagged]) => ({ agency, lines: flagged }));
}

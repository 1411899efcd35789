import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../../platform/database/database.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import type { EntryPlace } from '../timeline/entry-happenings.js';

/**
 * $1 id, $2 organisation, $3 month, $4 flags, $5 importer, $6 agencies that are asked again. An agency that is flagged no longer and has not answered is
 * dropped; of one that is asked again only its word that the goods may proceed falls.
 */
export const SET = {
  name: 'entry-flags-set',
  text: `
with given as (select * from jsonb_to_recordset($4::jsonb) as r(agency text, lines int[])),
  gone as (delete from entry_flag f where f.entry_id = $1 and f.disposition is null and not exists (select from given g where g.agency = f.agency))
insert into entry_flag (entry_id, importer_organisation_id, agency, lines, filed_month, entry_seq)
select $1, $2, g.agency, g.lines, $3::date, e.seq from given g
cross join (select x.seq from entry x where x.filed_month = $3::date and x.importer_id = $5 and x.entry_id = $1) e
on conflict (entry_id, agency) do update set lines = excluded.lines,
  (disposition, answered_on, reason) = (select f.disposition, f.answered_on, f.reason from (select entry_flag.*) f
    where not (f.disposition = 'may_proceed' and f.agency = any ($6::text[])))`,
};

/** Keeps which lines of an entry are flagged to which agency; inside the act's transaction. */
export async function setEntryFlags(
  database: Database,
  { id, importerId, importerOrganisationId, filedMonth }: EntryPlace,
  { lines }: DeclaredEntry,
  again: readonly string[] = [],
): Promise<void> {
  const flags = flagsOf(lines);
  await database.query(SET, [id, importerOrganisationId, filedMonth, JSON.stringify(flags), importerId, again]);
}

type Line = DeclaredEntry['lines'][number];

/** By agency that lines are flagged to: how many of them it has not seen so, because they were not flagged to it or the goods are others. */
export function unseenLines(
  before: DeclaredEntry['lines'],
  lines: DeclaredEntry['lines'],
): readonly { readonly agency: string; readonly lines: number }[] {
  const seen = (agency: string, line: number): boolean => {
    const [was, is] = [before[line - 1], lines[line - 1]];
    return was?.agencies?.includes(agency) === true && is !== undefined && isDeepStrictEqual(goodsOf(was), goodsOf(is));
  };
  return flagsOf(lines).map(({ agency, lines: flagged }) => ({
    agency,
    lines: flagged.filter((line) => !seen(agency, line)).length,
  }));
}

const goodsOf = ({ htsNumber, description, quantities, grossWeightKg, countryOfOrigin, mid, producer }: Line) => ({
  htsNumber,
  description,
  quantities,
  grossWeightKg,
  countryOfOrigin,
  mid,
  producer,
});

/** Which lines, counted from 1, are flagged to which agency. */
export function flagsOf(
  lines: DeclaredEntry['lines'],
): readonly { readonly agency: string; readonly lines: readonly number[] }[] {
  const byAgency = new Map<string, number[]>();
  for (const [i, { agencies = [] }] of lines.entries())
    for (const agency of agencies) byAgency.set(agency, [...(byAgency.get(agency) ?? []), i + 1]);
  return [...byAgency].map(([agency, flagged]) => ({ agency, lines: flagged }));
}

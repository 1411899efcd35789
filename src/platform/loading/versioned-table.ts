/** A table whose rows are versions: `valid` says for which legal days, `recorded` since when the service held it true. */
export interface VersionedTable {
  readonly table: string;
  /** What names a thing; empty where days alone do. */
  readonly key: readonly string[];
  /** What a file says of a thing: a difference makes a new version. */
  readonly content: readonly string[];
  /** What is taken over from the version before where the file says nothing. */
  readonly carried: readonly string[];
}

/** What every version carries besides: told, but no reason for a new version. */
const SOURCE = ['edition', 'citation'] as const;

/** The columns a file's rows are staged in, in order. */
export const stagedColumns = ({ key, content, carried }: VersionedTable): readonly string[] => [
  ...key,
  ...content,
  ...carried,
  ...SOURCE,
  'valid',
];

/**
 * The statements of a merge, in order. Each works on the temporary table `staged`; only `edition` takes parameters.
 * Every name in them comes from code.
 */
export function mergeStatements(versioned: VersionedTable) {
  const { table, key, content, carried } = versioned;
  const same = key.length === 0 ? 'true' : key.map((name) => `c.${name} = s.${name}`).join(' and ');
  const equal = [
    ...content.map((name) => `c.${name} is not distinct from s.${name}`),
    ...carried.map((name) => `(s.${name} is null or c.${name} is not distinct from s.${name})`),
  ].join(' and ');
  const told = [...key, ...content, ...carried, ...SOURCE];
  const shown = key.length === 0 ? 'c.valid::text' : key.map((name) => `c.${name}`).join(` || ' ' || `);
  return {
    stage: `create temporary table staged on commit drop as select ${stagedColumns(versioned).join(', ')} from ${table} with no data`,
    analyze: 'analyze staged',
    // A version that was to end still ends, and does not run over a later one already on record.
    cap: `
update staged s set valid = daterange(lower(s.valid), x.ends)
from (
  select s.ctid as place, case when bool_or(c.valid @> lower(s.valid))
    then max(upper(c.valid)) filter (where c.valid @> lower(s.valid)) else min(lower(c.valid)) end as ends
  from staged s join ${table} c on ${same} and upper_inf(c.recorded)
    and (c.valid @> lower(s.valid) or lower(c.valid) > lower(s.valid))
  where upper_inf(s.valid) group by s.ctid
) x
where s.ctid = x.place and x.ends is not null`,
    // A later whole edition that does not have a thing tells when it ended. $1 the day of that edition.
    capAtNext: `
update staged s set valid = daterange(lower(s.valid), $1::date)
where upper_inf(s.valid) and lower(s.valid) < $1::date
  and not exists (select from ${table} c where ${same} and upper_inf(c.recorded) and c.valid @> $1::date)`,
    // $1 the day of the edition, $2 keys the file names in rows that are not merged. Periods are missing within the file's own span.
    missing: `
select ${shown} as key from ${table} c
where upper_inf(c.recorded) and $1::date is not null and not (${shown} = any($2::text[])) and ${
      key.length === 0
        ? 'c.valid && (select range_merge(range_agg(s.valid)) from staged s) and not exists (select from staged s where c.valid && s.valid)'
        : `c.valid @> $1::date and not exists (select from staged s where ${same})`
    }
order by 1`,
    // The versions a whole edition ends: on record on its day, and not in it. $1 and $2 as above.
    findEnded: `
create temporary table ended on commit drop as
select c.* from ${table} c
where upper_inf(c.recorded) and c.valid @> $1::date and not (${shown} = any($2::text[]))
  and not exists (select from staged s where ${same})`,
    closeEnded: `
update ${table} t set recorded = tstzrange(lower(t.recorded), greatest(lower(t.recorded), audit_now()))
from ended e where t.id = e.id`,
    keepBeforeEnd: `
insert into ${table} (${told.join(', ')}, valid, recorded)
select ${told.map((name) => `e.${name}`).join(', ')}, daterange(lower(e.valid), $1::date), tstzrange(audit_now(), null)
from ended e where lower(e.valid) < $1::date`,
    dropUnchanged: `
delete from staged s using ${table} c
where ${same} and upper_inf(c.recorded) and c.valid @> s.valid and ${equal}`,
    supersede: `
create temporary table superseded on commit drop as
select c.*, datemultirange(c.valid) - range_agg(s.valid) as rest
from ${table} c join staged s on ${same} and c.valid && s.valid
where upper_inf(c.recorded) group by c.id`,
    countChanged: `
select count(*)::int as changed from staged s where exists (select from superseded c where ${same} and c.valid && s.valid)`,
    close: `
update ${table} t set recorded = tstzrange(lower(t.recorded), greatest(lower(t.recorded), audit_now()))
from superseded c where t.id = c.id`,
    keepRest: `
insert into ${table} (${told.join(', ')}, valid, recorded)
select ${told.map((name) => `c.${name}`).join(', ')}, days, tstzrange(audit_now(), null)
from superseded c, unnest(c.rest) as days`,
    insert: `
insert into ${table} (${told.join(', ')}, valid, recorded)
select ${[...key, ...content].map((name) => `s.${name}`).join(', ')}${carried.map((name) => `, coalesce(s.${name}, c.${name})`).join('')},
  s.edition, s.citation, s.valid, tstzrange(audit_now(), null)
from staged s left join superseded c on ${same} and c.valid @> lower(s.valid)`,
  };
}

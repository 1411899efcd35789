import type { Role } from '../../kernel/actor.js';
import type { Statement } from '../database/database.js';
import type { WorkSource } from './work-source.js';

/** What is asked of the list that its text depends on: what is not asked is not in it, so that the plan that is kept for it reads by the index. */
export interface ItemsAsked {
  /** What somebody has taken: found by what he has, not among all that waits. */
  readonly held: boolean;
  readonly atPort: boolean;
  /** Whether a day is named before which they are due. */
  readonly before: boolean;
  /** Whether some were shown already. */
  readonly after: boolean;
}

const ID = (kind: string): string => `concat_ws('~', '${kind}', s.subject_id, s.part)`;
const SHOWN = 's.subject_id, s.part, s.due_on, s.since, s.port, c.holder, c.holder_role, c.claimed_at';
const TAKEN = (kind: string): string => `left join work_claim c on c.item = ${ID(kind)} and c.ended_at is null`;
const VIEW = `i.id, i.kind, i.subject_id, i.part, i.due_on::text as due_on, i.since::text as since, i.port, i.holder, i.holder_role, i.claimed_at,
  (select coalesce(max(w.version), 0) from work_claim w where w.item = i.id) as version`;

/**
 * What waits for a role, by due day, kind, subject and part. Of each source no more is read than the page takes, so that one with a great many costs
 * what a small one does, where an index has it in this order. $1 kind, $2 due before, $3 port, $4 whose (`` for nobody’s), $5 to $8 day, kind, subject
 * and part shown last (`infinity` for no day), $9 limit + 1.
 */
export const itemsOf = (role: Role, sources: readonly WorkSource[], asked: ItemsAsked): Statement => ({
  name: ['work-items-of', role, ...Object.entries(asked).flatMap(([what, is]) => (is ? [what] : []))].join('-'),
  text: `
select ${VIEW} from (${sources.map((source) => branch(source, asked)).join('\nunion all\n')}) i
where num_nulls($1::text, $2::date, $3::text, $4::text, $5::date, $6::text, $7::text, $8::text) >= 0
order by i.due_on, i.kind, i.subject_id, coalesce(i.part, '') limit $9`,
});

const branch = (source: WorkSource, asked: ItemsAsked): string => {
  const { kind, select } = source;
  const conditions = [
    `($1::text is null or $1 = '${kind}')`,
    ...(asked.before ? ['s.due_on < $2::date'] : []),
    ...(asked.atPort ? ['s.port = $3::text'] : []),
    asked.held ? HELD(kind) : '($4::text is null or c.holder is null)',
    ...(asked.after ? AFTER(source) : []),
  ];
  return `
(select ${ID(kind)} as id, '${kind}'::text as kind, ${SHOWN} from (${select}) s ${TAKEN(kind)}
where ${conditions.join('\n  and ')}
order by s.due_on, s.subject_id, coalesce(s.part, '') limit $9)`;
};

// Where each has a day the rows begin there: written as a row, so that the planner does not take it and the day before which they are due for a narrow range.
const AFTER = ({ kind, dated = false }: WorkSource): readonly string[] => [
  ...(dated ? [`(s.due_on, s.subject_id) >= ($5::date, '')`] : []),
  `(coalesce(s.due_on, 'infinity'), '${kind}'::text, s.subject_id, coalesce(s.part, '')) > ($5::date, $6::text, $7::text, $8::text)`,
];

const HELD = (kind: string): string => `c.holder = $4::text and s.subject_id = any (array(
    select split_part(h.item, '~', 2) from work_claim h where h.ended_at is null and h.holder = $4::text and h.item like '${kind.replaceAll('_', '\\_')}~%'))`;

/** One of them. $1 subject, $2 id. */
export const itemOf = ({ kind, select }: WorkSource): Statement => ({
  name: `work-item-${kind}`,
  text: `
select ${VIEW} from (select ${ID(kind)} as id, '${kind}'::text as kind, ${SHOWN} from (${select}) s ${TAKEN(kind)}
where s.subject_id = $1 and ${ID(kind)} = $2) i`,
});

/** Of more than this many that are overdue nobody needs the number. */
const MOST_COUNTED = 100_000;

/** How many of each kind should have been done before a day, as far as they are counted. $1 day. */
export const overdueOf = (sources: readonly WorkSource[]): Statement => ({
  name: 'work-items-overdue',
  text: sources.map(countOf).join('\nunion all\n'),
});

const countOf = ({ kind, select }: WorkSource): string => `
select '${kind}'::text as kind, count(*)::int as overdue from (select from (${select}) s where s.due_on < $1::date limit ${String(MOST_COUNTED)}) o`;

/** One at a time holds an item. $1 item, $2 holder, $3 role, $4 now, $5 who says so. */
export const CLAIM: Statement = {
  name: 'work-claim',
  text: `
insert into work_claim (item, version, holder, holder_role, claimed_at, claimed_by)
select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5 from work_claim where item = $1
on conflict do nothing returning version`,
};

/** $1 item, $2 version, $3 now, $4 how. */
export const END_CLAIM: Statement = {
  name: 'work-claim-end',
  text: `update work_claim set ended_at = $3, ended_as = $4 where item = $1 and version = $2 and ended_at is null returning version`,
};

import type pg from 'pg';
import type { Sent } from './heard.js';
import { STAYS_SMALL } from './nation.js';

/** The columns of each index in their order. */
export type Indexes = ReadonlyMap<string, readonly string[]>;
type Plan = Readonly<Record<string, any>>;

/** What names one thing, or the few of somebody; a column of few values, such as a state or a port, is none. */
const NAMES =
  /(?:^|_)(?:id|ids|numbers?|digest|key|hash|seq|sequence|account|item|index|naic|stream|filed_with|proposed_by)$/;
/** A row of these nodes is given on as soon as it is read, so that whoever has enough of them reads no more. */
const GIVES_ON =
  /^(?:Limit|Nested Loop|Append|Merge Append|Subquery Scan|Result|ProjectSet|LockRows|Incremental Sort|Memoize)$/;

export async function indexesOf(owner: pg.ClientBase): Promise<Indexes> {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `select i.indexrelid::regclass::text as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_index i join pg_attribute a on a.attrelid = i.indexrelid join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace group by 1`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

/** How PostgreSQL would carry it out: for the values that it was sent with, else for any. */
export async function planOf(service: pg.ClientBase, { text, values, as }: Sent): Promise<Plan> {
  await service.query('savepoint before');
  try {
    await service.query(
      `select set_config('app.actor_id', $1, true), set_config('app.role', $2, true), set_config('app.organisation_id', $3, true), set_config('app.now', $4, true)`,
      [...as],
    );
    const sent = values
      ? { text: `explain (format json) ${text}`, values: [...values] }
      : `explain (generic_plan, format json) ${text}`;
    const { rows } = await service.query<Record<string, { Plan: Plan }[]>>(sent);
    return rows[0]!['QUERY PLAN']![0]!.Plan;
  } finally {
    await service.query('rollback to before');
  }
}

/**
 * What a plan reads of tables that grow in proportion to them: what is neither looked up by the name of something, nor read in an order until a page of it is found,
 * nor the whole of an index of what still waits. Each as `table by index`.
 */
export function readsOfAll(
  plan: Plan,
  indexes: Indexes,
  waiting: ReadonlySet<string>,
  paged = false,
): readonly string[] {
  const node: string = plan['Node Type'];
  const table: string = plan['Relation Name'] ?? '';
  const below: readonly Plan[] = plan['Plans'] ?? [];
  if (/ Scan$/.test(node) && table !== '' && !STAYS_SMALL.test(table) && !/^(?:pg|staged)_/.test(table)) {
    const isHeld = isLookedUp(plan, indexes, waiting) || (paged && node.startsWith('Index'));
    return [
      ...(isHeld ? [] : [`${monthless(table)} by ${monthless(indexIn(plan))}`]),
      ...below.flatMap((one) => readsOfAll(one, indexes, waiting)),
    ];
  }
  const isPaged = node === 'Limit' || (paged && GIVES_ON.test(node));
  const drives = (one: Plan): boolean => ['Outer', 'Member', 'Subquery'].includes(one['Parent Relationship']);
  return below.flatMap((one) => readsOfAll(one, indexes, waiting, isPaged && drives(one)));
}

const indexIn = (plan: Plan): string =>
  plan['Index Name'] ?? (plan['Plans'] ?? []).map(indexIn).find((name: string) => name !== 'nothing') ?? 'nothing';
const monthless = (name: string): string => name.replace(/_\d{4}_\d\d/, '_month');

function isLookedUp(plan: Plan, indexes: Indexes, waiting: ReadonlySet<string>): boolean {
  const below: readonly Plan[] = plan['Plans'] ?? [];
  if (plan['Node Type'] === 'BitmapOr') return below.every((one) => isLookedUp(one, indexes, waiting));
  if (plan['Node Type'] === 'BitmapAnd' || plan['Node Type'] === 'Bitmap Heap Scan')
    return below.some((one) => isLookedUp(one, indexes, waiting));
  const index: string = plan['Index Name'] ?? '';
  if (waiting.has(index)) return true;
  const compared = new Set(
    [...String(plan['Index Cond'] ?? '').matchAll(/(?:^|[( ])(?:\w+\.)?(\w+)\)?(?:::\w+\)?)? (?:=|@>|&&) /g)].map(
      ([, column]) => column!,
    ),
  );
  // A partition is of one month.
  const columns = (indexes.get(index) ?? []).filter((column) => column !== 'filed_month' || !/_\d{4}_\d\d/.test(index));
  const named = columns.slice(0, columns.findIndex((column) => !compared.has(column)) >>> 0);
  return named.some((column) => NAMES.test(column));
}

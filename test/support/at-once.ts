import { asOwner } from './access/as-owner.js';
import type { TestApp } from './app.js';

/** What came of one of several things done at the same time. */
export type Outcome<T> = { readonly done: T } | { readonly refused: unknown };

/** Does all of them at the same time; one lawful outcome is then that exactly one of them is done. */
export async function atOnce<T>(...acts: readonly (() => Promise<T>)[]): Promise<readonly Outcome<T>[]> {
  const settled = await Promise.allSettled(acts.map((act) => act()));
  return settled.map((one) => (one.status === 'fulfilled' ? { done: one.value } : { refused: one.reason as unknown }));
}

// Sessions of this database that wait for a lock another one holds.
const WAITING = `select count(distinct a.pid)::int as n from pg_stat_activity a join pg_locks l on l.pid = a.pid
  where a.datname = current_database() and not l.granted`;
const PATIENCE_MS = 10_000;

/** Does acts on a bill that is held meanwhile, so that each comes to wait for it in this order, and lets it go: what came of each. */
export const heldInTurn = <T>(t: TestApp, billId: string, acts: readonly (() => Promise<T>)[]): Promise<T[]> =>
  heldBehind(t, 'select id from bill where id = $1 for update', [billId], acts);

/** The same behind whatever lock a statement takes. */
export function heldBehind<T>(
  t: TestApp,
  statement: string,
  values: readonly string[],
  acts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  return asOwner(t, (holder) =>
    asOwner(t, async (onlooker) => {
      await holder.query('begin');
      await holder.query(statement, [...values]);
      const begun: Promise<T>[] = [];
      for (const act of acts) {
        begun.push(act());
        const until = Date.now() + PATIENCE_MS;
        while ((await onlooker.query<{ n: number }>(WAITING)).rows[0]!.n < begun.length)
          if (Date.now() > until) throw new Error(`act ${String(begun.length)} waits for nothing`);
      }
      await holder.query('commit');
      return Promise.all(begun);
    }),
  );
}

import pg from 'pg';
import { STAGES } from '../../../src/features/entries/bulk/staged.sql.js';
import { asOwner } from '../access/as-owner.js';
import type { TestApp } from '../app.js';
import { WAITING } from './exceptions.js';
import type { Sent } from './heard.js';
import { likeANation } from './nation.js';
import { indexesOf, planOf, readsOfAll } from './scans.js';

/** Of each statement that reads more than what it asks for or a page of it, which tables and by what; and whether a text reads of what grows. */
export async function readsWhereANationFiles(
  t: TestApp,
  sent: readonly Sent[],
): Promise<{ readonly refused: ReadonlyMap<string, readonly string[]>; isRead(text: string): boolean }> {
  const { indexes, tables } = await asOwner(t, async (owner) => ({
    tables: await likeANation(owner),
    indexes: await indexesOf(owner),
  }));
  const service = new pg.Client({ connectionString: t.database.serviceUrl });
  await service.connect();
  try {
    for (const { text } of STAGES) await service.query(text);
    await service.query('begin');
    const refused = new Map<string, readonly string[]>();
    for (const one of sent) {
      const reads = readsOfAll(await planOf(service, one), indexes, WAITING);
      if (reads.length > 0) refused.set(one.name, [...new Set([...(refused.get(one.name) ?? []), ...reads])]);
    }
    return { refused, isRead: (text) => new RegExp(`\\b(?:${tables.join('|')})\\b`).test(text) };
  } finally {
    await service.end();
  }
}

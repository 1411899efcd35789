import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnerCopy } from '../../src/platform/database/owner-copy.js';
import { ENTRIES_OF, HELD_OF, LINES_OF, VERSIONS_OF } from '../../src/features/targeting/engine/histories.sql.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp({ SANDBOX_ENTRIES: '36' });
  // Of a month with a few entries any index of them is as good as that of the key.
  await asOwner(t, (owner) => owner.query('drop index entry_at_port'));
});
afterAll(() => t.close());

/** Of a plan what is read from the rows themselves. Which rows are seen by all PostgreSQL marks when nobody is at work on them, so that is not asked. */
function rowsLookedAt(plan: any, found: string[] = []): string[] {
  const name = plan['Index Name'] ?? plan['Relation Name'];
  if (name && plan['Node Type'] !== 'Index Only Scan') found.push(name);
  // Declared parties of lines under a case stand in the document alone.
  for (const inner of plan.Plans ?? []) if (inner['Parent Relationship'] !== 'SubPlan') rowsLookedAt(inner, found);
  return found;
}

describe('what sums over all entries read', () => {
  it('stands in the index of the key, as row security asks for it, and no row is looked at', async () => {
    await OwnerCopy.settle(t.database.adminUrl, ['entry', 'entry_version', 'entry_line']);
    const service = new pg.Client({ connectionString: t.database.serviceUrl });
    await service.connect();
    try {
      await service.query('begin');
      await service.query(`select set_config('app.actor_id', 'system:targeting', true), set_config('app.role', 'system', true),
        set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`);
      const { rows } = await service.query(
        `select min(importer_id) as first, max(importer_id) as last, array_agg(distinct filed_month)::text[] as months from entry_directory`,
      );
      const [{ first, last, months }] = rows;
      for (const [statement, values] of [
        [ENTRIES_OF, [first, last, months]],
        [VERSIONS_OF, [first, last, months]],
        [LINES_OF, [first, last, months, '2025-01-01']],
      ] as const) {
        const explained = await service.query(`explain (analyze, format json) ${statement.text}`, [...values]);
        const [{ Plan: plan }] = explained.rows[0]['QUERY PLAN'];
        expect([statement.name, plan['Actual Rows'] > 0, rowsLookedAt(plan)]).toEqual([statement.name, true, []]);
      }
    } finally {
      await service.end();
    }
  });

  it('cannot look importers up in the index that keeps a number to one of them', async () => {
    const owner = new pg.Client({ connectionString: t.database.adminUrl });
    await owner.connect();
    try {
      await owner.query('begin');
      await owner.query(
        `select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)`,
      );
      // Where its own index is gone, the planner takes any other that can be searched.
      await owner.query('drop index importer_number_by_importer');
      await owner.query(`prepare held(text[]) as ${HELD_OF.text}`);
      const { rows } = await owner.query(`explain execute held(array['imp_1', 'imp_2'])`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect([plan.includes('importer_number'), plan.includes('importer_number_of_one')]).toEqual([true, false]);
    } finally {
      await owner.end();
    }
  });
});

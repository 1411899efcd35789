import { asOwner } from './access/as-owner.js';
import type { TestApp } from './app.js';

/** What a profile needs to be taken. */
export const soundProfile = (reviewOn = '2026-09-01') => ({
  key: 'adcvd-evaders',
  issue: 'adcvd',
  weights: [
    { factor: 'paymentHistory', weight: 60 },
    { factor: 'exposureToBond', weight: 40 },
  ],
  bands: { medium: 30, high: 60 },
  legalBasis: '19 USC 4322(a)',
  expectedEffect: 'Importers with unpaid duties are seen before their next entry.',
  reviewOn,
});

/** A third importer, so that there are as many as a result of targeting is shared of. */
export const plantThirdImporter = (t: TestApp) =>
  asOwner(t, (client) =>
    client.query(
      `insert into importer (id, created_at, created_by, registered_on) select 'imp_' || repeat('7', 26), now(), 'system:test', '2026-01-01'`,
    ),
  );

/** So many importers assessed as high for an issue, each as one that was assessed. */
export const plantAssessments = (t: TestApp, issue: string, importers: number) =>
  asOwner(t, (client) =>
    client.query(
      `insert into risk_assessment (id, importer_id, issue, as_of, determination_id, result, assessed_by, recorded_at)
       select 'rsk_shared_' || $1 || i.n, i.id, $1, '2026-05-04', a.determination_id, '{"band": "high"}', a.assessed_by, a.recorded_at
       from (select id, row_number() over (order by id) n from importer limit $2) i cross join (select * from risk_assessment limit 1) a`,
      [issue, importers],
    ),
  );

/** Results of targeting are shared of so many importers at least, as an approved change of the policy leaves it. */
export const shareOfAtLeast = (t: TestApp, importers: number) =>
  asOwner(t, async (client) => {
    await client.query('alter table policy_version disable trigger user');
    await client.query(`update policy_version set value = $1::jsonb where key = 'targeting.fewestShared'`, [
      JSON.stringify(importers),
    ]);
    await client.query('alter table policy_version enable trigger user');
  });

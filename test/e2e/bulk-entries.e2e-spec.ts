import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { BULK, ndjson, submit } from '../support/bulk.js';
import { aFiling, filed } from '../support/entries.js';
import { post } from '../support/seizures.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
});
afterAll(() => t.close());

it('a file of entries is filed by the same checks as one by one, each number once', async () => {
  const importer = await t.as('importer');
  const before = await filed(importer);
  const [good, faulty] = [aFiling(), aFiling({ bonds: [] })];
  const again = { ...aFiling(), entryNumber: String(before['entryNumber']).replaceAll('-', '') };
  const { status, body } = await submit(importer, 'entries', ndjson([good, faulty, again, good]));
  expect(status).toBe(202);
  while (await t.app.get(Jobs).runOne());
  const job = await importer.get(`${BULK}/${body.id}`).expect(200);
  expect(job.body).toMatchObject({ state: 'done', rows: 4, counts: { filed: 1, filedBefore: 2, refused: 1 } });
  const { items } = (await importer.get(`${BULK}/${body.id}/rows`).expect(200)).body;
  const alone = await post(importer, '/v1/entries', faulty);
  expect(alone.status).toBe(422);
  expect(items[1].faults).toEqual(alone.body.errors);
  expect(items[2]).toMatchObject({ outcome: 'filed_before', subjectId: before['id'] });
  expect(items[3].subjectId).toBe(items[0].subjectId);
  await importer.get(`/v1/entries/${items[0].subjectId}`).expect(200);
  await (await t.as('importer', 'sandbox-importer-2')).get(`/v1/entries/${items[0].subjectId}`).expect(404);
});

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { forOneEntry } from '../support/bonds.js';
import { BULK, ndjson, submit, text } from '../support/bulk.js';
import { codesOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let folder: string;
let [surety, otherSurety, officer]: Caller[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bulk-'));
  t = await startTestApp({ DATA_DIR: folder });
  t.setNow('2026-03-02T15:00:00Z');
  surety = await t.as('surety');
  otherSurety = await t.as('surety', 'sandbox-surety-2');
  officer = await t.as('bond_officer');
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

let numbers = 0;
const number = (): string => String(500_000_000 + numbers++);
const bond = (given: object = {}) => forOneEntry({ suretyReferenceNumber: number(), ...given });
const done = async (): Promise<void> => {
  while (await t.app.get(Jobs).runOne());
};
const rowsOf = async (id: string, query: object = {}) =>
  (
    await surety!
      .get(`${BULK}/${id}/rows`)
      .query({ limit: 500, ...query })
      .expect(200)
  ).body.items;
const bondsFiled = async (): Promise<number> =>
  asOwner(t, async (client) => Number((await client.query('select count(*) from bond')).rows[0].count));

describe('a file of bonds', () => {
  it('is taken at once and filed row by row: what is lawful is filed, the rest refused with every fault', async () => {
    const before = await bondsFiled();
    const good = bond();
    const rows = ndjson([
      good,
      bond({ limitOfLiability: '99.50', port: undefined }),
      bond({ kind: 'both', unknown: 1 }),
      bond(),
    ]);
    const given = await submit(surety!, 'bonds', gzipSync(`${rows}{"kind":\n`), { gzip: true });
    expect([given.status, given.body]).toMatchObject([202, { state: 'waiting', rowsDone: 0, kind: 'bonds' }]);
    await done();
    const { body } = await surety!.get(`${BULK}/${given.body.id}`).expect(200);
    expect(body).toMatchObject({
      state: 'done',
      rows: 5,
      rowsDone: 5,
      counts: { filed: 2, filedBefore: 0, refused: 3 },
    });
    const told = await rowsOf(given.body.id);
    expect(told.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'filed',
      'refused',
      'refused',
      'filed',
      'refused',
    ]);
    // The same faults as filed alone.
    const alone = await post(surety!, '/v1/bonds', bond({ limitOfLiability: '99.50', port: undefined }));
    expect(told[1].faults).toEqual(alone.body.errors);
    expect(told[2].faults.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['field.is_in', 'field.unknown']),
    );
    expect(told[4].faults).toMatchObject([{ code: 'bulk.row_unreadable' }]);
    expect(await bondsFiled()).toBe(before + 2);
    await surety!.get(`/v1/bonds/${told[0].subjectId}`).expect(200);
    expect(await rowsOf(given.body.id, { outcome: 'refused' })).toHaveLength(3);
    const file = await surety!.get(`${BULK}/${given.body.id}/results`).buffer(true).parse(text).expect(200);
    expect(
      (file.body as string)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(told);
    // Sent again what was refused is tried again, and a row that was filed is not filed again; with nothing refused it is the same job.
    const retried = await submit(surety!, 'bonds', gzipSync(`${rows}{"kind":\n`), { gzip: true });
    await done();
    expect((await surety!.get(`${BULK}/${retried.body.id}`).expect(200)).body.counts).toEqual({
      filed: 0,
      filedBefore: 2,
      refused: 3,
    });
    const again = await submit(surety!, 'bonds', ndjson([good, good]));
    await done();
    expect((await submit(surety!, 'bonds', ndjson([good, good]))).body.id).toBe(again.body.id);
    expect(await rowsOf(again.body.id)).toMatchObject([
      { outcome: 'filed_before', subjectId: told[0].subjectId, reference: good.suretyReferenceNumber },
      { outcome: 'filed_before' },
    ]);
    expect(await bondsFiled()).toBe(before + 2);
  });

  it('is as well a table whose header names the fields', async () => {
    const { principal, transaction } = bond();
    const cells: Readonly<Record<string, string>> = {
      kind: 'single_transaction',
      activityCode: '1',
      executedOn: '2026-02-27',
      effectiveOn: '2026-03-09',
      limitOfLiability: '60000.00',
      'transaction.reference': transaction.reference,
      'transaction.on': transaction.on,
      port: '2704',
      'principal.importerId': principal.importerId,
      'principal.name': 'Blue "Spruce", Imports',
      'principal.address': '1 Walk',
      'sureties.0.suretyCode': '821',
      'sureties.0.share': '60000.00',
      suretyReferenceNumber: number(),
      brokerFilerCode: '',
    };
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    const csv = [Object.keys(cells), Object.values(cells)].map((row) => row.map(quoted).join()).join('\r\n');
    const { body } = await submit(surety!, 'bonds', csv, { type: 'text/csv' });
    await done();
    const [row] = await rowsOf(body.id);
    expect(row).toMatchObject({ outcome: 'filed' });
    const filed = await surety!.get(`/v1/bonds/${row.subjectId}`).expect(200);
    expect(filed.body).toMatchObject({
      principal: { name: 'Blue "Spruce", Imports' },
      sureties: [{ suretyCode: '821' }],
    });
  });

  it('is its submitter’s and customs’, and is for roles that file such things', async () => {
    const { body } = await submit(surety!, 'bonds', ndjson([bond()]));
    for (const address of ['', '/rows', '/results']) await otherSurety!.get(`${BULK}/${body.id}${address}`).expect(404);
    for (const address of ['', '/rows']) await officer!.get(`${BULK}/${body.id}${address}`).expect(200);
    expect((await post(otherSurety!, `${BULK}/${body.id}/cancellation`, {})).status).toBe(404);
    const listed = await otherSurety!.get(BULK).expect(200);
    expect(listed.body.items).toEqual([]);
    expect((await submit(await t.as('importer'), 'bonds', ndjson([bond()]))).body.code).toBe('bulk.kind_not_yours');
    expect((await submit(surety!, 'planets', ndjson([bond()]))).body.code).toBe('bulk.kind_not_yours');
    const plain = await submit(surety!, 'bonds', ndjson([bond()]), { type: 'text/plain' });
    expect([plain.status, plain.body.code]).toEqual([415, 'request.unsupported_media_type']);
    const remedy = 'Send application/x-ndjson or text/csv, as it is or with Content-Encoding: gzip.';
    expect(plain.body.errors).toMatchObject([{ pointer: '#Content-Type', code: 'body.media_type', remedy }]);
  });

  it.each<[string, string | Buffer, object, string]>([
    ['is not what was announced', '{}\n', { told: `sha-256=:${'A'.repeat(43)}=:` }, 'bulk.digest_differs'],
    ['says no digest', '{}\n', { told: 'md5=:x:' }, 'bulk.digest_missing'],
    ['is empty', '', {}, 'bulk.empty'],
  ])('that %s is refused', async (_, bytes, how, code) => {
    const { status, body } = await submit(surety!, 'bonds', bytes, how);
    expect([status, codesOf(body)]).toEqual([400, [code]]);
    expect(body.errors[0].remedy).toMatch(/./);
  });

  it.each<[string, string | Buffer, object, string]>([
    ['ends within its gzip', gzipSync('x'.repeat(5000)).subarray(0, 20), { gzip: true }, 'bulk.not_gzip'],
    ['has a row beyond all bounds', `${'x'.repeat(1_100_000)}\n`, {}, 'bulk.row_too_long'],
    ['is no text', Buffer.from([0xff, 0xfe, 0x0a]), {}, 'bulk.not_utf8'],
    ['is a table with a quote that never ends', 'a,b\n"1,2\n', { type: 'text/csv' }, 'bulk.not_csv'],
  ])('that %s fails and says why', async (_, bytes, how, code) => {
    const { body } = await submit(surety!, 'bonds', bytes, how);
    await done();
    const { body: job } = await surety!.get(`${BULK}/${body.id}`).expect(200);
    expect(job).toMatchObject({ state: 'failed', failure: { code } });
  });

  it('is stopped between two steps; what was filed stays', async () => {
    const rows = Array.from({ length: 30 }, () => bond());
    const { body } = await submit(surety!, 'bonds', ndjson(rows));
    const cancelled = await post(surety!, `${BULK}/${body.id}/cancellation`, {});
    expect(cancelled.body).toMatchObject({ state: 'cancelled', rowsDone: 0 });
    expect((await post(surety!, `${BULK}/${body.id}/cancellation`, {})).body.code).toBe('bulk.job_ended');
    // A cancelled file may be sent again.
    const again = await submit(surety!, 'bonds', ndjson(rows));
    expect(again.body.id).not.toBe(body.id);
    const running = t.app.get(Jobs).runOne();
    await rowsDone(again.body.id, 20);
    await post(surety!, `${BULK}/${again.body.id}/cancellation`, {});
    await running;
    const { body: job } = await surety!.get(`${BULK}/${again.body.id}`).expect(200);
    expect([job.state, job.rowsDone, job.counts.filed]).toEqual(
      job.state === 'done' ? ['done', 30, 30] : ['cancelled', 20, 20],
    );
  });

  it('submitted by who lost the right meanwhile goes no further', async () => {
    const { body } = await submit(otherSurety!, 'bonds', ndjson([bond()]));
    await asOwner(t, async (client) => {
      await client.query('alter table client disable trigger user');
      await client.query(`update client set status = 'revoked', revoked_at = now() where id = 'sandbox-surety-2'`);
      await client.query('alter table client enable trigger user');
    });
    await done();
    const { body: job } = await officer!.get(`${BULK}/${body.id}`).expect(200);
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'job.right_lost' }, counts: { filed: 0 } });
  });
});

async function rowsDone(id: string, atLeast: number): Promise<void> {
  for (;;) {
    const { body } = await surety!.get(`${BULK}/${id}`).expect(200);
    if (body.rowsDone >= atLeast || body.state === 'done') return;
    await sleep(20);
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { idOfName } from '../../src/kernel/ids.js';
import { rangeOf } from '../../src/platform/exports/byte-range.js';
import { BlobStore } from '../../src/platform/files/blob-store.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { act, suspectedCounterfeits, watches } from '../support/detentions.js';

const AGREEMENT = idOfName('agr', 'Memorandum of understanding on detained goods');

let t: TestApp;
let folder: string;
let [agency, other, officer]: Caller[] = [];
let detained: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'exports-'));
  t = await startTestApp({ DATA_DIR: folder });
  t.setNow('2026-03-02T15:00:00Z');
  agency = await t.as('partner_agency');
  other = await t.as('partner_agency', 'sandbox-partner-agency-2');
  officer = await t.as('port_officer');
  detained = [await detain('VN'), await detain('CN')];
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

async function detain(countryOfOrigin: string): Promise<string> {
  const goods = { ...watches, countryOfOrigin };
  return (await act(officer!, '', { ...suspectedCounterfeits, goods }).expect(201)).body.id;
}
const ask = (caller: Caller, body: object) =>
  caller.post('/v1/exports').set('idempotency-key', randomUUID()).send(body);
const madeOf = async (body: object) => {
  const { body: asked, headers } = await ask(agency!, body).expect(202);
  expect(headers['location']).toBe(`/v1/exports/${asked.id}`);
  while (await t.app.get(Jobs).runOne());
  return (await agency!.get(`/v1/exports/${asked.id}`).expect(200)).body;
};
const fetched = async (caller: Caller, url: string, headers: Record<string, string> = {}) =>
  caller
    .get(url)
    .set(headers)
    .buffer(true)
    .parse((response, told) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => told(null, Buffer.concat(chunks)));
    });
const linesOf = (file: Buffer): readonly Record<string, unknown>[] =>
  gunzipSync(file)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const lines = async ({ content }: { content: string }) => linesOf((await fetched(agency!, content)).body as Buffer);
const looksOf = (id: string) =>
  asOwner(t, async (client) => {
    const { rows } = await client.query<{ resource_id: string }>(
      `select resource_id from access_look where request_id = $1 and operation = 'POST /v1/exports' order by resource_id`,
      [id],
    );
    return rows.map(({ resource_id }) => resource_id);
  });

describe('an export', () => {
  it('holds what the list shows, field by field, and each line is a look', async () => {
    const made = await madeOf({ dataSet: 'detentions' });
    expect(made).toMatchObject({ dataSet: 'detentions', agreementId: AGREEMENT, state: 'done', gone: 0 });
    const { body: list } = await agency!.get('/v1/detentions?limit=500').expect(200);
    const held = await lines(made);
    expect(held).toEqual(list.items);
    expect(made.rows).toBe(held.length);
    expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining(detained));
    expect(held.find(({ id }) => id === detained[0])).not.toHaveProperty('parties');
    expect(await looksOf(made.id)).toEqual(expect.arrayContaining([...detained].sort()));
  });

  it('is fetched whole with its digest, or from where a download broke off', async () => {
    const made = await madeOf({ dataSet: 'detentions' });
    const whole = await fetched(agency!, made.content);
    const file = whole.body as Buffer;
    expect(whole.status).toBe(200);
    expect(createHash('sha256').update(file).digest('hex')).toBe(made.digest);
    expect(whole.headers).toMatchObject({ 'accept-ranges': 'bytes', etag: `"${made.digest}"` });
    const rest = await fetched(agency!, made.content, { range: 'bytes=20-', 'if-range': `"${made.digest}"` });
    expect(rest.status).toBe(206);
    expect(rest.headers['content-range']).toBe(`bytes 20-${String(file.length - 1)}/${String(file.length)}`);
    expect(Buffer.concat([file.subarray(0, 20), rest.body as Buffer])).toEqual(file);
    const another = await fetched(agency!, made.content, { range: 'bytes=20-', 'if-range': '"another"' });
    expect([another.status, (another.body as Buffer).length]).toEqual([200, file.length]);
  });

  it('of changes holds what has changed since, and tells what is shown no more; nothing else is a look', async () => {
    const base = await madeOf({ dataSet: 'detentions' });
    const same = await madeOf({ dataSet: 'detentions', sinceExportId: base.id });
    expect([same.rows, same.gone, await looksOf(same.id)]).toEqual([0, 0, []]);
    const added = await detain('KR');
    const gone = `dtn_${'z'.repeat(26)}`;
    await asOwner(t, (client) =>
      client.query(
        `insert into export_row (job_id, row_id, digest, organisation_id) select id, $2, 'x', organisation_id from job where id = $1`,
        [same.id, gone],
      ),
    );
    const delta = await madeOf({ dataSet: 'detentions', sinceExportId: same.id });
    expect([delta.rows, delta.gone]).toEqual([1, 1]);
    expect(await lines(delta)).toEqual([expect.objectContaining({ id: added }), { id: gone, gone: true }]);
    expect(await looksOf(delta.id)).toEqual([added]);
  });

  it('goes on after its last part where it broke off, and holds nothing twice', async () => {
    const base = await madeOf({ dataSet: 'detentions' });
    await asOwner(t, (client) =>
      client.query(
        `insert into export_row (job_id, row_id, digest, organisation_id)
         select id, 'dtn_' || lpad(n::text, 26, '0'), 'x', organisation_id from job, generate_series(1, 2500) n where id = $1`,
        [base.id],
      ),
    );
    const { body: asked } = await ask(agency!, { dataSet: 'detentions', sinceExportId: base.id }).expect(202);
    const blobs = t.app.get(BlobStore);
    const put = blobs.put.bind(blobs);
    let puts = 0;
    const broken = jest.spyOn(blobs, 'put').mockImplementation(async (name, bytes) => {
      if (++puts === 3) throw new Error('the disk is full');
      await put(name, bytes);
    });
    await t.app.get(Jobs).runOne();
    broken.mockRestore();
    expect((await agency!.get(`/v1/exports/${asked.id}`).expect(200)).body).toMatchObject({
      state: 'running',
      gone: 2000,
    });
    await agency!.get(`/v1/exports/${asked.id}/content`).expect(409);
    await asOwner(t, (client) => client.query('update job set held_until = now() where id = $1', [asked.id]));
    while (await t.app.get(Jobs).runOne());
    const { body: made } = await agency!.get(`/v1/exports/${asked.id}`).expect(200);
    expect(made).toMatchObject({ state: 'done', rows: 0, gone: 2500 });
    const ids = (await lines(made)).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2500, 2500]);
  });

  it('that waits to be made already is the same one', async () => {
    const [one, two] = await Promise.all([
      ask(agency!, { dataSet: 'detentions' }),
      ask(agency!, { dataSet: 'detentions' }),
    ]);
    expect([one.status, two.status, two.body.id]).toEqual([202, 202, one.body.id]);
    while (await t.app.get(Jobs).runOne());
  });

  it('is not there for another agency, and is in the list of one’s own and of customs', async () => {
    const made = await madeOf({ dataSet: 'detentions' });
    await other!.get(`/v1/exports/${made.id}`).expect(404);
    await other!.get(`/v1/exports/${made.id}/content`).expect(404);
    expect((await other!.get('/v1/exports').expect(200)).body.items).toEqual([]);
    const own = (await agency!.get('/v1/exports?limit=1').expect(200)).body;
    expect(own.items).toMatchObject([{ id: made.id }]);
    expect(own.page.next).toBeDefined();
    expect((await officer!.get('/v1/exports').expect(200)).body.items[0]).toMatchObject({ id: made.id });
    await officer!.get(`/v1/exports/${made.id}/content`).expect(403);
  });

  it.each([
    [{ dataSet: 'seizures' }, 403, 'export.not_agreed'],
    [{ dataSet: 'nothing-known' }, 403, 'export.not_agreed'],
    [{ dataSet: 'detentions', sinceExportId: `job_${'0'.repeat(26)}` }, 409, 'export.base_unknown'],
    [{ dataSet: 'detentions', sinceExportId: 'yesterday' }, 400, 'request.invalid'],
  ])('of %j is refused', async (body, status, code) => {
    const answer = await ask(agency!, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('for a purpose that the agreement does not name is refused', async () => {
    const answer = await ask(agency!, { dataSet: 'detentions' }).set('purpose', 'enforcement');
    expect([answer.status, answer.body.code]).toEqual([403, expect.stringMatching(/^purpose\./)]);
  });

  it('forgets what it held once seven newer ones are made: changes since it can be told no more', async () => {
    const first = await madeOf({ dataSet: 'detentions' });
    for (let n = 0; n < 7; n++) await madeOf({ dataSet: 'detentions' });
    const answer = await ask(agency!, { dataSet: 'detentions', sinceExportId: first.id }).expect(409);
    expect(answer.body.code).toBe('export.base_unknown');
    expect((await lines(first)).length).toBe(first.rows);
  });

  it('of changes fails where what they are told since is forgotten before it is made', async () => {
    const base = await madeOf({ dataSet: 'detentions' });
    const { body: asked } = await ask(agency!, { dataSet: 'detentions', sinceExportId: base.id }).expect(202);
    await asOwner(t, async (client) => {
      await client.query('update export_file set remembered = false where job_id = $1', [base.id]);
      await client.query('delete from export_row where job_id = $1', [base.id]);
    });
    while (await t.app.get(Jobs).runOne());
    expect((await agency!.get(`/v1/exports/${asked.id}`).expect(200)).body).toMatchObject({
      state: 'failed',
      rows: 0,
      failure: { code: 'export.base_unknown' },
    });
  });

  it('ends with the agreement: none is made under it any more, and no file of it leaves', async () => {
    const made = await madeOf({ dataSet: 'detentions' });
    const { body: asked } = await ask(agency!, { dataSet: 'detentions' }).expect(202);
    await asOwner(t, (client) =>
      client.query(
        `update agreement set fields = jsonb_set(fields, '{detentions}', '["id", "status"]') where id = $1`,
        [AGREEMENT],
      ),
    );
    while (await t.app.get(Jobs).runOne());
    expect((await agency!.get(`/v1/exports/${asked.id}`).expect(200)).body).toMatchObject({
      state: 'failed',
      failure: { code: 'job.right_lost' },
    });
    const answer = await agency!.get(made.content).expect(403);
    expect(answer.body.code).toBe('export.not_agreed');
  });
});

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-9', { from: 0, through: 9 }],
    ['bytes=90-', { from: 90, through: 99 }],
    ['bytes=-10', { from: 90, through: 99 }],
    ['bytes=95-200', { from: 95, through: 99 }],
    ['bytes=100-', undefined],
    ['bytes=9-2', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['lines=1-2', undefined],
    [undefined, undefined],
  ])('%s of 100 bytes', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });
});

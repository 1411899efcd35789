import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { JsonLogger } from '../../src/platform/logging/json-logger.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { BULK, ndjson, submit, text } from '../support/bulk.js';
import { act as detain, suspectedCounterfeits, watches } from '../support/detentions.js';
import { aFiling } from '../support/entries.js';

// One number, in every place that takes one; the answers, the log, the tables and the files are then searched for it.
const SSN = '900-55-6677';
const TOLD = /900-?55-?6677/;

let t: TestApp;
let folder: string;
let specialist: Caller;
let logged = '';
let sent = '';
const answered: unknown[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ssn-'));
  t = await startTestApp({ DATA_DIR: folder });
  t.setNow('2026-03-02T17:00:00Z');
  const lines = new Writable({
    write(chunk: Buffer, _, done) {
      logged += chunk.toString();
      done();
    },
  });
  t.app.useLogger(new JsonLogger('debug', lines));
  specialist = await t.as('import_specialist');
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

const post = async (at: string, body: object, key: string = randomUUID(), as = specialist) => {
  const answer = await as.post(at).set('idempotency-key', key).send(body);
  answered.push(answer.body, answer.headers);
  return answer;
};
const address = { street: '6 Wharf Street', city: 'Tampa', country: 'US' };
const form = (more: object = {}) => ({ name: randomUUID(), address, from: '2020-01-01', ...more });

describe('a social security number', () => {
  let id: string;

  it('is told of an importer, of its entries and of its goods, and found again', async () => {
    const key = randomUUID();
    const given = form({ numbers: [SSN], particulars: { entityType: 'individual', citizenship: 'US' } });
    const made = await post('/v1/importers', given, key);
    expect(made.status).toBe(201);
    id = made.body.id as string;
    // Given again, what was answered is what is kept of the answer.
    expect((await post('/v1/importers', given, key)).body).toEqual(made.body);
    const found = await post('/v1/importers/lookup', { importerNumber: SSN });
    expect(found.body.items).toMatchObject([{ id }]);
    await post('/v1/importers/lookup', { described: { name: 'Nobody At All', numbers: [SSN] } });
    const taken = await post('/v1/importers', form({ numbers: [SSN.replaceAll('-', '')] }));
    expect([taken.status, taken.body.code]).toEqual([409, 'importer_number.taken']);
    expect((await post(`/v1/importers/${id}/numbers`, { number: SSN, from: '2026-03-01', reason: 'x' })).status).toBe(
      409,
    );
    expect(
      (await post(`/v1/importers/${id}/numbers/removal`, { number: '900-55-0000', on: '2026-03-01' })).status,
    ).toBe(409);
    expect((await post('/v1/importers', form({ numbers: [SSN], particulars: { entityType: 'llc' } }))).status).toBe(
      422,
    );
    for (const at of ['', '/history', '/profile', '/access-report'])
      answered.push((await specialist.get(`/v1/importers/${id}${at}`)).body);
  });

  it('names the importer of an entry, alone and in a file', async () => {
    const officer = await t.as('entry_specialist');
    for (const at of ['/v1/entries/validate', '/v1/entries'])
      await post(
        at,
        aFiling({ importerNumber: SSN, consigneeNumber: SSN, referenceNumber: SSN }),
        randomUUID(),
        officer,
      );
    const named = aFiling({ consigneeNumber: SSN, referenceNumber: SSN });
    expect((await post('/v1/entries', named, randomUUID(), await t.as('importer'))).status).toBe(201);
    const rows = [
      aFiling({ importerNumber: SSN, consigneeNumber: SSN }),
      { ...aFiling({ importerNumber: SSN }), entryType: '99' },
    ];
    sent = ndjson(rows);
    const { body } = await submit(officer, 'entries', sent);
    while (await t.app.get(Jobs).runOne());
    const job = await officer.get(`${BULK}/${body.id}`).expect(200);
    answered.push(job.body, (await officer.get(`${BULK}/${body.id}/rows`)).body);
    const results = await officer
      .get(`${BULK}/${body.id}/results`)
      .buffer(true)
      .parse(text as never)
      .expect(200);
    answered.push(results.body);
    expect(String(results.body)).toContain('refused');
  });

  it('of goods is kept as that of the importer is, and shown by its last digits', async () => {
    const goods = { ...watches, importerNumber: SSN };
    const made = await detain(specialist, '', { ...suspectedCounterfeits, goods });
    answered.push(made.body);
    expect(made.body.goods.importerNumber).toBe('***-**-6677');
    const [row] = await asOwner(t, async (client) => {
      const { rows } = await client.query(`select * from merchandise where importer_number = '***-**-6677'`);
      return rows;
    });
    expect(await t.app.get(PersonalData).open(row.importer_number_sealed, row.id)).toBe(SSN);
  });

  it('stands in no answer, no line of the log, no table and no file but the one that was sent', async () => {
    expect(JSON.stringify(answered)).not.toMatch(TOLD);
    expect(logged).not.toMatch(TOLD);
    const tables = await asOwner(t, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const telling: string[] = [];
      for (const { name } of rows) {
        const { rows: found } = await client.query(`select 1 from "${name}" x where x::text ~ $1 limit 1`, [
          TOLD.source,
        ]);
        if (found.length > 0) telling.push(name);
      }
      return telling;
    });
    const files: string[] = [];
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const bytes = await readFile(path.join(file.parentPath, file.name));
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      // A part of a file begins with what makes it one of its own.
      if (TOLD.test(plain.toString('latin1'))) files.push(plain.subarray(16).toString());
    }
    // What was sent is kept as it was sent: whoever keeps the files keeps them on an encrypted disk or in an encrypted bucket.
    expect({ tables, files }).toEqual({ tables: [], files: [sent] });
  });
});

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { FILERS } from '../../src/tools/sandbox-year/cast.js';
import { draftsOf } from '../../src/features/past-year/sandbox/market.js';
import { papersOf } from '../../src/tools/sandbox-year/papers.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { BULK, filedInFile, ndjson, submit, text } from '../support/bulk.js';
import { WITH_SUMMARY, aFiling, filed, freshEntryNumber, solarLine } from '../support/entries.js';
import { post } from '../support/seizures.js';
import { storedOf } from '../support/stored-entries.js';

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
  const again = {
    ...aFiling({ carrier: 'Another Star' }),
    entryNumber: String(before['entryNumber']).replaceAll('-', ''),
  };
  const { status, headers, body } = await submit(importer, 'entries', ndjson([good, faulty, again, good]));
  expect([status, headers['location']]).toEqual([202, `${BULK}/${body.id}`]);
  while (await t.app.get(Jobs).runOne());
  const job = await importer.get(`${BULK}/${body.id}`).expect(200);
  expect(job.body).toMatchObject({ state: 'done', rows: 4, counts: { filed: 1, filedBefore: 2, refused: 1 } });
  const { items } = (await importer.get(`${BULK}/${body.id}/rows`).expect(200)).body;
  const alone = await post(importer, '/v1/entries', faulty);
  expect(alone.status).toBe(422);
  expect(items[1].faults).toEqual(alone.body.errors);
  const otherwise = [{ code: 'bulk.filed_otherwise' }];
  expect(items[2]).toMatchObject({ outcome: 'filed_before', subjectId: before['id'], faults: otherwise });
  expect(items[3]).not.toHaveProperty('faults');
  expect(items[3].subjectId).toBe(items[0].subjectId);
  await importer.get(`/v1/entries/${items[0].subjectId}`).expect(200);
  // Of a file no answer is kept: it is given when it is asked for.
  const why = await importer.get(`/v1/entries/${items[0].subjectId}/versions/1/acceptance`).expect(200);
  expect(why.body).toMatchObject({
    question: 'entry_acceptance',
    outcome: 'taken',
    inputs: { entryId: items[0].subjectId, version: 1 },
  });
  expect(why.body).not.toHaveProperty('id');
  await (await t.as('importer', 'sandbox-importer-2')).get(`/v1/entries/${items[0].subjectId}`).expect(404);
});

/** Files of every kind of row: one is lawful, one has faults of law, one is for nobody … */
const mixed = () => [
  aFiling(),
  aFiling({ lines: [solarLine({ agencies: ['EPA', 'FDA'] }), solarLine({ agencies: ['FDA'] })] }),
  aFiling({
    filing: 'entry_and_summary',
    lines: [solarLine({ agencies: ['EPA', 'FDA'] }), solarLine({ agencies: ['FDA'] })],
  }),
  aFiling({ bonds: [] }),
  aFiling({ entryType: '01' }),
  aFiling({ lines: [solarLine({ htsNumber: '9999.99.9999' })] }),
  aFiling({ importerNumber: '00-0000000ZZ' }),
  aFiling({ lines: [solarLine({ facts: { no_such_fact: true } })] }),
  aFiling({ lines: [solarLine({ additionalHtsNumbers: ['9903.88.99'] })] }),
  aFiling({ bonds: [{ bondNumber: '249999999', kind: 'continuous', suretyCode: '821' }] }),
  aFiling({ filing: 'entry', lines: [solarLine({ adcvdCases: [{ caseNumber: 'A-570-979' }] })] }),
  aFiling({ rateOn: '2026-03-02' }),
  aFiling({ rateOn: '2026-02-01' }),
  aFiling({ rateBasis: 'acceptance_in_bond' }),
  aFiling({ rateBasis: 'acceptance_in_bond', rateOn: '2026-02-25' }),
];

it('of a file each row comes to what it comes to alone, and what is stored of it is the same', async () => {
  const importer = await t.as('importer');
  const alone = [];
  for (const row of mixed()) alone.push(await post(importer, '/v1/entries', row));
  const { body } = await submit(importer, 'entries', ndjson(mixed()));
  while (await t.app.get(Jobs).runOne());
  const { items } = (await importer.get(`${BULK}/${body.id}/rows`).expect(200)).body;
  expect(items).toHaveLength(alone.length);
  const outcomes = alone.map(({ status, body: answer }) => (status === 201 ? 'filed' : (answer.errors ?? [])));
  expect(items.map((row: Row) => row.faults ?? row.outcome)).toEqual(outcomes);
  const warnings = alone.flatMap(({ status, body: answer }) => (status === 201 ? [answer.warnings] : []));
  expect(items.flatMap((row: Row) => row.warnings ?? [])).toEqual(warnings.flat());
  expect(items.filter((row: Row) => row.warnings).length).toBe(warnings.length);
  expect(new Set(warnings.flat().map(({ weight }) => weight)).size).toBe(2);
  const file: string = (await importer.get(`${BULK}/${body.id}/results`).buffer(true).parse(text).expect(200)).body;
  expect(
    file
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(items);
  expect(outcomes.filter((outcome) => outcome === 'filed').length).toBeGreaterThan(1);
  // Nobody chooses the day of the rate.
  expect(outcomes.slice(-4)).toMatchObject([
    'filed',
    [{ code: 'basis.day_not_of_entry' }],
    [{ code: 'basis.acceptance_day_missing' }],
    'filed',
  ]);
  const ids = (rows: readonly { outcome?: string; subjectId?: string }[]) =>
    rows.flatMap(({ subjectId }) => subjectId ?? []);
  const [together, single] = [
    await storedOf(t, ids(items)),
    await storedOf(
      t,
      alone.flatMap(({ status, body: answer }) => (status === 201 ? [String(answer.id)] : [])),
    ),
  ];
  expect(together).toEqual(single);
  expect(JSON.stringify(together)).toContain(String.raw`\"agency\":\"FDA\"`);
});

interface Row {
  readonly outcome: string;
  readonly faults?: object[];
  readonly warnings?: object[];
}

it('a year of the sandbox is written the same for one seed, and the law takes what is in it', async () => {
  const day = '2026-03-02';
  const written = (seed: number) => {
    const drafts = draftsOf({ seed, from: 1, count: 24, importers: FILERS.length });
    return FILERS.map((_, i) =>
      papersOf(
        drafts.filter(({ importer }) => importer === i),
        FILERS,
        day,
        () => null,
      ),
    );
  };
  const year = written(7);
  expect(written(7)).toEqual(year);
  expect(written(8)).not.toEqual(year);
  const numbers = year.flatMap((papers) => papers.map(({ entryNumber }) => entryNumber));
  expect(new Set(numbers).size).toBe(24);
  for (const [i, { client }] of FILERS.entries()) {
    const caller = await t.as('importer', client);
    const rows = year[i] ?? [];
    const { body } = await submit(caller, 'entries', ndjson(rows));
    while (await t.app.get(Jobs).runOne());
    const job = await caller.get(`${BULK}/${body.id}`).expect(200);
    expect(job.body.counts).toEqual({ filed: rows.length, filedBefore: 0, refused: 0 });
  }
});

it('of rows with one number the first that the law takes is filed, and another’s number is taken', async () => {
  const [importer, other] = [await t.as('importer'), await t.as('importer', 'sandbox-importer-2')];
  const taken = await filed(importer);
  const entryNumber = freshEntryNumber();
  const rows = [aFiling({ entryNumber, bonds: [] }), aFiling({ entryNumber }), aFiling({ entryNumber, bonds: [] })];
  const { body } = await submit(importer, 'entries', ndjson(rows));
  const theirs = aFiling({
    entryNumber: taken['entryNumber'],
    bonds: [{ bondNumber: '240000002', kind: 'continuous', suretyCode: '822' }],
  });
  const { body: second } = await submit(other, 'entries', ndjson([theirs]));
  while (await t.app.get(Jobs).runOne());
  const { items } = (await importer.get(`${BULK}/${body.id}/rows`).expect(200)).body;
  expect(items.map(({ outcome }: Row) => outcome)).toEqual(['refused', 'filed', 'filed_before']);
  expect(items[2].faults).toMatchObject([{ code: 'bulk.filed_otherwise' }]);
  const told = (await other.get(`${BULK}/${second.id}/rows`).expect(200)).body.items;
  expect(told[0].faults).toMatchObject([{ code: (await post(other, '/v1/entries', theirs)).body.code }]);
});

it('broken off after all was written it keeps nothing, and the next try files every row once', async () => {
  const importer = await t.as('importer');
  const rows = [aFiling(), aFiling()];
  const { body } = await submit(importer, 'entries', ndjson(rows));
  const broken = jest.spyOn(t.app.get(Outbox), 'addAll').mockRejectedValueOnce(new Error('the worker is gone'));
  await t.app.get(Jobs).runOne();
  expect((await importer.get(`${BULK}/${body.id}`).expect(200)).body).toMatchObject({
    state: 'running',
    rowsDone: 0,
    counts: { filed: 0 },
  });
  const numbers = rows.map(({ entryNumber }) => entryNumber);
  const inDirectory = () =>
    asOwner(t, async (client) => {
      const { rows: found } = await client.query(`select from entry_directory where entry_number = any ($1)`, [
        numbers,
      ]);
      return found.length;
    });
  expect(await inDirectory()).toBe(0);
  broken.mockRestore();
  const jobs = t.app.get(Jobs);
  for (let state = 'running'; state === 'running';) {
    await jobs.runOne();
    ({ state } = (await importer.get(`${BULK}/${body.id}`).expect(200)).body);
  }
  expect((await importer.get(`${BULK}/${body.id}`).expect(200)).body).toMatchObject({
    state: 'done',
    counts: { filed: 2, filedBefore: 0, refused: 0 },
  });
  expect(await inDirectory()).toBe(2);
});

it('a file that each process died of ends as failed and says what to do; its rows are not lost', async () => {
  const importer = await t.as('importer');
  const file = ndjson([aFiling()]);
  const { body: first } = await submit(importer, 'entries', file);
  await asOwner(t, (client) => client.query(`update job set takes = 5, state = 'running' where id = $1`, [first.id]));
  while (await t.app.get(Jobs).runOne());
  const left = (await importer.get(`${BULK}/${first.id}`).expect(200)).body;
  expect(left).toMatchObject({ state: 'failed', rowsDone: 0, failure: { code: 'job.left_again' } });
  expect(left.failure.message).toContain('Send those after it in smaller files');
  const { body: again } = await submit(importer, 'entries', file);
  expect(again.id).not.toBe(first.id);
  while (await t.app.get(Jobs).runOne());
  expect((await importer.get(`${BULK}/${again.id}`).expect(200)).body.counts.filed).toBe(1);
});

it('a file in which reconciliation follows upon reconciliation of the row before ends rightly', async () => {
  const importer = await t.as('importer');
  const named = () => aFiling({ ...WITH_SUMMARY, reconciliation: ['value'] });
  const pairs = Array.from({ length: 20 }, () => {
    const first = named();
    const second = { ...named(), entryType: '09', underlyingEntryNumbers: [first.entryNumber] };
    return [first, second];
  });
  const { items } = (
    await importer.get(`${await filedInFile(t, importer, 'entries', pairs.flat())}?limit=500`).expect(200)
  ).body;
  expect(items.map(({ outcome }: Row) => outcome)).toEqual(pairs.flat().map(() => 'filed'));
  // Each was there when the one that names it was checked.
  expect(JSON.stringify(items)).not.toContain('reconciliation.not_on_record');
});

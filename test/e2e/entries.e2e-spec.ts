import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { aFiling, filed, freshEntryNumber, solarLine } from '../support/entries.js';
import { codesAmong, codesOf } from '../support/refusals.js';
import { organisationOf } from '../support/sandbox-actors.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T15:00:00Z');
  importer = await t.as('importer');
});
afterAll(() => t.close());

const LISTED = ['2026-01-01', '2026-03-01', null, null, null, null, null, null, null, false, 51];

describe('an entry that is tried', () => {
  it('is told what is owed on it and which clocks would run, and nothing of it is kept', async () => {
    const { body } = await importer.post('/v1/entries/validate').send(aFiling()).expect(200);
    expect(body).toMatchObject({ outcome: 'taken', acceptable: true, findings: [] });
    // 200,000 at 10 % under section 122, 50 % under section 301, 18.32 % and 15.97 % in deposits; fees of fiscal year 2026.
    expect(body.duties).toMatchObject({
      duties: '188580.00',
      processingFee: '651.50',
      harborFee: '250.00',
      total: '189481.50',
      undetermined: [],
    });
    expect(body.clocks.map(({ name, dueOn, status }: any) => `${name} ${dueOn} ${status}`)).toEqual([
      'entry 2026-03-16 met',
      'preference_claim 2027-03-01 running',
    ]);
    expect((await asOwner(t, (client) => client.query('select 1 from entry_directory'))).rows).toEqual([]);
  });

  it('is told every fault at once, each with its rule, layer, law and remedy', async () => {
    const bad = aFiling({
      entryType: '03',
      filing: 'entry_and_summary',
      importerRole: 'consignee',
      bonds: [],
      lines: [solarLine({ adcvdCases: [], mid: 'CATRINA' })],
    });
    const { body } = await importer.post('/v1/entries/validate').send(bad).expect(200);
    expect(body.acceptable).toBe(false);
    const refusals = body.findings.filter(({ weight }: any) => weight === 'refuses');
    expect(codesAmong(refusals)).toEqual([
      'importer.no_right_to_enter',
      'bond.missing',
      'entry_type.case_missing',
      ...['chapter99.missing', 'chapter99.missing'],
      'mid.malformed',
    ]);
    for (const one of refusals)
      expect(one).toMatchObject({
        rule: expect.stringMatching(/^ENTRY-\d\d@[12]$/),
        layer: expect.any(String),
        citation: { authority: expect.any(String) },
        remedy: expect.any(String),
      });
    const { status, body: told } = await post(importer, '/v1/entries', bad);
    expect([status, told.code, codesOf(told)]).toEqual([422, 'request.unlawful', codesAmong(refusals)]);
  });

  it('is told of faults of shape first, all together', async () => {
    const { body } = await importer
      .post('/v1/entries/validate')
      .send(
        aFiling({
          entryNumber: 'SP7-0000001-5',
          entryType: '99',
          portCode: '27',
          lines: [solarLine({ htsNumber: '7700.00.0000' })],
        }),
      )
      .expect(400);
    expect(body.errors.map(({ pointer }: any) => pointer).sort()).toEqual([
      '/entryNumber',
      '/entryType',
      '/lines/0/htsNumber',
      '/portCode',
    ]);
  });
});

describe('an entry that is filed', () => {
  it('stands as it was declared, with its duties, its bond and its clocks', async () => {
    const [flags, more] = [
      { firstSale: true, drawbackDesignated: true },
      { charges: '120.00', reseller: 'A reseller' },
    ];
    const entry = await filed(importer, { ...flags, lines: [solarLine(more)] });
    expect(entry).toMatchObject({
      id: expect.stringMatching(/^ent_[0-9a-z]{26}$/),
      status: 'filed',
      version: 1,
      filedBy: 'importer',
      filedOn: '2026-03-02',
      importerId: SANDBOX_IMPORTERS[0]!.id,
      duties: { total: '189481.50' },
      warnings: [],
      bondVersionIds: [expect.stringMatching(/^bnd_\w+@1$/)],
    });
    const declared = { ...flags, entryNumber: entry['entryNumber'], lines: [{ htsNumber: '8541420010', ...more }] };
    expect(entry['declared']).toMatchObject(declared);
    expect((await importer.get(`/v1/entries/${entry['id']}`).expect(200)).body).toEqual(entry);
    const { body } = await importer
      .post('/v1/entries/lookup')
      .send({ entryNumber: entry['entryNumber'].replaceAll('-', '') })
      .expect(200);
    expect(body).toEqual(entry);
  });

  it('once: a number that was used is refused, the same act again is answered alike', async () => {
    const filing = aFiling();
    const key = randomUUID();
    const first = await importer.post('/v1/entries').set('idempotency-key', key).send(filing).expect(201);
    const again = await importer.post('/v1/entries').set('idempotency-key', key).send(filing).expect(201);
    expect(again.body).toEqual(first.body);
    const { status, body } = await post(importer, '/v1/entries', filing);
    expect([status, body.code]).toEqual([409, 'entry.number_taken']);
    const both = aFiling();
    const answers = await Promise.all([post(importer, '/v1/entries', both), post(importer, '/v1/entries', both)]);
    expect(answers.map(({ status: told }) => told).sort()).toEqual([201, 409]);
  });

  it('with an importer number, which is not kept with it', async () => {
    const entry = await filed(importer, { importerNumber: '00-1204417EV' });
    expect(entry['importerId']).toBe(SANDBOX_IMPORTERS[0]!.id);
    expect(JSON.stringify(entry)).not.toContain('1204417');
    const { body } = await post(importer, '/v1/entries', aFiling({ importerNumber: '00-3180552AB' }));
    expect(codesOf(body)).toEqual(['importer.unknown']);
  });

  it('by a broker only under a grant to act', async () => {
    const broker = await t.as('broker', 'sandbox-broker-2');
    const filing = aFiling({ importerId: SANDBOX_IMPORTERS[0]!.id });
    const refused = await post(broker, '/v1/entries', filing);
    const nobody = await post(broker, '/v1/entries', aFiling({ importerId: `imp_${'0'.repeat(26)}` }));
    expect([refused.status, refused.body.errors]).toEqual([422, nobody.body.errors]);
    const grant = {
      granteeOrganisationId: organisationOf('sandbox-broker-2'),
      resources: ['entries'],
      actions: ['read', 'act'],
      validFrom: '2026-03-01',
      validUntil: '2026-12-31',
      reason: 'Files our entries.',
      powerOfAttorney: 'CBP Form 5291 of 2026-02-01',
    };
    expect((await post(importer, '/v1/access-grants', grant)).status).toBe(201);
    expect((await filed(broker, { importerId: SANDBOX_IMPORTERS[0]!.id }))['filedBy']).toBe('broker');
  });

  it('on a bond that secures it', async () => {
    const on = async (bondNumber: string) => {
      const { body } = await post(importer, '/v1/entries', aFiling({ bonds: [{ bondNumber, kind: 'continuous' }] }));
      return codesOf(body);
    };
    expect(await on('240000001')).toEqual([]);
    expect(await on('240000002')).toEqual(['bond.does_not_secure']);
    expect(await on('999999999')).toEqual(['bond.does_not_secure']);
  });

  it('on a broker’s own bond only where it is that broker’s who files; of others’ bonds nothing is told by calling them so', async () => {
    const on = async (caller: Caller, bondNumber: string) => {
      const bonds = [{ bondNumber, kind: 'continuous', brokersOwn: true }];
      const filing = aFiling({ importerId: SANDBOX_IMPORTERS[0]!.id, bonds });
      const { body } = await caller.post('/v1/entries/validate').send(filing).expect(200);
      return body.findings.map(({ code, message }: any) => [code, message.replace(bondNumber, '')]);
    };
    const broker = await t.as('broker', 'sandbox-broker-2');
    const nothing = [['bond.does_not_secure', 'Bond  is not in force on the day of entry.']];
    for (const number of ['999999999', '240000002']) expect(await on(importer, number)).toEqual(nothing);
    expect(await on(broker, '240000002')).toEqual(nothing);
    // The broker is an importer of its own, whose bond this is.
    const { id } = SANDBOX_IMPORTERS[1]!;
    const whose = [id, organisationOf('sandbox-broker-2')];
    await asOwner(t, (client) => client.query('update importer set organisation_id = $2 where id = $1', whose));
    expect([await on(broker, '240000002'), await on(importer, '240000002')]).toEqual([[], nothing]);
  });

  it('is listed with others of its months, newest first', async () => {
    const { body } = await importer.get('/v1/entries?limit=2&entryType=03').expect(200);
    expect(body.items).toHaveLength(2);
    const { body: next } = await importer
      .get(`/v1/entries?limit=2&entryType=03&cursor=${body.page.next as string}`)
      .expect(200);
    expect(next.items[0].id).not.toBe(body.items[1].id);
    expect((await importer.get('/v1/entries?filedThrough=2025-06-30').expect(200)).body.items).toEqual([]);
    const other = await t.as('importer', 'sandbox-importer-2');
    expect((await other.get('/v1/entries').expect(200)).body.items).toEqual([]);
    expect(freshEntryNumber()).toMatch(/^SP7-\d{7}-\d$/);
  });
});

describe('what a route asks of the database', () => {
  // Every statement of a route, as the service sends it, over eighteen months of partitions.
  it('looks into the months it is about, and never through a year of them', async () => {
    const entry = await filed(importer);
    const { FIND_ENTRY, ENTRY_BY_NUMBER, ENTRY_VERSIONS, LOCK_ENTRY } =
      await import('../../src/features/entries/entries.sql.js');
    const { entriesAsked } = await import('../../src/features/entries/reading/entry-lists.sql.js');
    const { ENTRY_EVENTS } = await import('../../src/features/entries/timeline/timeline.sql.js');
    const { ENTRIES_OF_MONTH, ENTRIES_ON_FILE, HOLD_ENTRIES } =
      await import('../../src/features/entries/front-door/entries-on-file.sql.js');
    const { TOTALS_BY_TYPE } = await import('../../src/features/entries/totals/entry-totals.sql.js');
    const { id, importerId } = entry as { id: string; importerId: string };
    const statements: readonly (readonly [{ name: string; text: string }, readonly unknown[], number])[] = [
      [FIND_ENTRY, [id, null], 1],
      [LOCK_ENTRY, [id], 1],
      [ENTRY_BY_NUMBER, [entry['entryNumber']], 0],
      [ENTRY_VERSIONS, [id], 1],
      [ENTRY_EVENTS, [id], 1],
      [ENTRIES_ON_FILE, [[id]], 1],
      [HOLD_ENTRIES, [[id]], 1],
      [ENTRIES_OF_MONTH, ['2026-03-01', null, 'A-570-979', null, 51], 1],
      [TOTALS_BY_TYPE, [importerId, '2025-10-01', '2026-03-01', '2025-10-01', '2026-03-02', '2026-03-02T16:00:00Z'], 6],
      [...entriesAsked({ role: 'auditor' }, undefined, LISTED), 3],
      [...entriesAsked({ role: 'auditor' }, '2026-03-01T00:00:00Z', LISTED), 3],
    ];
    await asOwner(t, async (client) => {
      for (let month = 0; month < 18; month++)
        await client.query(`select open_entry_month((date '2025-01-01' + $1 * interval '1 month')::date)`, [month]);
      await client.query(`select set_config('app.role', 'auditor', false)`);
      for (const [{ name, text }, values, most] of statements) {
        await client.query('begin');
        const { rows } = await client.query({ text: `explain (analyze, format json) ${text}`, values: [...values] });
        await client.query('rollback');
        const touched = partitionsIn(rows[0]['QUERY PLAN'][0].Plan);
        for (const [parent, months] of touched)
          expect([name, parent, months.size <= most]).toEqual([name, parent, true]);
        if (most > 0) expect([name, touched.size > 0]).toEqual([name, true]);
      }
    });
  });
});

/** By table, the months whose partitions were really looked into. */
function partitionsIn(plan: any, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  const [, parent, month] = /^(entry(?:_[a-z]+)?)_(\d{4}_\d{2})$/.exec(plan['Relation Name'] ?? '') ?? [];
  if (parent && month && plan['Actual Loops'] > 0) found.set(parent, (found.get(parent) ?? new Set()).add(month));
  for (const inner of plan.Plans ?? []) partitionsIn(inner, found);
  return found;
}

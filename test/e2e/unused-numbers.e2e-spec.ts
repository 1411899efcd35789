import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Registry } from 'prom-client';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { OpenProtests } from '../../src/features/liquidation/index.js';
import { WorkMetrics } from '../../src/platform/metrics/work-metrics.js';
import { DueWork } from '../../src/platform/work/due-work.js';
import { asOwner } from '../support/access/as-owner.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { aFiling, filed } from '../support/entries.js';
import { protestFiled } from '../support/protests.js';
import { refundDue } from '../support/refunds.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-03-02T17:00:00Z');
  specialist = await t.as('import_specialist');
  await filed(await t.as('importer'));
});
afterAll(() => t.close());

const [mine] = SANDBOX_IMPORTERS;
const act = (path: string, body: object) => specialist.post(path).set('idempotency-key', randomUUID()).send(body);

describe('importer numbers that are not used (19 CFR 24.5(e))', () => {
  const form = (name: string, number: string) => ({
    name,
    address: { street: '5 Wharf Street', city: 'Tampa', subdivision: 'FL', postalCode: '33602', country: 'us' },
    from: '2026-03-02',
    numbers: [number],
  });
  const tried = async (importerId: string): Promise<readonly any[]> => {
    const officer = await t.as('entry_specialist');
    const { body } = await officer.post('/v1/entries/validate').send(aFiling({ importerId })).expect(200);
    return body.findings.filter(({ code }: any) => code === 'importer.inactive');
  };
  const prong = async (id: string): Promise<unknown> => {
    const { body } = await (await t.as('analyst')).get(`/v1/importers/${id}/covered-status`).expect(200);
    return body.result.noPriorImports;
  };
  const registry = new Registry();
  const late = async (now: string): Promise<number> => {
    t.setNow(now);
    const told = /^clock_lateness_seconds\{tick="inactive-numbers"\} (\S+)$/m.exec(await registry.metrics());
    return Math.floor(Number(told?.[1]));
  };
  const importerOf = async (id: string) => (await specialist.get(`/v1/importers/${id}`).expect(200)).body;

  it('are removed after a year by the clock, unless something is outstanding; a new form puts them back', async () => {
    t.app.get(WorkMetrics).watch(registry);
    t.setNow('2026-09-01T15:00:00Z');
    const { id: unused } = (await act('/v1/importers', form('Quiet Harbor Goods', '00-7700001AB')).expect(201)).body;
    // It has an entry that is open.
    const busy = mine!.id;
    const more = { number: '00-7700002AB', from: '2026-09-01', reason: 'Another division.' };
    await act(`/v1/importers/${busy}/numbers`, more).expect(201);
    t.setNow('2027-08-31T15:00:00Z');
    await t.app.get(DueWork).doAll();
    expect((await importerOf(unused)).numbersRemovedOn).toBeUndefined();
    const before = await prong(unused);
    // Its day begins at midnight in New York; the clock is late from then on, until it has looked.
    expect([await late('2027-09-01T03:59:30Z'), await late('2027-09-01T04:00:30Z')]).toEqual([0, 30]);
    t.setNow('2027-09-01T15:00:00Z');
    await t.app.get(DueWork).doAll();
    expect(await late('2027-09-01T15:05:00Z')).toBe(0);
    expect(await importerOf(unused)).toMatchObject({
      numbersRemovedOn: '2027-09-01',
      numbers: [{ number: '00-7700001AB', through: '2027-08-31' }],
    });
    expect((await importerOf(busy)).numbersRemovedOn).toBeUndefined();
    // What it imported, or did not, is not changed by it: no sanction, and no importer is new by it.
    expect(await prong(unused)).toEqual(before);
    expect(await tried(unused)).toMatchObject([
      { weight: 'refuses', aceConditionCode: 'F875', remedy: 'File CBP Form 5106 anew.' },
    ]);
    expect(await tried(busy)).toEqual([]);
    const anew = { number: '00-7700001AB', from: '2027-09-01', reason: 'CBP Form 5106 filed anew.' };
    t.setNow('2027-09-03T15:00:00Z');
    await act(`/v1/importers/${unused as string}/numbers`, { ...anew, from: '2027-09-03' }).expect(201);
    expect(await tried(unused)).toEqual([]);
    // What was removed is told of the days on which it was, as far as it was known.
    const removed = async (query: string) =>
      (await specialist.get(`/v1/importers/${unused as string}?${query}`).expect(200)).body.numbersRemovedOn;
    expect(await removed('asOf=2027-09-03')).toBeUndefined();
    expect(await removed('asOf=2027-09-02')).toBe('2027-09-01');
    expect(await removed('asOf=2027-08-31')).toBeUndefined();
    expect(await removed('asOf=2027-09-03&knownAt=2027-09-02T15:00:00Z')).toBe('2027-09-01');
    expect(await removed('asOf=2027-09-02&knownAt=2027-09-01T14:00:00Z')).toBeUndefined();
  });

  it('stay for a year from a request for services, which is made under one of them', async () => {
    t.setNow('2026-09-02T15:00:00Z');
    const { id } = (await act('/v1/importers', form('Served Harbor Goods', '00-7700003AB')).expect(201)).body;
    t.setNow('2027-03-01T15:00:00Z');
    const asked = { service: 'Overtime inspection', portCode: '2704', evidence: 'Request 2027-118' };
    const request = (requestedOn: string) =>
      act(`/v1/importers/${id as string}/service-requests`, { ...asked, requestedOn });
    const { body } = await request('2027-02-28').expect(201);
    expect(body.serviceRequests).toMatchObject([{ ...asked, from: '2027-02-28', through: '2027-02-28' }]);
    expect((await request('2027-03-02').expect(422)).body.errors).toMatchObject([
      { pointer: '/requestedOn', code: 'date.in_future' },
    ]);
    expect((await request('2019-01-01').expect(422)).body.errors).toMatchObject([
      { pointer: '/requestedOn', code: 'importer_number.none_on_day' },
    ]);
    for (const [now, removed] of [
      ['2027-09-02T15:00:00Z', undefined],
      ['2028-02-27T15:00:00Z', undefined],
      ['2028-02-28T15:00:00Z', '2028-02-28'],
    ] as const) {
      t.setNow(now);
      await t.app.get(DueWork).doAll();
      expect([now, (await importerOf(id)).numbersRemovedOn]).toEqual([now, removed]);
    }
    const broker = await (await t.as('broker')).get(`/v1/importers/${mine!.id}/history`).expect(200);
    expect(broker.body.serviceRequests).toBeUndefined();
  });

  it('stay while something is due back to the importer, or a protest of it is not decided', async () => {
    t.setNow('2026-09-03T15:00:00Z');
    const { id } = (await act('/v1/importers', form('Owed Harbor Goods', '00-7700004AB')).expect(201)).body;
    await refundDue(t, { importerId: id });
    t.setNow('2027-09-03T15:00:00Z');
    await t.app.get(DueWork).doAll();
    expect((await importerOf(id)).numbersRemovedOn).toBeUndefined();
    await asOwner(t, (client) => client.query('update refund set open = false where importer_id = $1', [id]));
    t.setNow('2027-10-04T15:00:00Z');
    await t.app.get(DueWork).doAll();
    expect((await importerOf(id)).numbersRemovedOn).toBe('2027-10-04');

    const protests = t.app.get(OpenProtests, { strict: false });
    const open = async () => [await protests.isAnyOpen(mine!.id), await protests.isAnyOpen(id)];
    expect(await open()).toEqual([false, false]);
    t.setNow('2026-03-02T17:00:00Z');
    const protest = await protestFiled(t);
    expect(await open()).toEqual([true, false]);
    await asOwner(t, (client) =>
      client.query(`update protest set status = 'denied', decided_on = filed_on where id = $1`, [protest]),
    );
    expect(await open()).toEqual([false, false]);
  });
});

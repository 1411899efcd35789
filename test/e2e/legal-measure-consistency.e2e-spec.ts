import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';
import { filed } from '../support/entries.js';
import { codesOf } from '../support/refusals.js';
import { post } from '../support/seizures.js';

let t: TestApp;
let officer: Caller, supervisor: Caller, importer: Caller;
beforeAll(async () => {
  t = await startTestApp();
  t.setNow('2026-05-01T17:00:00Z');
  [officer, supervisor, importer] = [await t.as('bond_officer'), await t.as('supervisor'), await t.as('importer')];
});
afterAll(() => t.close());

const PATH = '/v1/legal-measure-consistency';
const compared = async (from: string, until: string) =>
  (await officer.get(PATH).query({ from, until }).expect(200)).body.items;
const entry = { exportedOn: '2026-04-20', importedOn: '2026-04-30', arrivedOn: '2026-04-30' };

describe('importers that were assessed alike', () => {
  it('are compared by what was done about them, where they entered most, to customs', async () => {
    const importerId = SANDBOX_IMPORTERS[0]!.id;
    await filed(importer, { ...entry, portCode: '4701' });
    for (let i = 0; i < 3; i++) await filed(importer, entry);
    const { body } = await post(officer, '/v1/bond-requirements', { importerId, reason: 'Periodic review.' });
    const { band } = body.result;
    const like = { portCode: '2704', band, sufficiency: 'insufficient', importers: 1 };
    expect(await compared('2026-01-01', '2026-12-31')).toMatchObject([{ ...like, done: 'nothing' }]);
    await post(supervisor, `/v1/bond-requirements/${body.id as string}/notice`, { reason: 'A larger bond is needed.' });
    expect(await compared('2026-01-01', '2026-12-31')).toMatchObject([{ ...like, done: 'notice' }]);
    t.setNow('2026-05-17T17:00:00Z');
    const measure = { measure: 'additional_bond', ground: 'bond_insufficient', reason: 'Not raised by 16 May.' };
    for (const one of [measure, { ...measure, measure: 'cash_deposit' }]) {
      const proposed = await post(officer, `/v1/importers/${importerId}/legal-measures`, one);
      await post(supervisor, `/v1/approvals/${proposed.body.id as string}/confirmation`, {});
    }
    const half = { percentHere: '50.0', percentEverywhere: '50.0' };
    expect(await compared('2026-01-01', '2026-12-31')).toMatchObject([
      { ...like, ...half, done: 'additional_bond' },
      { ...like, ...half, done: 'cash_deposit' },
    ]);
    // What was done later is not of the days before it.
    expect(await compared('2026-01-01', '2026-05-16')).toMatchObject([{ done: 'notice', percentHere: '100.0' }]);
    expect(await compared('2026-05-02', '2026-12-31')).toEqual([]);
    const first = await officer.get(PATH).query({ from: '2026-01-01', until: '2026-12-31', limit: 1 }).expect(200);
    const { cursor } = { cursor: first.body.page.next as string };
    const rest = await officer.get(PATH).query({ from: '2026-01-01', until: '2026-12-31', cursor }).expect(200);
    expect(rest.body.items).toMatchObject([{ done: 'cash_deposit' }]);
    await importer.get(PATH).query({ from: '2026-01-01', until: '2026-12-31' }).expect(403);
    const { body: long } = await officer.get(PATH).query({ from: '2026-01-01', until: '2027-01-03' }).expect(400);
    expect(codesOf(long)).toEqual(['range.not_within_a_year']);
  });
});

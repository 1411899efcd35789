import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp } from '../support/app.js';
import type { Caller, TestApp } from '../support/app.js';

let t: TestApp;
let specialist: Caller;
beforeAll(async () => {
  t = await startTestApp();
  specialist = await t.as('import_specialist');
});
afterAll(() => t.close());

const evidence = 'Form 5106';
const act = (path: string, body: object) => specialist.post(path).set('idempotency-key', randomUUID()).send(body);
const register = async (more: object = {}): Promise<string> => {
  const address = { street: `${randomUUID()} Road`, city: 'Tampa', country: 'US' };
  const { body } = await act('/v1/importers', { name: randomUUID(), address, from: '2020-01-01', ...more }).expect(201);
  return body.id as string;
};
const ask = async (question: string, importerId: string, asOf = '2026-03-02') =>
  (await act('/v1/determinations', { question, inputs: { importerId }, asOf }).expect(201)).body;

describe('whether an importer is foreign (EO 14411 §10)', () => {
  it('of assets the tangible ones count, and what is in Puerto Rico is in the United States (EO 14411 §10)', async () => {
    const place = { street: '1 Calle Sol', city: 'San Juan', country: 'PR' };
    const particulars = { entityType: 'corporation', jurisdictionOfOrganization: 'US-PR' };
    const id = await register({ particulars, address: place });
    const add = (path: string, body: object) =>
      act(`/v1/importers/${id}/${path}`, { evidence, from: '2025-01-01', ...body }).expect(201);
    await add('persons', { role: 'beneficial_owner', name: 'San Juan Holdings', country: 'PR', sharePercent: 70 });
    for (const asset of ['bank_account', 'receivables', 'other'])
      await add('assets', { asset, value: '900000.00', description: `All of its ${asset}` });
    const limbs = async () => (await ask('foreign_importer', id)).result.limbs;
    const limb = (name: string, ofTheUnitedStates: string) => ({ limb: name, ofTheUnitedStates });
    expect(await limbs()).toEqual([
      limb('organized', 'yes'),
      limb('located', 'yes'),
      limb('assets', 'undetermined'),
      limb('control_or_property', 'yes'),
    ]);
    await add('assets', { asset: 'equipment', value: '60000.00', description: 'Two lorries' });
    expect((await ask('foreign_importer', id)).outcome).toBe('of_the_united_states');
    const guam = { particulars: { entityType: 'corporation', jurisdictionOfOrganization: 'US-GU' } };
    const { result } = await ask('foreign_importer', await register(guam));
    expect(result.limbs).toContainEqual(limb('organized', 'undetermined'));
  });
});

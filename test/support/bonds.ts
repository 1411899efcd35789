import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import type { Caller, TestApp } from './app.js';
import { post } from './seizures.js';

export const BONDS = '/v1/bonds';

/** A continuous bond of the first sandbox importer, for an activity for which it has none, by the first sandbox surety. */
export const continuous = (given: object = {}) => ({
  kind: 'continuous',
  activityCode: '3a',
  executedOn: '2026-02-27',
  effectiveOn: '2026-03-09',
  limitOfLiability: '60000.00',
  principal: {
    importerId: SANDBOX_IMPORTERS[0]!.id,
    name: 'Blue Spruce Imports',
    address: '1200 Quayside Walk, Savannah, GA 31401',
    organizedIn: 'US-GA',
  },
  sureties: [{ suretyCode: '821', share: '60000.00', agentId: 'AGT-0042' }],
  suretyReferenceNumber: '300412345',
  brokerFilerCode: '101',
  users: [{ name: 'Blue Spruce Outdoor', suffix: '01' }],
  ...given,
});

/** A bond for one entry. */
export const forOneEntry = (given: object = {}) => ({
  ...continuous({ users: [] }),
  kind: 'single_transaction',
  activityCode: '1',
  transaction: { reference: '101-2345670-8', on: '2026-03-09' },
  port: '2704',
  ...given,
});

export const file = (caller: Caller, body: object): Promise<Response> => post(caller, BONDS, body);

/** A new importer, so that its bonds meet nobody else’s. */
export const newImporter = async (t: TestApp): Promise<string> => (await newPrincipal(t)).importerId;

/** The same, as a bond names it. */
export async function newPrincipal(t: TestApp): Promise<{ readonly importerId: string; readonly name: string }> {
  // Of a name and a place like nobody else’s.
  const [name, street] = [randomUUID(), randomUUID()];
  const { body } = await post(await t.as('account_manager'), '/v1/importers', {
    name,
    address: { street, city: 'Savannah', subdivision: 'GA', postalCode: '31401', country: 'US' },
    from: '2020-01-01',
  });
  return { importerId: (body as { id: string }).id, name };
}

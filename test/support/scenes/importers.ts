import { randomUUID } from 'node:crypto';
import { SANDBOX_IMPORTERS } from '../../../src/features/importers/index.js';
import type { TestApp } from '../app.js';
import { filed } from '../entries.js';
import { lateDeposit, releasedNow } from '../liquidations.js';
import { TODAY, at } from './scene.js';
import type { Scene } from './scene.js';

const recorded =
  (question: string, inputs: object, asOf = TODAY): Scene =>
  async (t) => {
    at(t, asOf === LATER ? LATER : TODAY);
    const officer = await t.as('import_specialist');
    const kept = await officer
      .post('/v1/determinations')
      .set('idempotency-key', randomUUID())
      .send({ question, inputs, asOf })
      .expect(201);
    return (kept.body as { id: string }).id;
  };
/** By when the deposit of an entry of today is late, and on record. */
const LATER = '2026-03-20';
const mine = { importerId: SANDBOX_IMPORTERS[0]!.id };

async function depositedLate(t: TestApp): Promise<void> {
  at(t, TODAY);
  const { id } = await filed(await t.as('importer'));
  await releasedNow(t, id as string);
  at(t, LATER);
  await lateDeposit(t, id as string, LATER);
}

export const OF_IMPORTERS: Readonly<Record<string, Scene>> = {
  covered_status: async (t) => {
    await depositedLate(t);
    return recorded('covered_status', mine, LATER)(t);
  },
  foreign_importer: recorded('foreign_importer', mine),
  importer_number_inactivity: recorded('importer_number_inactivity', {
    lastUsedOn: '2025-01-10',
    outstandingTransaction: false,
  }),
  importer_risk: recorded('importer_risk', { ...mine, issue: 'adcvd' }),
  order_readiness: recorded('order_readiness', { ...mine, policySet: 'eo_14411' }, '2026-11-27'),
  importer_residence: recorded('importer_residence', mine),
};

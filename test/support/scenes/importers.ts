import { randomUUID } from 'node:crypto';
import { SANDBOX_BONDS } from '../../../src/features/bonds/index.js';
import { SANDBOX_IMPORTERS } from '../../../src/features/importers/index.js';
import type { TestApp } from '../app.js';
import { filed } from '../entries.js';
import { DEPOSITED_LATE } from '../golden-requests.js';
import { lateDeposit, releasedNow } from '../liquidations.js';
import { TODAY, at } from './scene.js';
import type { Scene } from './scene.js';

const recorded =
  (question: string, inputs: object, asOf = TODAY, on = TODAY): Scene =>
  async (t) => {
    at(t, on);
    const officer = await t.as('import_specialist');
    const kept = await officer
      .post('/v1/determinations')
      .set('idempotency-key', randomUUID())
      .send({ question, inputs, asOf })
      .expect(201);
    return (kept.body as { id: string }).id;
  };
const mine = { importerId: SANDBOX_IMPORTERS[0]!.id };

// Another importer: what the other scenes put on record of the first changes nothing of what is kept of it.
async function depositedLate(t: TestApp): Promise<void> {
  at(t, TODAY);
  const bonds = [{ bondNumber: SANDBOX_BONDS[1]!.number, kind: 'continuous', suretyCode: '822' }];
  const { id } = await filed(await t.as('importer', 'sandbox-importer-2'), { bonds });
  await releasedNow(t, id as string);
  at(t, DEPOSITED_LATE.asOf);
  await lateDeposit(t, id as string, DEPOSITED_LATE.asOf);
}

export const OF_IMPORTERS: Readonly<Record<string, Scene>> = {
  covered_status: async (t) => {
    await depositedLate(t);
    const { importerId, asOf } = DEPOSITED_LATE;
    return recorded('covered_status', { importerId }, asOf, asOf)(t);
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

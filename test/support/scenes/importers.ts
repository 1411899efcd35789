import { randomUUID } from 'node:crypto';
import { SANDBOX_IMPORTERS } from '../../../src/features/importers/index.js';
import { TODAY, at } from './scene.js';
import type { Scene } from './scene.js';

const recorded =
  (question: string, inputs: object, asOf = TODAY): Scene =>
  async (t) => {
    at(t, TODAY);
    const officer = await t.as('import_specialist');
    const kept = await officer
      .post('/v1/determinations')
      .set('idempotency-key', randomUUID())
      .send({ question, inputs, asOf })
      .expect(201);
    return (kept.body as { id: string }).id;
  };
const mine = { importerId: SANDBOX_IMPORTERS[0]!.id };

export const OF_IMPORTERS: Readonly<Record<string, Scene>> = {
  covered_status: recorded('covered_status', mine),
  foreign_importer: recorded('foreign_importer', mine),
  importer_number_inactivity: recorded('importer_number_inactivity', {
    lastUsedOn: '2025-01-10',
    outstandingTransaction: false,
  }),
  importer_risk: recorded('importer_risk', { ...mine, issue: 'adcvd' }),
  order_readiness: recorded('order_readiness', { ...mine, policySet: 'eo_14411' }, '2026-11-27'),
  importer_residence: recorded('importer_residence', mine),
};

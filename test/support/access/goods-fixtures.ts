import { randomUUID } from 'node:crypto';
import { SANDBOX_RECORDATIONS } from '../../../src/features/recordations/index.js';
import type { TestApp } from '../app.js';
import { presentedGoods } from '../goods.js';
import { organisationOf } from '../sandbox-actors.js';
import { IMPORTER } from '../seizures.js';
import { asOwner } from './as-owner.js';
import type { AccessFixture } from './access-fixture.js';

const OF_AN_IMPORTER = { owner: 'sandbox-importer', stranger: 'sandbox-importer-2', grantee: 'sandbox-broker-2' };

/** Goods of the first importer, presented on 2 March 2026. */
export const parcel = async (t: TestApp): Promise<string> =>
  (await presentedGoods(t, '2026-03-02', { parties: [IMPORTER] })).id;

/** What is on record about goods once their importer has lost them. */
export const GOODS_FIXTURES: readonly AccessFixture[] = [
  {
    owner: 'sandbox-importer',
    stranger: 'sandbox-importer-2',
    // Whoever may see what befell goods sees the goods.
    over: ['merchandise', 'detentions', 'seizures', 'abandonments'],
    path: '/v1/merchandise/{id}',
    make: parcel,
  },
  {
    ...OF_AN_IMPORTER,
    path: '/v1/general-orders/{id}',
    over: ['abandonments'],
    make: async (t) => {
      const days = { landedOn: '2026-03-01', importedOn: '2026-03-01', takenOn: '2026-03-17' };
      const taking = { merchandiseId: await parcel(t), ...days };
      const answer = await (
        await t.as('port_officer')
      )
        .post('/v1/general-orders')
        .set('idempotency-key', randomUUID())
        .send(taking)
        .expect(201);
      return (answer.body as { id: string }).id;
    },
  },
  {
    ...OF_AN_IMPORTER,
    path: '/v1/disposals/{id}',
    over: ['disposals'],
    make: async (t) => {
      const [id, goods] = [`dsp_${'0'.repeat(25)}1`, await parcel(t)];
      await asOwner(t, (client) =>
        client.query(
          `insert into disposal_order (id, merchandise_id, importer_organisation_id, route, violation, ordered_on, ordered_by, quantity, unit,
             conditions, determination_id, recorded_at)
           values ($1, $2, $3, 'destroy', 'counterfeit_mark', '2026-05-08', 'test', 100, 'NO', '{}', 'det_none', now())`,
          [id, goods, organisationOf('sandbox-importer')],
        ),
      );
      return id;
    },
  },
  {
    path: '/v1/disposal-consents/{id}',
    owner: 'sandbox-rights-holder',
    stranger: 'sandbox-rights-holder-2',
    grantee: 'sandbox-counsel-2',
    over: ['recordations'],
    make: async (t) => {
      const [id, goods] = [`cns_${'0'.repeat(25)}1`, await parcel(t)];
      await asOwner(t, (client) =>
        client.query(
          `insert into disposal_consent (id, merchandise_id, recordation_id, organisation_id, routes, document, given_on, given, determination_id, recorded_at)
           values ($1, $2, $3, $4, '{donate}', 'Letter', '2026-05-08', '{}', 'det_none', now())`,
          [id, goods, SANDBOX_RECORDATIONS.fashion.id, organisationOf('sandbox-rights-holder')],
        ),
      );
      return id;
    },
  },
];

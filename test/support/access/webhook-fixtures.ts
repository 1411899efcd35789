import { randomUUID } from 'node:crypto';
import type { AccessFixture } from './access-fixture.js';

/** What each test secret looks like: 32 bytes. */
export const aSecret = (byte = 7): string => `whsec_${Buffer.alloc(32, byte).toString('base64')}`;

export const WEBHOOK_FIXTURES: readonly AccessFixture[] = [
  {
    path: '/v1/webhook-endpoints/{id}',
    owner: 'sandbox-importer',
    stranger: 'sandbox-importer-2',
    make: async (t) => {
      const caller = await t.as('importer');
      const { body } = await caller
        .post('/v1/webhook-endpoints')
        .set('idempotency-key', randomUUID())
        .send({ url: 'http://127.0.0.1:9/hook', signature: 'hmac', secret: aSecret() })
        .expect(201);
      return (body as { id: string }).id;
    },
  },
];

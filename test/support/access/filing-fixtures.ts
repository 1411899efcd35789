import { randomUUID } from 'node:crypto';
import { aSecurityFiling } from '../security-filings.js';
import type { AccessFixture } from './access-fixture.js';

/** Advance data of goods. */
export const FILING_FIXTURES: readonly AccessFixture[] = [
  {
    path: '/v1/importer-security-filings/{id}',
    owner: 'sandbox-importer',
    stranger: 'sandbox-importer-2',
    ...{ grantee: 'sandbox-broker-2', over: ['entries'] },
    make: async (t) => {
      const importer = await t.as('importer');
      const filing = importer.post('/v1/importer-security-filings').set('idempotency-key', randomUUID());
      return ((await filing.send(aSecurityFiling())).body as { id: string }).id;
    },
  },
];

import { issueBill } from '../bills.js';
import { protestFiled } from '../protests.js';
import { declaredForRefund } from '../refund-declarations.js';
import { refundDue } from '../refunds.js';
import type { AccessFixture } from './access-fixture.js';

const OURS = {
  owner: 'sandbox-importer',
  stranger: 'sandbox-importer-2',
  grantee: 'sandbox-broker-2',
  over: ['bills'],
} as const;

/** What is owed to the revenue or by it. */
export const MONEY_FIXTURES: readonly AccessFixture[] = [
  { ...OURS, path: '/v1/bills/{id}', make: async (t) => (await issueBill(t)).id },
  { ...OURS, path: '/v1/refunds/{id}', make: refundDue },
  { ...OURS, path: '/v1/refund-declarations/{id}', over: ['entries'], make: declaredForRefund },
  {
    path: '/v1/sureties/{id}/demands',
    owner: 'sandbox-surety',
    stranger: 'sandbox-surety-2',
    namedIn: ['/v1/sureties', '/v1/surety-codes', '/v1/bonds'],
    make: () => Promise.resolve('99821'),
  },
  { ...OURS, path: '/v1/protests/{id}', over: ['protests'], make: protestFiled },
];

import { CBP_ROLES } from '../../kernel/actor.js';
import { READ } from '../../kernel/resources.js';
import { REVENUE_CODES } from './revenue.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { BillDeadlines } from './bills/bill-deadlines.js';
import * as events from './bills/bill.events.js';
import { billStanding } from './bills/bill-standing.question.js';
import { BILL_WORK } from './bills/bills.work.js';
import { PrincipalNotices } from './bills/principal-notices.js';
import { SuretyDemands } from './bills/surety-demands.js';
import { CollectionSums } from './collections/collection-sums.js';
import { depositDueQuestion } from './deposits/deposit-due.question.js';
import { provisionalMeasuresQuestion } from './deposits/provisional-measures.question.js';
import { interest } from './interest/interest.question.js';
import * as refundEvents from './refunds/refund.events.js';
import { refundStanding } from './refunds/refund-standing.question.js';
import { RevenueModule } from './revenue.module.js';
import { REVENUE_RULES } from './rules/index.js';

const scopes = {
  'bills:read': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
  'bills:issue': ['import_specialist', 'entry_specialist', 'supervisor'],
  'bills:collect': ['account_manager', 'supervisor'],
  'surety-demands:read': ['surety', ...CBP_ROLES],
  'collections:read': CBP_ROLES,
  'refunds:read': ['importer', 'broker', 'counsel', 'surety', ...CBP_ROLES],
  'refunds:pay': ['account_manager', 'supervisor'],
  'refunds:designate': ['importer', 'broker', 'counsel', 'account_manager', 'supervisor'],
} as const;

const resources = {
  bills: { importer: { broker: READ, counsel: READ } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'revenue',
  module: () => RevenueModule,
  rules: REVENUE_RULES,
  questions: [interest, billStanding, refundStanding, depositDueQuestion, provisionalMeasuresQuestion],
  scopes,
  resources,
  events: [...Object.values(events), ...Object.values(refundEvents)],
  clocks: [
    { name: 'bill-deadlines', by: BillDeadlines, waits: ['bill_delinquent'] },
    { name: 'surety-demands', by: SuretyDemands, waits: [] },
    { name: 'dunning', by: PrincipalNotices, waits: [] },
    { name: 'collection-sums', by: CollectionSums, waits: [] },
  ],
  work: BILL_WORK,
  tags: { Revenue: 'What is owed to the revenue or by it, to the cent.' },
  costs: {
    determination: [
      '/v1/interest-determinations',
      '/v1/bill-determinations',
      '/v1/refund-determinations',
      '/v1/deposit-determinations',
      '/v1/provisional-measure-determinations',
    ],
  },
  codes: REVENUE_CODES,
});

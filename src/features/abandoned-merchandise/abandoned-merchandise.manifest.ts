import { CBP_ROLES } from '../../kernel/actor.js';
import { READ_AND_ACT } from '../../kernel/resources.js';
import { HOLD_GOODS } from '../merchandise/index.js';
import { AbandonedMerchandiseModule } from './abandoned-merchandise.module.js';
import * as events from './abandonment.events.js';
import { GeneralOrdersService } from './general-order/general-orders.service.js';
import { abandonmentQuestion } from './acceptance.question.js';
import { dutyAllowanceQuestion } from './duty-allowance.question.js';
import { reasonableBeliefQuestion } from './reasonable-belief.question.js';
import { ABANDONMENT_RULES } from './rules/index.js';
import { SandboxAbandonments } from './sandbox/sandbox-abandonments.js';
import { ABANDONMENT_WORK } from './abandonments.work.js';
import { ABANDONED_MERCHANDISE_CODES } from './abandoned-merchandise.codes.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';

const scopes = {
  'abandonments:decide': HOLD_GOODS,
  'abandonments:find': CBP_ROLES,
  'abandonments:read': [...CBP_ROLES, 'importer', 'broker', 'partner_agency'],
  'abandonments:request': [...HOLD_GOODS, 'importer', 'broker'],
} as const;

const resources = {
  abandonments: { importer: { broker: READ_AND_ACT, counsel: READ_AND_ACT } },
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

declare module '../../kernel/resources.js' {
  interface ResourceNames extends Names<typeof resources> {}
}

register({
  name: 'abandoned-merchandise',
  module: () => AbandonedMerchandiseModule,
  rules: ABANDONMENT_RULES,
  questions: [abandonmentQuestion, reasonableBeliefQuestion, dutyAllowanceQuestion],
  scopes,
  resources,
  tags: { 'Abandoned merchandise': 'Goods given up or deemed given up, and their inspection.' },
  work: ABANDONMENT_WORK,
  events: Object.values(events),
  clocks: [{ name: 'general-orders', by: GeneralOrdersService, waits: ['general_order'] }],
  seeds: [{ name: 'abandonments', order: 85, by: SandboxAbandonments }],
  codes: ABANDONED_MERCHANDISE_CODES,
});

import { CBP_ROLES } from '../../kernel/actor.js';
import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { ORDER_CODES } from './order-14411.codes.js';
import { Order14411Module } from './order-14411.module.js';
import { orderReadinessQuestion, orderReadinessQuestion1 } from './readiness.question.js';
import { ORDER_RULES } from './rules/index.js';

const scopes = {
  'order:readiness': ['importer', ...CBP_ROLES],
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

register({
  name: 'order-14411',
  module: () => Order14411Module,
  rules: ORDER_RULES,
  questions: [orderReadinessQuestion1, orderReadinessQuestion],
  scopes,
  tags: { 'Order of 3 June 2026': 'What EO 14411 directs, how far it has come, and how ready an importer is for it.' },
  codes: ORDER_CODES,
});

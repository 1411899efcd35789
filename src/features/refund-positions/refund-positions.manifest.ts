import { register } from '../../platform/manifest/manifest.js';
import type { Names } from '../../platform/manifest/manifest.js';
import { REFUND_DEADLINES } from './clocks/refund-clock.sql.js';
import { RefundClocks } from './clocks/refund-clocks.js';
import { refundDeclared } from './declarations/refund-declaration.events.js';
import { REFUND_POSITION_WORK } from './refund-positions.work.js';
import { refundPosition } from './position/refund-position.question.js';
import { REFUND_POSITION_CODES } from './refund-positions.codes.js';
import { RefundPositionsModule } from './refund-positions.module.js';
import { REFUND_POSITION_RULES } from './rules/index.js';

const scopes = {
  'refunds:declare': ['importer', 'broker', 'counsel'],
} as const;

declare module '../../platform/access/requires.js' {
  interface ScopeNames extends Names<typeof scopes> {}
}

register({
  name: 'refund-positions',
  module: () => RefundPositionsModule,
  rules: REFUND_POSITION_RULES,
  scopes,
  events: [refundDeclared],
  work: REFUND_POSITION_WORK,
  deadlines: REFUND_DEADLINES,
  clocks: [{ name: 'refund-clocks', by: RefundClocks, waits: [] }],
  questions: [refundPosition],
  tags: { 'Refunds of fallen duties': 'By which way duties that fell come back, until when, and what they come to.' },
  costs: { determination: ['/v1/refund-position-determinations'] },
  codes: REFUND_POSITION_CODES,
});

import type { AnyRule } from '../../../kernel/rule.js';
import { consentDays } from './consent-days.js';
import { disposalAct } from './disposal-act.js';
import { disposalConsent } from './disposal-consent.js';
import { disposalRoutes } from './disposal-routes.js';
import { methodComparison } from './method-comparison.js';

/** The law of disposing of goods that may not enter. */
export const DISPOSAL_RULES: readonly AnyRule[] = [
  disposalRoutes,
  disposalConsent,
  disposalAct,
  methodComparison,
  consentDays,
];

export * from './consent-days.js';
export * from './disposal-act.js';
export * from './disposal-consent.js';
export * from './disposal-routes.js';
export * from './method-comparison.js';
export * from './route.js';

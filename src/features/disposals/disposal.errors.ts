import { problem } from '../../kernel/errors.js';
import type { Fault } from '../../kernel/errors.js';
import type { RouteDecision } from './rules/index.js';

export const orderOpen = problem('disposal.order_open', 'conflict', 'An order to dispose of these goods is open.');
export const orderClosed = problem('disposal.closed', 'conflict', 'Nothing is left of the goods of this order.');
export const consentWithdrawn = problem(
  'disposal.consent_withdrawn',
  'conflict',
  'This consent was withdrawn already.',
);

/** Why a route is refused, with the paragraph. */
export const routeNotOpen = ({
  route,
  outcome,
  reasonCode,
  citation,
  from,
}: Omit<RouteDecision, 'from'> & { readonly from?: string }): Fault => ({
  pointer: '/route',
  code: reasonCode,
  message: `The route ${route} is not open: ${outcome.replaceAll('_', ' ')}${from ? ` before ${from}` : ''}.`,
  remedy: 'Choose a route that is open, or bring what this one needs.',
  citation,
});

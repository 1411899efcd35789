import type { IsoDate } from '../../../kernel/dates.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { disposalConsent, disposalRoutes } from '../rules/index.js';
import type { DisposalConsentFacts, DisposalFacts, DisposalRoute, RouteDecision } from '../rules/index.js';
import type { AskDisposalRoutes } from './disposal-facts.dto.js';

/** All that routes of disposal are decided from. */
export interface RoutesFacts {
  readonly goods: Omit<DisposalFacts, 'consentedRoutes'>;
  readonly consents: readonly DisposalConsentFacts[];
  readonly consentedAtSeizure: readonly DisposalRoute[];
}

/** The facts as they are asked, for the rules. */
export function toRoutesFacts({ consents, consentedAtSeizure, ...asked }: AskDisposalRoutes): RoutesFacts {
  const { state, violation, exportBarred, forfeitedOn, perishable, saleCoversCosts, redeliveryDemandBy } = asked;
  return {
    goods: {
      state,
      violation,
      hazard: asked.hazard,
      exportBarred,
      ...(forfeitedOn && { forfeitedOn }),
      need: { agency: asked.agencyNeed, charity: asked.charityNeed },
      perishable,
      saleCoversCosts,
      ...(redeliveryDemandBy && { redeliveryDemandBy }),
      agencyApproved: asked.agencyApproved,
    },
    consents,
    consentedAtSeizure,
  };
}

/** Every route on a day, with the consents it stands on. */
export function routesOf(
  { goods, consents, consentedAtSeizure }: RoutesFacts,
  asOf: IsoDate,
): { readonly routes: Applied<readonly RouteDecision[]>; readonly steps: readonly Applied<unknown>[] } {
  const given = consents.map((consent) => applyRule(disposalConsent, consent, asOf));
  const consentedRoutes = [...given.flatMap(({ decision }) => decision.routes), ...consentedAtSeizure];
  const routes = applyRule(disposalRoutes, { ...goods, consentedRoutes }, asOf);
  return { routes, steps: [...given, routes] };
}

/** What was decided on one route. */
export function chosenRoute(routes: readonly RouteDecision[], route: DisposalRoute): RouteDecision {
  const found = routes.find((decision) => decision.route === route);
  if (!found) throw new Error(`nothing was decided on the route ${route}`);
  return found;
}

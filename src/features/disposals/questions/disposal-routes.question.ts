import { EVERYONE } from '../../../kernel/access.js';
import { question } from '../../../platform/determinations/question.js';
import { AskDisposalRoutes } from './disposal-facts.dto.js';
import { DisposalRoutesResultView } from './disposal-questions.view.js';
import { ofGoods } from './of-goods.js';
import { routesOf, toRoutesFacts } from './routes-of-facts.js';
import type { RoutesFacts } from './routes-of-facts.js';

/** Which ways of dealing with goods are open on a day. */
export const disposalRoutesQuestion = question({
  name: 'disposal_routes',
  version: 1,
  title: 'Which ways of dealing with these goods are open on a day?',
  request: AskDisposalRoutes,
  outcomes: ['routes_open', 'no_route_open'],
  result: DisposalRoutesResultView,
  resultAccess: { state: [EVERYONE], violation: [EVERYONE], routes: [EVERYONE] },
  rules: ['DISP-01@1', 'DISP-02@1'],
  asks: 'everyone',
  recordable: true,
  subject: (request) => ofGoods(request),
  toFacts: toRoutesFacts,
  decide(facts: RoutesFacts, asOf) {
    const { routes, steps } = routesOf(facts, asOf);
    const open = routes.decision.filter(({ outcome }) => outcome === 'permitted').map(({ route }) => route);
    const { state, violation } = facts.goods;
    return {
      outcome: open.length > 0 ? 'routes_open' : 'no_route_open',
      reasonCodes: open,
      result: { state, violation, routes: routes.decision },
      steps,
    };
  },
});

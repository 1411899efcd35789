import { EVERYONE } from '../../../kernel/access.js';
import { question } from '../../../platform/determinations/question.js';
import type { DisposalRoute } from '../rules/index.js';
import { AskDisposal } from './disposal-facts.dto.js';
import { RouteView } from './disposal-questions.view.js';
import { ofGoods } from './of-goods.js';
import { chosenRoute, routesOf, toRoutesFacts } from './routes-of-facts.js';
import type { RoutesFacts } from './routes-of-facts.js';

interface Facts extends RoutesFacts {
  readonly route: DisposalRoute;
}

/** Whether goods may be ordered to go one way. */
export const disposalQuestion = question({
  name: 'disposal',
  version: 1,
  title: 'May these goods be disposed of by this route on a day?',
  request: AskDisposal,
  outcomes: ['permitted', 'needs_consent', 'needs_approval', 'not_yet', 'not_permitted', 'not_determinable'],
  result: RouteView,
  resultAccess: {
    route: [EVERYONE],
    outcome: [EVERYONE],
    reasonCode: [EVERYONE],
    from: [EVERYONE],
    conditions: [EVERYONE],
    citation: [EVERYONE],
  },
  rules: ['DISP-01@1', 'DISP-02@1'],
  asks: 'everyone',
  subject: (request) => ofGoods(request),
  toFacts: ({ route, ...asked }): Facts => ({ ...toRoutesFacts(asked), route }),
  decide(facts: Facts, asOf) {
    const { routes, steps } = routesOf(facts, asOf);
    const result = chosenRoute(routes.decision, facts.route);
    return { outcome: result.outcome, reasonCodes: [result.reasonCode], result, steps };
  },
});

import { cfr, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { mayMove } from '../../../kernel/transitions.js';
import { goodsTransitions } from '../../merchandise/rules/goods-moves.js';
import type { GoodsState } from '../../merchandise/rules/goods-states.js';
import { DISPOSAL_ROUTES, OWNER_DECIDES, ROUTE_ENDS } from './route.js';
import type { DisposalRoute, Violation } from './route.js';

export interface DisposalFacts {
  readonly state: GoodsState;
  readonly violation: Violation;
  /** Unsafe or a hazard to health; `undefined` until someone has looked. */
  readonly hazard: boolean | undefined;
  /** Health, safety, conservation or a treaty forbids sending the goods on. */
  readonly exportBarred: boolean;
  readonly forfeitedOn?: IsoDate;
  /** Routes that the owner's valid consents name. */
  readonly consentedRoutes: readonly DisposalRoute[];
  /** Whether a government agency or a charity has an established need for the goods. */
  readonly need: { readonly agency: boolean; readonly charity: boolean };
  readonly perishable: boolean;
  readonly saleCoversCosts: boolean;
  /** For goods released: the last day on which redelivery may be demanded, by the detention's own clock. */
  readonly redeliveryDemandBy?: IsoDate;
  /** The agency that decides on the goods approved their reconditioning. */
  readonly agencyApproved: boolean;
}

export type RouteOutcome =
  | 'permitted'
  | 'needs_consent'
  | 'needs_approval'
  | 'not_yet'
  | 'not_permitted'
  | 'not_determinable';

export interface RouteDecision {
  readonly route: DisposalRoute;
  readonly outcome: RouteOutcome;
  readonly reasonCode: string;
  /** For `not_yet`: the first day. */
  readonly from?: IsoDate;
  /** What must be done or shown on the way. */
  readonly conditions: readonly string[];
  readonly citation: Citation;
}

/** Every way of dealing with goods, and whether it is open on the day the rule is applied for. */
export const disposalRoutes = rule({
  id: 'DISP-01',
  title: 'Lawful routes of disposal',
  text:
    'Forfeited counterfeits, piratical copies and circumvention devices are destroyed unless the owner of the right consents in writing to something else; counterfeits ' +
    'must also be safe, and are auctioned only more than ninety days after forfeiture when no agency or charity needs them. Other goods may be exported, destroyed, ' +
    'redelivered, brought into order, given, sold or transferred as far as their state and safety allow.',
  cites: [
    usc(19, '1526(e)'),
    cfr(19, '133.52'),
    usc(19, '1595a(c)(5)'),
    cfr(19, '158.41'),
    cfr(19, '158.44'),
    cfr(19, '127.42'),
    cfr(19, '141.113'),
  ],
  params: {
    auctionAfterDays: new Dated<number>('days after forfeiture before a counterfeit is auctioned', '2026-11-21', {
      '1996-07-02': { value: 90, cites: [usc(19, '1526(e)(3)'), cfr(19, '133.52(c)(3)')] },
    }),
  },
  decide: (facts: DisposalFacts, { auctionAfterDays }, asOf): readonly RouteDecision[] =>
    DISPOSAL_ROUTES.map((route) => {
      const refused = CHECKS[route]
        .map((check) => check(facts, { route, asOf, auctionAfterDays }))
        .find((found) => found);
      return { route, conditions: conditionsOf(route, facts), ...(refused ?? permitted(route)) };
    }),
});

interface Asked {
  readonly route: DisposalRoute;
  readonly asOf: IsoDate;
  readonly auctionAfterDays: number;
}
type Answer = Pick<RouteDecision, 'outcome' | 'reasonCode' | 'citation'> & { readonly from?: IsoDate };
/** `undefined` where nothing stands in the way. */
type Check = (facts: DisposalFacts, asked: Asked) => Answer | undefined;

const answer = (outcome: RouteOutcome, reasonCode: string, citation: Citation): Answer => ({
  outcome,
  reasonCode,
  citation,
});

const LAW: Readonly<Record<DisposalRoute, Citation>> = {
  export: cfr(19, '158.45'),
  destroy: cfr(19, '158.41'),
  redeliver: cfr(19, '141.113'),
  recondition: cfr(19, '133.51(b)(2)'),
  donate: cfr(19, '133.52'),
  sell: cfr(19, '133.52'),
  transfer: cfr(19, '127.42'),
};
const permitted = (route: DisposalRoute): Answer => answer('permitted', 'disposal.open', LAW[route]);

const stateAllows: Check = ({ state }, { route }) =>
  mayMove(goodsTransitions, state, ROUTE_ENDS[route])
    ? undefined
    : answer('not_permitted', 'disposal.state_does_not_allow', LAW[route]);

const mayLeave: Check = ({ exportBarred }) =>
  exportBarred ? answer('not_permitted', 'disposal.export_barred', usc(19, '1595a(c)(5)')) : undefined;

const isSafe: Check = ({ hazard }) => {
  if (hazard === undefined) return answer('not_determinable', 'disposal.safety_not_examined', usc(19, '1526(e)'));
  return hazard ? answer('not_permitted', 'disposal.hazard', usc(19, '1526(e)')) : undefined;
};

// Abandoned counterfeits are held to the test that 1526(e) gives for forfeited ones: no other rule was found.
const ownerConsents: Check = ({ violation, consentedRoutes }, { route }) => {
  if (!OWNER_DECIDES.includes(violation) || consentedRoutes.includes(route)) return undefined;
  return answer('needs_consent', 'disposal.owner_must_consent', CONSENT_LAW[violation] ?? cfr(19, '133.52'));
};
const CONSENT_LAW: Readonly<Partial<Record<Violation, Citation>>> = {
  counterfeit_mark: usc(19, '1526(e)'),
  piratical_copy: cfr(19, '133.42(g)'),
  dmca_device: cfr(19, '133.47(g)'),
};

const isNeeded =
  (who: 'agency' | 'charity'): Check =>
  ({ violation, need }) =>
    violation === 'counterfeit_mark' && !need[who]
      ? answer('not_permitted', `disposal.no_need_of_${who}`, cfr(19, '133.52(c)'))
      : undefined;

const mayBeAuctioned: Check = (facts, { asOf, auctionAfterDays }) => {
  const { violation, need, forfeitedOn, state } = facts;
  if (violation !== 'counterfeit_mark' || state !== 'forfeited') return undefined;
  if (need.agency || need.charity) return answer('not_permitted', 'disposal.needed_elsewhere', cfr(19, '133.52(c)(3)'));
  if (!forfeitedOn) return answer('not_determinable', 'disposal.forfeiture_date_unknown', cfr(19, '133.52(c)(3)'));
  const from = addDays(forfeitedOn, auctionAfterDays + 1);
  return asOf < from
    ? { ...answer('not_yet', 'disposal.auction_too_early', cfr(19, '133.52(c)(3)')), from }
    : undefined;
};

const isWorthSelling: Check = ({ saleCoversCosts }) =>
  saleCoversCosts ? undefined : answer('not_permitted', 'disposal.sale_not_worth_its_cost', cfr(19, '158.44(c)'));

const seizedGoodsPerish: Check = ({ state, perishable }) =>
  state === 'seized' && !perishable
    ? answer('not_permitted', 'disposal.not_forfeited', cfr(19, '162.48(a)'))
    : undefined;

const mayBeDemanded: Check = ({ redeliveryDemandBy }, { asOf }) => {
  if (!redeliveryDemandBy) return answer('not_determinable', 'disposal.redelivery_limit_unknown', cfr(19, '141.113'));
  return asOf > redeliveryDemandBy
    ? answer('not_permitted', 'disposal.redelivery_too_late', cfr(19, '141.113'))
    : undefined;
};

const canBePutRight: Check = ({ violation, agencyApproved }) => {
  if (violation === 'other') return answer('not_permitted', 'disposal.nothing_to_put_right', cfr(19, '133.51(b)'));
  const waits = violation === 'other_agency' && !agencyApproved;
  return waits ? answer('needs_approval', 'disposal.agency_must_approve', cfr(19, '12.1')) : undefined;
};

const CHECKS: Readonly<Record<DisposalRoute, readonly Check[]>> = {
  export: [stateAllows, mayLeave, ownerConsents],
  destroy: [stateAllows],
  redeliver: [stateAllows, mayBeDemanded],
  recondition: [stateAllows, canBePutRight, ownerConsents],
  donate: [stateAllows, isSafe, ownerConsents, isNeeded('charity')],
  sell: [stateAllows, seizedGoodsPerish, isSafe, ownerConsents, mayBeAuctioned, isWorthSelling],
  transfer: [stateAllows, isSafe, ownerConsents, isNeeded('agency')],
};

const MARKED: readonly Violation[] = ['counterfeit_mark', 'copying_or_simulating_mark', 'trade_name'];

function conditionsOf(route: DisposalRoute, { violation, state }: DisposalFacts): readonly string[] {
  const ofRoute = CONDITIONS[route] ?? [];
  const obliterate = MARKED.includes(violation) && ['donate', 'sell', 'transfer', 'recondition'].includes(route);
  const atWhoseCost = state === 'forfeited' || state === 'abandoned' ? [] : (AT_IMPORTERS_COST[route] ?? []);
  return [...ofRoute, ...(obliterate ? ['obliterate_mark_where_feasible'] : []), ...atWhoseCost];
}
const CONDITIONS: Readonly<Partial<Record<DisposalRoute, readonly string[]>>> = {
  export: ['under_customs_supervision'],
  destroy: ['under_customs_supervision'],
  donate: ['established_need'],
  transfer: ['established_need'],
};
const AT_IMPORTERS_COST: typeof CONDITIONS = {
  export: ['at_no_cost_to_government'],
  destroy: ['at_no_cost_to_government'],
};

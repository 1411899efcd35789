import { CitationView } from '../../../platform/rules/rules.view.js';
import type { GoodsState } from '../../merchandise/rules/goods-states.js';
import type { DisposalRoute, RouteOutcome, Violation } from '../rules/index.js';

/** Whether one way of dealing with goods is open. */
export class RouteView {
  /** The way.
   * @example "destroy"
   */
  route!: DisposalRoute;
  /** Whether it is open.
   * @example "permitted"
   */
  outcome!: RouteOutcome;
  /** Why.
   * @example "disposal.open"
   */
  reasonCode!: string;
  /** The first day, where it is not yet open.
   * @example "2026-08-06"
   */
  from?: string;
  /** What must be done or shown on the way. */
  conditions!: string[];
  /** By which paragraph. */
  citation!: CitationView;
}

/** Every way of dealing with goods. */
export class DisposalRoutesResultView {
  /** How the goods stand.
   * @example "forfeited"
   */
  state!: GoodsState;
  /** What they violate.
   * @example "counterfeit_mark"
   */
  violation!: Violation;
  /** Every way, open or not. */
  routes!: RouteView[];
}

/** An act of disposal and what it leaves. */
export class DisposalActResultView {
  /** The route taken. */
  route!: RouteView;
  /** How much is left to account for after it, in the unit of the goods; absent where the units do not compare.
   * @example "80"
   */
  outstanding?: string;
}

/** What a consent opens. */
export class DisposalConsentResultView {
  /** The routes it opens on the day.
   * @example ["donate"]
   */
  routes!: DisposalRoute[];
}

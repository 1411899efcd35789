import type { IsoDate } from '../../../kernel/dates.js';
import type { PolicySet } from '../../../kernel/policy.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { liquidationClock } from './liquidation-clock.js';
import type { LiquidationClockDecision } from './liquidation-clock.js';
import { liquidationCycle } from './liquidation-cycle.js';
import type { LiquidationCycleDecision } from './liquidation-cycle.js';
import { protestClock } from './protest-clock.js';
import { voluntaryReliquidation } from './reliquidation.js';
import { suspensionOfLiquidation } from './suspension.js';
import type { Suspension, SuspensionDecision } from './suspension.js';

/** All that the times of an entry are counted from. */
export interface LiquidationTimeFacts {
  readonly startedOn: IsoDate;
  readonly suspensions: readonly Suspension[];
  readonly extensionsNoticedOn: readonly IsoDate[];
  readonly liquidatedOn: IsoDate | null;
  readonly demandMailedOn: IsoDate | null;
}

/** Every time that runs on an entry, by the one set of rules. */
export interface LiquidationTimes {
  readonly suspension: SuspensionDecision;
  readonly clock: LiquidationClockDecision;
  readonly cycle: LiquidationCycleDecision;
  /** Set once it is liquidated, by customs or by time. */
  readonly afterwards: {
    readonly reliquidateUntil: IsoDate;
    readonly protestUntil: IsoDate;
    readonly suretyProtestUntil: IsoDate;
  } | null;
  readonly steps: readonly Applied<unknown>[];
}

/** Counts the times of an entry as they stand on a day. Throws `NotInForce` for a day before the law has a value. */
export function timesOf(facts: LiquidationTimeFacts, asOf: IsoDate, policies: PolicySet): LiquidationTimes {
  const suspension = applyRule(suspensionOfLiquidation, { suspensions: facts.suspensions }, asOf);
  const { startedOn, extensionsNoticedOn, liquidatedOn, demandMailedOn } = facts;
  const noticed = extensionsNoticedOn.filter((on) => on <= asOf);
  const clock = applyRule(
    liquidationClock,
    { startedOn, extensionsNoticedOn: noticed, suspension: suspension.decision, liquidatedOn },
    asOf,
  );
  const { mustLiquidateBy, liquidatedOn: decidedOn } = clock.decision;
  const cycle = applyRule(liquidationCycle, { startedOn, mustLiquidateBy }, asOf, policies);
  const first = [suspension, clock, cycle];
  if (decidedOn === null)
    return {
      suspension: suspension.decision,
      clock: clock.decision,
      cycle: cycle.decision,
      afterwards: null,
      steps: first,
    };
  const again = applyRule(voluntaryReliquidation, { liquidatedOn: decidedOn }, decidedOn);
  const protest = applyRule(protestClock, { decidedOn, demandMailedOn }, decidedOn);
  const { protestUntil, suretyProtestUntil } = protest.decision;
  return {
    suspension: suspension.decision,
    clock: clock.decision,
    cycle: cycle.decision,
    afterwards: { reliquidateUntil: again.decision.until, protestUntil, suretyProtestUntil },
    steps: [...first, again, protest],
  };
}

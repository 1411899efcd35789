import { invalid } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { question } from '../../../platform/determinations/question.js';
import { timesOf } from '../rules/time-to-liquidate.js';
import type { LiquidationTimeFacts } from '../rules/time-to-liquidate.js';
import { timesAccess } from './liquidation-clock.access.js';
import { AskLiquidationClock } from './liquidation-clock.dto.js';
import { LiquidationTimesView } from './liquidation-clock.view.js';
import { NO_TIMES, timesView } from './times-to-view.js';

/** By when an entry must be liquidated, whether time has done it, and until when that may be contested. */
export const liquidationClockQuestion = question({
  name: 'liquidation_clock',
  version: 1,
  title: 'By when must an entry be liquidated, and until when may its liquidation be protested?',
  request: AskLiquidationClock,
  outcomes: ['running', 'suspended', 'liquidated', 'deemed_liquidated', 'not_determinable'],
  result: LiquidationTimesView,
  resultAccess: timesAccess,
  rules: ['LIQ-01@1', 'LIQ-02@1', 'LIQ-03@1', 'LIQ-09@1', 'PROT-01@1'],
  asks: 'everyone',
  recordable: true,
  canonical(request) {
    const faults = outOfOrder(request);
    if (faults.length > 0) throw invalid(faults);
    return request;
  },
  toFacts: ({ startedOn, suspensions, extensions, liquidatedOn, demandMailedOn }): LiquidationTimeFacts => ({
    startedOn,
    suspensions: suspensions ?? [],
    extensionsNoticedOn: (extensions ?? []).map(({ noticedOn }) => noticedOn),
    liquidatedOn: liquidatedOn ?? null,
    demandMailedOn: demandMailedOn ?? null,
  }),
  decide(facts, asOf, policies) {
    const times = timesOf(facts, asOf, policies);
    const { state, reasonCodes } = times.clock;
    return { outcome: state, reasonCodes, result: timesView(times), steps: times.steps };
  },
  undetermined: () => NO_TIMES,
});

function outOfOrder({ asOf, startedOn, liquidatedOn }: AskLiquidationClock): readonly Fault[] {
  const before = (pointer: string, what: string): Fault => ({
    pointer,
    code: 'liquidation.days_reversed',
    message: `The day of ${what} lies before the one from which the time runs.`,
    remedy: 'Send a day that is not before `startedOn`.',
  });
  return [
    ...(asOf < startedOn ? [before('/asOf', 'the question')] : []),
    ...(liquidatedOn !== undefined && liquidatedOn < startedOn ? [before('/liquidatedOn', 'liquidation')] : []),
  ];
}

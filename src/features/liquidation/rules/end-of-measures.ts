import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { EndOfInvestigation } from './provisional.js';

export interface EndOfMeasuresFacts extends EndOfInvestigation {
  readonly enteredThrough: IsoDate;
}

/** Whether what Commerce says of provisional measures can be taken. */
export const endOfMeasures = rule({
  id: 'LIQ-24',
  title: 'How an investigation ended',
  text: 'An investigation ends with an order, after the notice of the Commission’s affirmative determination and with the last day of the measures known, or is terminated, with neither to say.',
  cites: [usc(19, '1673b(d)'), usc(19, '1673d(c)'), cfr(19, '351.211(b)'), cfr(19, '351.207')],
  decide: ({ ended, measuresEndedOn, injuryNoticeOn }: EndOfMeasuresFacts, _none, today): readonly Fault[] => {
    const days = [measuresEndedOn, injuryNoticeOn].filter((day) => day !== null);
    return unmet([
      [ended === 'terminated' || days.length === 2, dayMissing],
      [ended === 'order' || days.length === 0, daysOfNoOrder],
      [days.every((day) => day <= today), inFuture],
    ]);
  },
});

const dayMissing: Fault = {
  pointer: '/provisionalMeasures',
  code: 'instruction.measures_day_missing',
  message: 'Of an investigation that ended with an order two days decide what is owed of goods entered before it.',
  remedy: 'Send `measuresEndedOn` and `injuryNoticeOn`.',
  citation: cfr(19, '351.212(d)'),
};
const daysOfNoOrder: Fault = {
  pointer: '/provisionalMeasures',
  code: 'instruction.measures_without_order',
  message: 'An investigation that was terminated has no notice of injury that counts.',
  remedy: 'Leave `measuresEndedOn` and `injuryNoticeOn` out.',
  citation: cfr(19, '351.207(e)'),
};
const inFuture: Fault = {
  pointer: '/provisionalMeasures',
  code: IN_FUTURE,
  message: 'One of its days has not come yet.',
  remedy: 'Send it when it has.',
};

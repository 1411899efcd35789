import { federalCalendar } from '../../../kernel/calendar.js';
import { cfr, guide } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, dayOfWeek } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { PolicyParameter } from '../../../kernel/policy.js';
import { rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';

export interface LiquidationCycleFacts {
  readonly startedOn: IsoDate;
  readonly mustLiquidateBy: IsoDate | null;
}

export interface LiquidationCycleDecision {
  /** The Friday on which an entry that nothing holds up is liquidated. */
  readonly plannedOn: IsoDate;
  /** The last weekly run in time; null while no time runs. */
  readonly lastCycleOn: IsoDate | null;
  /** Whether that Friday is a federal holiday. */
  readonly lastCycleIsHoliday: boolean | null;
  /** By when the work must be posted to be in that run. */
  readonly postBy: IsoDate | null;
  /** The days on which customs is warned. */
  readonly warnOn: readonly IsoDate[];
}

/** How many days before the last day customs is warned that time would liquidate an entry. */
export const LIQUIDATION_WARNINGS = new PolicyParameter<readonly number[]>(
  'liquidation.warning_days',
  'Days before the last day to liquidate on which customs is warned.',
  { value: [60, 30, 7], since: '1979-04-01' },
  (value) =>
    Array.isArray(value) && value.length <= 10 && value.every((days) => Number.isInteger(days) && days > 0)
      ? []
      : ['a list of at most ten whole numbers of days above 0 is needed'],
);

const FRIDAY = 5;
const ONE_WEEK = 7;
const WEDNESDAY_BEFORE = 2;

/** The weekly runs of liquidation: the usual one, and the last one in time. */
export const liquidationCycle = rule({
  id: 'LIQ-03',
  title: 'Weekly run of liquidation',
  text:
    'Entries are liquidated by a weekly run dated Friday; what is posted by the end of Wednesday is in the run of that week. An entry that nothing holds up goes into the first run ' +
    'from the 314th day after entry on. The last run in time stands beside the last day, with warnings 60, 30 and 7 days before it.',
  cites: [cfr(19, '159.9'), guide('CBP, ACE liquidation: weekly bulletin notices')],
  authorityStatus: 'guidance',
  params: {
    usualDays: new Dated<number>(
      'days from entry to the usual liquidation',
      REVIEWED,
      since('1979-04-01', 314, guide('CBP practice: 314-day cycle')),
      undefined,
      'guidance',
    ),
    warnings: LIQUIDATION_WARNINGS,
  },
  decide({ startedOn, mustLiquidateBy }: LiquidationCycleFacts, { usualDays, warnings }): LiquidationCycleDecision {
    const plannedOn = fridayFrom(addDays(startedOn, usualDays));
    if (mustLiquidateBy === null)
      return { plannedOn, lastCycleOn: null, lastCycleIsHoliday: null, postBy: null, warnOn: [] };
    const lastCycleOn = fridayUntil(mustLiquidateBy);
    return {
      plannedOn,
      lastCycleOn,
      lastCycleIsHoliday: !federalCalendar().isBusinessDay(lastCycleOn),
      postBy: addDays(lastCycleOn, -WEDNESDAY_BEFORE),
      warnOn: warnings.map((days) => addDays(mustLiquidateBy, -days)),
    };
  },
});

/** The day itself if it is a Friday, else the next one. */
export const fridayFrom = (day: IsoDate): IsoDate => addDays(day, (FRIDAY - dayOfWeek(day) + ONE_WEEK) % ONE_WEEK);
/** The day itself if it is a Friday, else the one before. */
export const fridayUntil = (day: IsoDate): IsoDate => addDays(day, -((dayOfWeek(day) - FRIDAY + ONE_WEEK) % ONE_WEEK));
/** The Friday of the week that takes up what is posted on the day: after Wednesday it is the next week’s. */
export const cycleOf = (postedOn: IsoDate): IsoDate => fridayFrom(addDays(postedOn, WEDNESDAY_BEFORE));

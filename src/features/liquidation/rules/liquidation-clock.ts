import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths, addYears, latest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import { REVIEWED, since } from './since.js';
import type { SuspensionDecision } from './suspension.js';

export interface LiquidationClockFacts {
  /** The day of entry; of the final withdrawal of goods entered for warehouse; of the filing of a reconciliation. */
  readonly startedOn: IsoDate;
  /** The days on which notice of an extension was given. */
  readonly extensionsNoticedOn: readonly IsoDate[];
  readonly suspension: SuspensionDecision;
  /** The day of liquidation as posted; null where none was. */
  readonly liquidatedOn: IsoDate | null;
}

/** By which sentence of the law the last day is counted. */
export type ClockGround = 'one_year' | 'extended' | 'six_months_of_notice' | 'suspended';

export interface LiquidationClockDecision {
  readonly state: 'running' | 'suspended' | 'liquidated' | 'deemed_liquidated';
  readonly ground: ClockGround;
  /** The last day on which customs may liquidate; null while it is suspended. */
  readonly mustLiquidateBy: IsoDate | null;
  /** The day of liquidation, by customs or by the passing of time. */
  readonly liquidatedOn: IsoDate | null;
  readonly extensionsCounted: number;
  /** Until when the amounts of a deemed liquidation are to be paid or refunded. */
  readonly settleBy: IsoDate | null;
  readonly reasonCodes: readonly string[];
}

/** By when an entry must be liquidated, and whether time has liquidated it. */
export const liquidationClock = rule({
  id: 'LIQ-02',
  title: 'Time to liquidate, and deemed liquidation',
  text:
    'An entry not liquidated within a year of entry, of the final withdrawal from warehouse or of the filing of a reconciliation is deemed liquidated as the importer asserted; ' +
    'each extension gives a year more, four years in all. Once a suspension is removed it is liquidated within six months of the notice, else deemed liquidated as asserted at entry: ' +
    'for a case of dumping or subsidies the deposit stands. The day of a deemed liquidation is the last day of its time, and it is none before that day has passed.',
  cites: [usc(19, '1504(a)'), usc(19, '1504(b)'), usc(19, '1504(d)'), cfr(19, '159.11'), cfr(19, '159.12')],
  params: {
    years: new Dated<number>('years to liquidate an entry', REVIEWED, since('1979-04-01', 1, usc(19, '1504(a)'))),
    mostYears: new Dated<number>(
      'years after which an extended entry is deemed liquidated',
      REVIEWED,
      since('1979-04-01', 4, usc(19, '1504(b)'), cfr(19, '159.12(f)')),
    ),
    monthsAfterNotice: new Dated<number>(
      'months to liquidate after notice that the suspension is removed',
      REVIEWED,
      since('1993-12-08', 6, usc(19, '1504(d)')),
    ),
    daysToSettle: new Dated<number>(
      'days to pay or refund what a deemed liquidation comes to',
      REVIEWED,
      since('2004-12-18', 90, usc(19, '1504(a)(3)')),
    ),
  },
  decide(
    facts: LiquidationClockFacts,
    { years, mostYears, monthsAfterNotice, daysToSettle },
    asOf,
  ): LiquidationClockDecision {
    const { startedOn, suspension, liquidatedOn } = facts;
    const extended = extensionsThatCount(facts, years, mostYears);
    const byEntry = addYears(startedOn, years + extended);
    const after = suspension.notice && addMonths(suspension.notice.on, monthsAfterNotice);
    // A suspension that begins when the time is over finds the entry liquidated already.
    const suspendedInTime = suspension.from !== null && suspension.from <= byEntry;
    const [mustLiquidateBy, ground] = ((): readonly [IsoDate | null, ClockGround] => {
      if (suspendedInTime && !after) return [null, 'suspended'];
      if (suspendedInTime && after && !(extended > 0 && byEntry > after)) return [after, 'six_months_of_notice'];
      return [byEntry, extended > 0 ? 'extended' : 'one_year'];
    })();
    const posted = liquidatedOn !== null && liquidatedOn <= asOf ? liquidatedOn : null;
    const base = { ground, mustLiquidateBy, extensionsCounted: extended };
    if (posted !== null && (mustLiquidateBy === null || posted <= mustLiquidateBy))
      return {
        ...base,
        state: 'liquidated',
        liquidatedOn: posted,
        settleBy: null,
        reasonCodes: [mustLiquidateBy === null ? 'liquidation.while_suspended' : 'liquidation.in_time'],
      };
    if (mustLiquidateBy !== null && asOf > mustLiquidateBy)
      return {
        ...base,
        state: 'deemed_liquidated',
        liquidatedOn: mustLiquidateBy,
        settleBy: addDays(mustLiquidateBy, daysToSettle),
        reasonCodes: ['liquidation.deemed', ...(posted === null ? [] : ['liquidation.posted_too_late'])],
      };
    const state = mustLiquidateBy === null ? 'suspended' : 'running';
    return { ...base, state, liquidatedOn: null, settleBy: null, reasonCodes: [`liquidation.${ground}`] };
  },
});

// One counts whose notice was given while the time still ran; while the entry is suspended no time runs out.
function extensionsThatCount(
  { startedOn, extensionsNoticedOn, suspension }: LiquidationClockFacts,
  years: number,
  mostYears: number,
): number {
  let counted = 0;
  for (const noticedOn of [...extensionsNoticedOn].sort()) {
    const until = addYears(startedOn, years + counted);
    const open =
      suspension.from !== null && suspension.from <= until ? latest(until, suspension.notice?.on ?? noticedOn) : until;
    if (noticedOn <= open && years + counted < mostYears) counted++;
  }
  return counted;
}

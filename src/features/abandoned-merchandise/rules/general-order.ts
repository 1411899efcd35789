import { cfr, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars, minCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { rule } from '../../../kernel/rule.js';

export interface GeneralOrderFacts {
  /** The day of landing, of arrival, or of receipt under a permit to transfer. */
  readonly landedOn: IsoDate;
  readonly importedOn: IsoDate;
  readonly enteredOn?: IsoDate;
  readonly carrierNotifiedOn?: IsoDate;
  /** Value of the goods on the bill of lading, where it is known. */
  readonly billValue?: Cents;
}

/** Where the law gives the times of a general order. */
export const GENERAL_ORDER_LAW = [cfr(19, '127.4'), cfr(19, '127.11'), usc(19, '1491')] as const;

export interface GeneralOrderClock {
  /** `entered_late`: out of general order, which is lawful until the goods are sold or title vests. */
  readonly outcome: 'entered_in_time' | 'entered_late' | 'may_be_entered' | 'general_order' | 'unclaimed';
  readonly lastDayToEnter: IsoDate;
  readonly generalOrderOn: IsoDate;
  readonly carrierNoticeBy: IsoDate;
  readonly warehouseActsBy?: IsoDate;
  /** The end of the general order period; from this day the goods are unclaimed. */
  readonly unclaimedOn: IsoDate;
  /** What the carrier may be fined for a notice not given or late. */
  readonly carrierPenalty?: Cents;
}

const REVIEWED: IsoDate = '2026-11-21';
const since: IsoDate = '2002-12-09';
const byMode = [cfr(19, '4.37(a)'), cfr(19, '122.50'), cfr(19, '123.10')] as const;

/** What becomes of goods for which nobody makes entry, as of the day the rule is applied for. */
export const generalOrderClock = rule({
  id: 'ABAN-05',
  title: 'General order',
  text:
    'Goods not entered by the fifteenth calendar day after landing go to general order; the carrier tells customs by the twentieth day or may be fined ' +
    'up to $1,000 a bill of lading, or the value if less; after six months from importation they are unclaimed.',
  cites: [usc(19, '1490'), ...byMode, cfr(19, '127.1'), cfr(19, '127.4'), cfr(19, '127.11')],
  params: {
    daysToEnter: new Dated<number>('calendar days to make entry', REVIEWED, { [since]: { value: 15, cites: byMode } }),
    daysToNotify: new Dated<number>('calendar days for the carrier to notify', REVIEWED, {
      [since]: { value: 20, cites: byMode },
    }),
    warehouseDays: new Dated<number>('calendar days for the warehouse to take the goods', REVIEWED, {
      [since]: { value: 5, cites: [cfr(19, '4.37(d)')] },
    }),
    months: new Dated<number>('months of the general order period', REVIEWED, {
      [since]: { value: 6, cites: [cfr(19, '127.4'), cfr(19, '127.11')] },
    }),
    penalty: new Dated<Cents>('largest penalty per bill of lading', REVIEWED, {
      [since]: { value: dollars(1_000), cites: [cfr(19, '4.37(a)'), usc(19, '1448(a)')] },
    }),
  },
  decide(facts: GeneralOrderFacts, limits, asOf): GeneralOrderClock {
    const lastDayToEnter = addDays(facts.landedOn, limits.daysToEnter);
    const carrierNoticeBy = addDays(facts.landedOn, limits.daysToNotify);
    const unclaimedOn = addMonths(facts.importedOn, limits.months);
    const outcome = outcomeOf(facts.enteredOn, lastDayToEnter, unclaimedOn, asOf);
    const spared = facts.enteredOn !== undefined && facts.enteredOn <= carrierNoticeBy;
    const late = !spared && (facts.carrierNotifiedOn ?? asOf) > carrierNoticeBy;
    return {
      outcome,
      lastDayToEnter,
      generalOrderOn: addDays(lastDayToEnter, 1),
      carrierNoticeBy,
      ...(facts.carrierNotifiedOn && { warehouseActsBy: addDays(facts.carrierNotifiedOn, limits.warehouseDays) }),
      unclaimedOn,
      ...(late && { carrierPenalty: minCents(limits.penalty, facts.billValue ?? limits.penalty) }),
    };
  },
});

function outcomeOf(
  enteredOn: IsoDate | undefined,
  lastDayToEnter: IsoDate,
  unclaimedOn: IsoDate,
  asOf: IsoDate,
): GeneralOrderClock['outcome'] {
  if (enteredOn && enteredOn <= asOf) return enteredOn <= lastDayToEnter ? 'entered_in_time' : 'entered_late';
  if (asOf <= lastDayToEnter) return 'may_be_entered';
  return asOf < unclaimedOn ? 'general_order' : 'unclaimed';
}

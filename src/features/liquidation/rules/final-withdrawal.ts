import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** How the last goods of a warehouse entry were accounted for. */
export const WAYS_OUT_OF_WAREHOUSE = ['withdrawn', 'abandoned', 'destroyed', 'bonded_period_expired'] as const;
export type WayOutOfWarehouse = (typeof WAYS_OUT_OF_WAREHOUSE)[number];

export interface FinalWithdrawalFacts {
  /** Whether its liquidation waits for that day: it is of goods entered for warehouse, and nothing is on record yet. */
  readonly waits: boolean;
  /** Whether the day is on record. */
  readonly onRecord: boolean;
  readonly accountedOn: IsoDate;
  /** The day of entry; null before it. */
  readonly enteredOn: IsoDate | null;
}

/** Whether the day on which all goods of a warehouse entry were accounted for can be put on record. */
export const finalWithdrawal = rule({
  id: 'LIQ-33',
  title: 'Goods of a warehouse entry are accounted for',
  text:
    'Liquidation of an entry or re-entry for warehouse is suspended until all its goods are accounted for by withdrawal, abandonment or destruction, or the bonded period has expired. ' +
    'That day is put on record once, with what shows it; the time to liquidate runs from it.',
  cites: [cfr(19, '159.52'), usc(19, '1504(a)(1)(B)'), cfr(19, '159.11(a)')],
  decide: ({ waits, onRecord, accountedOn, enteredOn }: FinalWithdrawalFacts, _none, today): readonly Fault[] =>
    unmet([
      [!onRecord, twice],
      [onRecord || waits, notInWarehouse],
      [enteredOn === null || accountedOn >= enteredOn, beforeEntry],
      [accountedOn <= today, inFuture],
    ]),
});

const twice: Fault = {
  pointer: '',
  code: 'liquidation.withdrawal_on_record',
  message: 'The day on which its goods were accounted for is on record.',
  remedy: 'Read it: GET /v1/entries/{id}/liquidation.',
};
const notInWarehouse: Fault = {
  pointer: '',
  code: 'liquidation.not_warehoused',
  message: 'The liquidation of this entry waits for no withdrawal from warehouse.',
  remedy: 'Record it of an entry of type 21 or 22 that stands.',
  citation: cfr(19, '159.52'),
};
const beforeEntry: Fault = {
  pointer: '/accountedOn',
  code: 'liquidation.withdrawal_before_entry',
  message: 'Goods do not leave a warehouse before they are entered for it.',
  remedy: 'Send a day that is not before the day of entry.',
  citation: cfr(19, '159.52'),
};
const inFuture: Fault = {
  pointer: '/accountedOn',
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Record it once the last goods are accounted for.',
};

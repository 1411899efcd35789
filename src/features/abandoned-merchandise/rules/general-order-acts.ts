import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { GeneralOrderClock } from './general-order.js';

/** By what right goods without entry are moved, by an act or by time alone. */
export const AUTHORITY_OF_GENERAL_ORDER = {
  taken: [cfr(19, '127.1')],
  unclaimed: [cfr(19, '127.11')],
  vested: [usc(19, '1491(b)')],
} as const;

export interface GeneralOrderTakingFacts {
  readonly landedOn: IsoDate;
  readonly importedOn: IsoDate;
  /** The day of importation that is on record already. */
  readonly recordedImportOn: IsoDate | null;
  readonly carrierNotifiedOn: IsoDate | null;
  readonly clock: Pick<GeneralOrderClock, 'generalOrderOn' | 'lastDayToEnter'>;
}

/** Dates of a general order that cannot be, or come too early for it. Applied as of the day the goods are taken. */
export const generalOrderTaking = rule({
  id: 'ABAN-09',
  title: 'Taking into general order',
  text: 'Goods are taken into general order when the time to enter them is over; they landed after their importation, and the carrier told of them after that.',
  cites: [cfr(19, '4.37'), cfr(19, '127.4'), cfr(19, '101.1')],
  decide: (facts: GeneralOrderTakingFacts, _params, asOf): readonly Fault[] => {
    const { landedOn, importedOn, recordedImportOn, carrierNotifiedOn, clock } = facts;
    return unmet([
      [recordedImportOn === null || recordedImportOn === importedOn, otherImportation(recordedImportOn ?? importedOn)],
      [importedOn <= landedOn, landedBeforeImport],
      [carrierNotifiedOn === null || carrierNotifiedOn >= landedOn, notifiedBeforeLanding],
      [asOf >= clock.generalOrderOn, tooEarly(clock.lastDayToEnter)],
    ]);
  },
});

/** What the United States already owns is entered by nobody, whether or not the record has followed the law yet. */
export const generalOrderRedemption = rule({
  id: 'ABAN-10',
  title: 'Redemption from general order',
  text: 'Goods are entered out of general order until title vests in the United States.',
  cites: [usc(19, '1491(b)')],
  decide: ({ vestsOn }: { readonly vestsOn: IsoDate | null }, _params, asOf): readonly Fault[] =>
    unmet([[vestsOn === null || asOf < vestsOn, vested(vestsOn ?? asOf)]]),
});

const otherImportation = (importedOn: IsoDate): Fault => ({
  pointer: '/importedOn',
  code: 'general_order.other_importation',
  message: `On record the goods were imported on ${importedOn}; the six months run from that day.`,
  remedy: 'Give that day.',
  citation: cfr(19, '127.4'),
});
const landedBeforeImport: Fault = {
  pointer: '/landedOn',
  code: 'general_order.landed_before_import',
  message: 'Goods land on or after the day of importation.',
  citation: cfr(19, '101.1'),
};
const notifiedBeforeLanding: Fault = {
  pointer: '/carrierNotifiedOn',
  code: 'general_order.notified_before_landing',
  message: 'The carrier tells customs of goods that have landed and were not entered.',
  citation: cfr(19, '4.37(b)'),
};
const tooEarly = (lastDayToEnter: IsoDate): Fault => ({
  pointer: '/takenOn',
  code: 'general_order.may_be_entered',
  message: `Entry may be made through ${lastDayToEnter}.`,
  citation: cfr(19, '4.37(a)'),
});
const vested = (vestsOn: IsoDate): Fault => ({
  pointer: '/redeemedOn',
  code: 'general_order.title_vested',
  message: `Title vested in the United States on ${vestsOn}; the goods can no longer be entered.`,
  remedy: 'Petition for what a sale would have left.',
  citation: usc(19, '1491(b)'),
});

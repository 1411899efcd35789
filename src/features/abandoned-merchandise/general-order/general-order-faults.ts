import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import type { Goods } from '../../merchandise/index.js';
import type { GeneralOrderClock } from '../rules/index.js';
import type { TakeIntoGeneralOrder } from './general-order.dto.js';
import type { GeneralOrder } from './general-order.entity.js';

/** Dates of a general order that cannot be, or come too early for it. */
export function faultsOfTaking(
  { landedOn, importedOn, takenOn, carrierNotifiedOn }: TakeIntoGeneralOrder,
  goods: Goods,
  clock: GeneralOrderClock,
): readonly Fault[] {
  return unmet([
    [goods.importedOn === null || goods.importedOn === importedOn, otherImportation(goods.importedOn ?? importedOn)],
    [importedOn <= landedOn, landedBeforeImport],
    [carrierNotifiedOn === undefined || carrierNotifiedOn >= landedOn, notifiedBeforeLanding],
    [takenOn >= clock.generalOrderOn, tooEarly(clock.lastDayToEnter)],
  ]);
}

/** What the United States already owns is entered by nobody, whether or not the record has followed the law yet. */
export const faultsOfRedemption = ({ vestsOn }: GeneralOrder, redeemedOn: IsoDate): readonly Fault[] =>
  unmet([[vestsOn === null || redeemedOn < vestsOn, vested(vestsOn ?? redeemedOn)]]);

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

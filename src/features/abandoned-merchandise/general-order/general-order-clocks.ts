import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Applied } from '../../../kernel/rule.js';
import { ask } from '../../../platform/rules/ask.js';
import { GENERAL_ORDER_LAW, generalOrderClock, titleVesting } from '../rules/index.js';
import type { GeneralOrderClock, VestingDecision } from '../rules/index.js';
import type { GeneralOrder } from './general-order.entity.js';
import type { HeldGeneralOrder } from './general-order.access.js';

type Timed = Pick<
  GeneralOrder,
  'landedOn' | 'importedOn' | 'billValue' | 'carrierNotifiedOn' | 'vestingNoticeOn' | 'redeemedOn'
>;

/** The general order clock of goods on a day. */
export function orderClockOf(
  { landedOn, importedOn, redeemedOn, carrierNotifiedOn, billValue }: Timed,
  asOf: IsoDate,
): Applied<GeneralOrderClock> {
  const facts = {
    landedOn,
    importedOn,
    ...(redeemedOn && { enteredOn: redeemedOn }),
    ...(carrierNotifiedOn && { carrierNotifiedOn }),
    ...(billValue && { billValue: parseMoney(billValue) }),
  };
  return ask(generalOrderClock, facts, asOf);
}

/** The vesting of title to goods of which notice was given; `everyPartyNotified` is on record with the notice. */
export function vestingOf(
  order: Timed,
  noticeOn: IsoDate,
  everyPartyNotified: boolean,
  asOf: IsoDate,
): Applied<VestingDecision> {
  const { unclaimedOn } = orderClockOf(order, asOf).decision;
  const { redeemedOn } = order;
  return ask(titleVesting, { unclaimedOn, noticeOn, everyPartyNotified, ...(redeemedOn && { redeemedOn }) }, asOf);
}

/** A general order as it is answered, its clocks read on a day. */
export function toGeneralOrderView(order: GeneralOrder, asOf: IsoDate): HeldGeneralOrder {
  const { outcome, carrierPenalty, warehouseActsBy, ...clock } = orderClockOf(order, asOf).decision;
  const { id, merchandiseId, landedOn, importedOn, carrierNotifiedOn, vestingNoticeOn, redeemedOn } = order;
  const { endedOn, endedAs } = order;
  const vesting = vestingNoticeOn && vestingOf(order, vestingNoticeOn, true, asOf).decision;
  // What the goods became otherwise stops the clocks; what the clocks themselves brought about does not.
  const otherwise = endedOn && endedOn <= asOf && !redeemedOn && endedAs !== 'vested';
  return {
    id,
    importerOrganisationId: order.importerOrganisationId,
    merchandiseId,
    landedOn,
    importedOn,
    ...clock,
    status: otherwise ? 'ended' : vesting && vesting.outcome === 'vested' ? 'vested' : outcome,
    ...(carrierNotifiedOn && { carrierNotifiedOn }),
    ...(carrierPenalty !== undefined && { carrierPenalty: formatMoney(carrierPenalty) }),
    ...(warehouseActsBy && { warehouseActsBy }),
    ...(vestingNoticeOn && { vestingNoticeOn }),
    ...(vesting && { vestsOn: vesting.vestsOn, petitionBy: vesting.petitionBy }),
    ...(redeemedOn && { redeemedOn }),
    ...(endedOn && endedAs && { endedOn, endedAs }),
    citation: GENERAL_ORDER_LAW.map(({ authority }) => authority).join('; '),
    asOf,
  };
}

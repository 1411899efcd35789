import { formatMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { sumOrNull } from './bond-liabilities.js';
import type { BondLiability, PeriodOfBond } from './bond-liabilities.js';
import type { BondLiabilityView, BondPeriodView } from './liability.view.js';

const shown = (amount: Cents | null): string | null => (amount === null ? null : formatMoney(amount));

/** A bond with its periods, as it is shown to whom it binds; `limit` is what is answered for in each. */
export function bondLiabilityView(
  { bond, periods, billsWithoutPeriod }: BondLiability,
  limit: string,
): BondLiabilityView {
  const { bondId, bondNumber, importerId, kind, activityCode, sureties, from, through } = bond;
  return {
    bondId,
    bondNumber,
    importerId,
    kind,
    activityCode,
    limit,
    suretyCodes: sureties.map(({ suretyCode }) => suretyCode),
    from,
    ...(through === null ? {} : { through }),
    exposed: shown(exposedOf({ periods })),
    claimable: shown(sumOrNull(periods.map((period) => period.claimable))),
    periods: periods.map(periodView),
    billsWithoutPeriod: billsWithoutPeriod.length,
  };
}

/** What stands behind what is open, over periods; null where one is not known. */
export const exposedOf = ({ periods }: { readonly periods: readonly PeriodOfBond[] }): Cents | null =>
  sumOrNull(periods.map(({ exposed }) => exposed));

const periodView = ({ from, through, ...period }: PeriodOfBond): BondPeriodView => ({
  from,
  ...(through === null ? {} : { through }),
  state: period.state,
  entries: period.entries,
  openEntries: period.openEntries,
  openBills: period.openBills,
  owed: shown(period.owed),
  exposed: shown(period.exposed),
  claimable: shown(period.claimable),
  beyond: shown(period.beyond),
});

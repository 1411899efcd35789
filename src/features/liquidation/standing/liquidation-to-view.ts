import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney } from '../../../kernel/money.js';
import { depositedOf, money } from '../acts/amounts.js';
import type { LiquidationTimesView } from '../clock/liquidation-clock.view.js';
import type { HeldLiquidation } from './entry-liquidation.access.js';
import type { DepositedPartView, MissingOfTime } from './entry-liquidation.view.js';
import { withoutStatements } from './statements.js';
import type { AmountPart, LiquidationRow } from './liquidation-row.js';

/** How an entry stands, as it is shown: what time alone has done is shown from its day on. */
export function liquidationView(
  row: LiquidationRow,
  times: LiquidationTimesView | null,
  missing: readonly MissingOfTime[],
  on: IsoDate,
): HeldLiquidation {
  const { entryId, importerId, importerOrganisationId, grantId, startedOn, caseNumbers, deposits } = row;
  return {
    entryId,
    importerId,
    importerOrganisationId,
    grantId,
    state: times?.state ?? (missing.length > 0 ? 'undetermined' : 'not_begun'),
    extended: row.extensions.length > 0,
    startedOn,
    missing: [...missing],
    finalWithdrawal: row.finalWithdrawal && { ...row.finalWithdrawal },
    caseNumbers: [...caseNumbers],
    suspensions: row.suspensions.map((one) => ({ ...one })),
    deposits,
    deposited: { duties: part(row, 'duties', on), adcvd: part(row, 'adcvd', on), fees: part(row, 'fees', on) },
    depositsPaid: row.depositsPaid.map((deposit) => ({ ...deposit })),
    times,
    warnings: withoutStatements(row, times, on).warnings.map((warning) => ({ ...warning })),
    decisions: row.decisions.map((decision) => ({ ...decision })),
  };
}

function part(row: LiquidationRow, of: AmountPart, on: IsoDate): DepositedPartView {
  const { amount, basis, secured } = depositedOf(row, of, on);
  return { amount: money(amount), basis, secured: formatMoney(secured) };
}

import type { IsoDate } from '../../../kernel/dates.js';
import { ask } from '../../../platform/rules/ask.js';
import type { LiquidationTimesView } from '../clock/liquidation-clock.view.js';
import { reimbursement } from '../rules/reimbursement.js';
import { statementMissing } from '../rules/statement-missing.js';
import type { StatementMissingDecision } from '../rules/statement-missing.js';
import { covers } from './liquidation-row.js';
import type { LiquidationRow } from './liquidation-row.js';

const NOTHING: StatementMissingDecision = { warnings: [], byOfficer: false };

/** What the statements on reimbursement that are not on record of an entry mean for it; its last decision is the liquidation they were missing at. */
export function withoutStatements(
  { unstatedCases, startedOn, notices }: LiquidationRow,
  times: LiquidationTimesView | null,
  on: IsoDate,
): StatementMissingDecision {
  const state = times?.state ?? null;
  if (unstatedCases.length === 0 || startedOn === null || times === null || state === null) return NOTHING;
  const facts = {
    enteredOn: startedOn,
    importedOn: null,
    // The day of the notice that first suspended liquidation is not on record of every case.
    firstSuspendedOn: null,
    statement: null,
    liquidatedOn: times.liquidatedOn as IsoDate | null,
  };
  const unstated = unstatedCases.map((caseNumber) => ({
    caseNumber,
    nothingOwed: notices.some(
      (notice) => notice.provisional?.ended === 'terminated' && covers(notice.caseNumber, caseNumber),
    ),
  }));
  const protestUntil = times.protestUntil as IsoDate | null;
  return ask(statementMissing, { state, stands: ask(reimbursement, facts, on).decision, protestUntil, unstated }, on)
    .decision;
}

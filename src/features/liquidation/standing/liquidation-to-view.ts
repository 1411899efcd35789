import type { LiquidationTimesView } from '../clock/liquidation-clock.view.js';
import type { HeldLiquidation } from './entry-liquidation.access.js';
import type { LiquidationRow } from './liquidation-row.js';

/** How an entry stands, as it is shown: what time alone has done is shown from its day on. */
export function liquidationView(row: LiquidationRow, times: LiquidationTimesView | null): HeldLiquidation {
  const { entryId, importerId, importerOrganisationId, grantId, startedOn, caseNumbers, deposits } = row;
  return {
    entryId,
    importerId,
    importerOrganisationId,
    grantId,
    state: times?.state ?? 'not_begun',
    extended: row.extensions.length > 0,
    startedOn,
    caseNumbers: [...caseNumbers],
    deposits,
    times,
    decisions: row.decisions.map((decision) => ({ ...decision })),
  };
}

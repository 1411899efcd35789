import { Refunds } from '../../src/features/revenue/index.js';
import type { Overpayment } from '../../src/features/revenue/index.js';
import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestApp } from './app.js';

const CUSTOMS = { id: 'system:test', role: 'system', organisationId: null, scopes: [] } as const;

/** A refund that is found due today, as a liquidation finds it; its id. */
export function refundDue(t: TestApp, given: Partial<Overpayment> = {}): Promise<string> {
  const overpaid: Overpayment = {
    importerId: SANDBOX_IMPORTERS[0]!.id,
    entryNumber: '101-2345670-8',
    kind: 'liquidation',
    principal: '10000.00',
    depositedOn: '2025-06-06',
    settledOn: t.app.get(Clock).today(),
    ...given,
  };
  return t.app
    .get(Database)
    .transaction(CUSTOMS, () => t.app.get(Refunds, { strict: false }).refundOverpayment(CUSTOMS, overpaid));
}

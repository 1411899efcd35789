import { billDemanded, billDunned, billNoticed, billProtestClosed, billProtested } from './bill.events.js';
import type { ChangeOfBill, HeldForChange } from './bill-acts.service.js';

const noted =
  (kind: 'protested' | 'protest_closed' | 'demanded' | 'noticed' | 'dunned', told: typeof billProtested) =>
  ({ row, today }: HeldForChange): ChangeOfBill => ({
    event: { kind, effective_on: today },
    faults: [],
    told: told({ billId: row.id, importerId: row.importer_id }),
  });

/** A protest is open against what it stands on: it is delinquent as before, but nobody is sanctioned and nothing set off for it. */
export const protested = noted('protested', billProtested);
/** No protest is open any more. */
export const protestClosed = noted('protest_closed', billProtestClosed);
/** Payment is demanded of the sureties whose bonds secure it. */
export const demanded = noted('demanded', billDemanded);
/** Whoever owes it is told of it again. */
export const noticed = noted('noticed', billNoticed);
/** Whoever owes it gets the dunning letter. */
export const dunned = noted('dunned', billDunned);

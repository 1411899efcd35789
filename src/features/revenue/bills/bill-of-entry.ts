import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { partsOf } from './bill-row.js';
import type { BillRow } from './bill-row.js';
import type { BillStandingResultView } from './bill-standing.view.js';

/** A bill of an entry, with what was paid on it. */
export interface BillOfEntry {
  readonly billId: string;
  /** Null where a rate of interest is not on record. */
  readonly principalOwed: Cents | null;
  readonly caseNumbers: readonly string[];
  readonly adcvdPrincipal: Cents;
  readonly paid: readonly { readonly paidOn: IsoDate; readonly principal: Cents; readonly interest: Cents }[];
}

/** A bill whose payment was demanded of a surety. */
export interface DemandOnSurety {
  readonly billId: string;
  readonly bondNumbers: readonly string[];
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** Null where a rate of interest is not on record. */
  readonly owed: Cents | null;
}

/** A bill as a reliquidation of its entry looks at it. */
export const toBillOfEntry = (row: BillRow, { principalOwed, payments }: BillStandingResultView): BillOfEntry => ({
  billId: row.id,
  principalOwed: principalOwed === null ? null : parseMoney(principalOwed),
  caseNumbers: row.case_numbers,
  adcvdPrincipal: partsOf(row).adcvd,
  paid: payments.map(({ paidOn, principal, interest }) => ({
    paidOn: paidOn as IsoDate,
    principal: parseMoney(principal),
    interest: parseMoney(interest),
  })),
});

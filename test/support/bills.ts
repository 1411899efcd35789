import { SANDBOX_IMPORTERS } from '../../src/features/importers/index.js';
import type { Caller, TestApp } from './app.js';
import { post } from './seizures.js';

export const BILLS_PATH = '/v1/bills';

/** A bill of the worked case: more antidumping duty after a review, and interest to the liquidation. */
export const theBill = (given: object = {}) => ({
  importerId: SANDBOX_IMPORTERS[0]!.id,
  reason: 'supplemental_duties',
  entryNumber: '101-2345670-8',
  caseNumbers: ['A-570-979'],
  principal: '149000.00',
  adcvdPrincipal: '149000.00',
  interest: '14534.46',
  liquidatedOn: '2026-02-27',
  ...given,
});

/** Issues a bill as an import specialist. */
export async function issueBill(t: TestApp, given: object = {}): Promise<{ readonly id: string }> {
  const { status, body, text } = await post(await t.as('import_specialist'), BILLS_PATH, theBill(given));
  if (status !== 201) throw new Error(text);
  return body as { id: string };
}

/** Records a payment on a bill. */
export const payBill = (
  as: Caller,
  id: string,
  paid: { readonly amount: string; readonly paidOn: string; readonly paidBy?: string },
) => post(as, `${BILLS_PATH}/${id}/payments`, { paidBy: 'importer', method: 'ach_credit', ...paid });

import { REIMBURSEMENT } from '../golden-reimbursement.js';
import { randomUUID } from 'node:crypto';
import {
  BILLS,
  BOND_QUOTES,
  DAMAGES,
  DEPOSITS,
  DUTIES,
  INTEREST,
  ISF,
  ISF_ELEMENTS,
  LIQUIDATION,
  PROVISIONAL,
  RATES,
  REFUNDS,
  REFUND_POSITIONS,
} from '../golden-requests.js';
import { TODAY, at } from './scene.js';
import type { Scene } from './scene.js';

/** An officer has an answer kept. */
const recorded =
  (question: string, { asOf, ...inputs }: { readonly asOf: string }): Scene =>
  async (t) => {
    at(t, TODAY);
    const officer = await t.as('import_specialist');
    const kept = await officer
      .post('/v1/determinations')
      .set('idempotency-key', randomUUID())
      .send({ question, inputs, asOf })
      .expect(201);
    return (kept.body as { id: string }).id;
  };

export const ASKED: Readonly<Record<string, Scene>> = {
  adcvd_rate: recorded('adcvd_rate', RATES.nobody),
  bill_standing: recorded('bill_standing', BILLS.paidLate),
  bond_requirement: recorded('bond_requirement', BOND_QUOTES.newcomer),
  deposit_due: recorded('deposit_due', DEPOSITS.onStatement),
  provisional_measures: recorded('provisional_measures', PROVISIONAL.capped),
  isf_elements: recorded('isf_elements', ISF_ELEMENTS.onBoard),
  isf_timeliness: recorded('isf_timeliness', ISF.inTime),
  interest: recorded('interest', INTEREST.toLiquidation),
  refund_position: recorded('refund_position', REFUND_POSITIONS.declared),
  refund_standing: recorded('refund_standing', REFUNDS.late),
  liquidated_damages: recorded('liquidated_damages', DAMAGES.restricted),
  liquidation_clock: recorded('liquidation_clock', LIQUIDATION.lifted),
  reimbursement: recorded('reimbursement', REIMBURSEMENT.presumed),
  duty_comparison: recorded('duty_comparison', DUTIES.compared),
  duty_determination: recorded('duty_determination', DUTIES.missingFact),
};

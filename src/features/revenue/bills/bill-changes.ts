import type { Fault } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { IN_FUTURE } from '../../../kernel/in-future.js';
import { formatMoney, parseMoney } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import type { ChangeOfBill, HeldForChange } from './bill-acts.service.js';
import { standingPayments } from './bill-row.js';
import type { PaidBy } from './bill-row.js';
import { billCancelled, billPaid, billPaymentDishonoured, billWrittenOff } from './bill.events.js';
import type { EndOfBill, RecordPayment } from './bill.dto.js';

/** A payment: on any bill that was not cancelled, after it was written off too. */
export const paymentOn =
  ({ amount, paidOn, paidBy, method }: Omit<RecordPayment, 'method'> & { readonly method: PaidBy }) =>
  ({ row, today }: HeldForChange): ChangeOfBill => ({
    event: {
      kind: 'paid',
      effective_on: paidOn,
      payment_id: newId('bpm'),
      amount: formatMoney(parseMoney(amount)),
      paid_by: paidBy,
      method,
    },
    faults: unmet([
      [parseMoney(amount) > 0n, ofNothing],
      [paidOn <= today, inFuture('/paidOn')],
      [paidOn >= row.issued_on, beforeBill('/paidOn', row.issued_on)],
      [!row.events.some(({ kind }) => kind === 'cancelled'), cancelled],
      [
        !standingPayments(row).some(({ effective_on: on }) => on > paidOn),
        outOfOrder(standingPayments(row).at(-1)?.effective_on ?? ''),
      ],
    ]),
    told: billPaid({ billId: row.id, importerId: row.importer_id }),
  });

/** A payment bounces: the bill owes again what it had paid. */
export const dishonourOf =
  (paymentId: string, { on, reason }: EndOfBill) =>
  ({ row, today }: HeldForChange): ChangeOfBill => {
    const paid = row.events.find(({ kind, payment_id: id }) => kind === 'paid' && id === paymentId);
    const bounced = row.events.some(({ kind, payment_id: id }) => kind === 'dishonoured' && id === paymentId);
    return {
      event: { kind: 'dishonoured', effective_on: on, payment_id: paymentId, reason },
      faults: unmet([
        [paid !== undefined, noSuchPayment],
        [!bounced, bouncedBefore],
        [paid?.method !== 'offset', setOffBounces],
        [on <= today, inFuture('/on')],
        [paid === undefined || on >= paid.effective_on, beforeBill('/on', paid?.effective_on ?? row.issued_on)],
      ]),
      told: billPaymentDishonoured({ billId: row.id, importerId: row.importer_id }),
    };
  };

/** A bill falls because a reliquidation takes the place of the one it stands on; what was paid on it counts there. */
export const replacement =
  ({ on, reason }: EndOfBill) =>
  ({ row }: HeldForChange): ChangeOfBill => ({
    event: { kind: 'cancelled', effective_on: on, reason },
    faults: unmet([[!row.events.some(({ kind }) => kind === 'cancelled'), cancelled]]),
    told: billCancelled({ billId: row.id, importerId: row.importer_id }),
  });

/** A bill falls: nobody owes it, and nobody ever did. */
export const cancellation =
  ({ on, reason }: EndOfBill) =>
  ({ row, today }: HeldForChange): ChangeOfBill => ({
    event: { kind: 'cancelled', effective_on: on, reason },
    faults: unmet([
      [on <= today, inFuture('/on')],
      [on >= row.issued_on, beforeBill('/on', row.issued_on)],
      [!row.events.some(({ kind }) => kind === 'cancelled'), cancelled],
      [standingPayments(row).length === 0, paidAlready],
    ]),
    told: billCancelled({ billId: row.id, importerId: row.importer_id }),
  });

/** Collecting a bill is given up: it bears nothing more and stays owed. */
export const writeOff =
  ({ on, reason }: EndOfBill) =>
  ({ row }: HeldForChange): ChangeOfBill => ({
    event: { kind: 'written_off', effective_on: on, reason },
    faults: [],
    told: billWrittenOff({ billId: row.id, importerId: row.importer_id }),
  });

const ofNothing: Fault = {
  pointer: '/amount',
  code: 'payment.of_nothing',
  message: 'A payment is of more than nothing.',
  remedy: 'Send what was paid.',
};
const inFuture = (pointer: string): Fault => ({
  pointer,
  code: IN_FUTURE,
  message: 'The day has not come yet.',
  remedy: 'Record it when it has happened.',
});
const beforeBill = (pointer: string, first: string): Fault => ({
  pointer,
  code: 'bill.day_before_bill',
  message: `It lies before ${first}.`,
  remedy: 'Correct the day.',
});
const cancelled: Fault = {
  pointer: '',
  code: 'bill.cancelled',
  message: 'The bill was cancelled: nothing is owed on it.',
  remedy: 'Refund what was paid.',
};
const outOfOrder = (last: string): Fault => ({
  pointer: '/paidOn',
  code: 'bill.payments_out_of_order',
  message: `A payment of ${last} is on record already, and what it paid would change.`,
  remedy: 'Take back the later payment first, and record both in their order.',
});
const noSuchPayment: Fault = {
  pointer: '',
  code: 'bill.payment_unknown',
  message: 'There is no such payment on this bill.',
};
const bouncedBefore: Fault = {
  pointer: '',
  code: 'bill.payment_dishonoured_before',
  message: 'It is on record already that this payment bounced.',
};
const setOffBounces: Fault = {
  pointer: '',
  code: 'bill.set_off',
  message: 'A refund that was set off cannot bounce.',
};
const paidAlready: Fault = {
  pointer: '',
  code: 'bill.paid_on',
  message: 'Something was paid on it.',
  remedy: 'A bill that was paid on is corrected by a refund, not by a cancellation.',
};

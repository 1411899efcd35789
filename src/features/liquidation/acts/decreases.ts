import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, maxCents, minCents, parseMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { ask } from '../../../platform/rules/ask.js';
import { Bills, interest, Refunds } from '../../revenue/index.js';
import type { BillOfEntry } from '../../revenue/index.js';
import { overpaidParts, underpaidSpans } from '../rules/decrease.js';
import type { DecisionRow, LiquidationRow } from '../standing/liquidation-row.js';

/** What followed from a decision. */
export type Followed = Pick<DecisionRow, 'outcome' | 'interest' | 'billId' | 'refundId'>;

export const NOTHING: Followed = { outcome: 'as_asserted', interest: null, billId: null, refundId: null };

interface Decrease {
  /** By how much less is owed. */
  readonly by: Cents;
  readonly on: IsoDate;
  readonly reliquidated: boolean;
}

/** Does what follows where less is owed: open bills of the entry fall or shrink first, and only what was paid is refunded. */
@Injectable()
export class Decreases {
  constructor(
    private readonly asking: Asking,
    private readonly bills: Bills,
    private readonly refunds: Refunds,
  ) {}

  async follow(actor: Actor, row: LiquidationRow, { by, on, reliquidated }: Decrease): Promise<Followed> {
    const bills = await this.bills.holdBillsOfEntry(row.importerId, row.entryNumber);
    if (bills.some(({ principalOwed }) => principalOwed === null)) throw unlawful([notDeterminable]);
    const open = bills.filter(({ principalOwed }) => (principalOwed ?? 0n) > 0n);
    for (const { billId } of open) await this.bills.replaceBill(actor, billId, 'Reliquidated.');
    const rest = sumCents(open.map(({ principalOwed }) => principalOwed ?? 0n)) - by;
    if (rest > 0n) return this.billRest(actor, row, open, { rest, on });
    const depositedOn = row.depositedOn ?? row.startedOn ?? on;
    const facts = {
      amount: -rest,
      depositedOn,
      bills: bills.map(({ paid, principalOwed }) => ({ paid, open: principalOwed !== 0n })),
    };
    const parts = ask(overpaidParts, facts, on).decision;
    if (parts.length === 0) return { ...NOTHING, outcome: 'bill_reduced' };
    const refundId = await this.refunds.refundOverpayment(actor, {
      importerId: row.importerId,
      entryNumber: row.entryNumber,
      kind: reliquidated ? 'reliquidation' : 'liquidation',
      principal: formatMoney(sumCents(parts.map(({ amount }) => amount))),
      depositedOn,
      parts: parts.map(({ amount, paidOn }) => ({ amount: formatMoney(amount), paidOn })),
      settledOn: on,
      bondNumbers: row.bondNumbers,
    });
    return { outcome: 'refund_due', interest: await this.refunds.interestOf(actor, refundId), billId: null, refundId };
  }

  // A new bill takes the place of those that fell, for what is left, with the interest that is left of it.
  private async billRest(
    actor: Actor,
    row: LiquidationRow,
    replaced: readonly BillOfEntry[],
    { rest, on }: { readonly rest: Cents; readonly on: IsoDate },
  ): Promise<Followed> {
    const paid = replaced.flatMap((bill) => bill.paid);
    const depositedOn = row.depositedOn ?? row.startedOn ?? on;
    let charged: Cents | null = 0n;
    for (const { amount, from, to } of ask(underpaidSpans, { owed: rest, depositedOn, on, paid }, on).decision) {
      const asked = { asOf: on, principal: formatMoney(amount), from, to, kind: 'underpayment' } as const;
      const { result } = await this.asking.answer(interest, asked);
      charged = charged === null || result.interest === null ? null : charged + parseMoney(result.interest);
    }
    const left =
      charged === null ? null : formatMoney(maxCents(charged - sumCents(paid.map((part) => part.interest)), 0n));
    const adcvd = minCents(rest, sumCents(replaced.map(({ adcvdPrincipal }) => adcvdPrincipal)));
    const billId = await this.bills.issueBill(actor, {
      importerId: row.importerId,
      reason: 'reliquidation',
      entryNumber: row.entryNumber,
      caseNumbers: [...new Set(replaced.flatMap(({ caseNumbers }) => caseNumbers))],
      bondNumbers: [...row.bondNumbers],
      principal: formatMoney(rest),
      adcvdPrincipal: formatMoney(adcvd),
      ...(left === null ? {} : { interest: left }),
      liquidatedOn: on,
    });
    return { outcome: 'bill_reduced', interest: left, billId, refundId: null };
  }
}

const notDeterminable: Fault = {
  pointer: '',
  code: 'liquidation.bill_not_determinable',
  message: 'What is owed on a bill of the entry cannot be determined: a rate of interest is not on record.',
  remedy: 'Have the rate put on record first.',
};

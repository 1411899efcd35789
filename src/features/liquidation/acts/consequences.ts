import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import type { Fault } from '../../../kernel/errors.js';
import { formatMoney, maxCents, minCents, parseMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { Asking } from '../../../platform/determinations/asking.js';
import { ask } from '../../../platform/rules/ask.js';
import { Bills, interest, RefundReader, Refunds } from '../../revenue/index.js';
import type { BillOfEntry, Overpayment } from '../../revenue/index.js';
import type { DifferenceDecision } from '../rules/difference.js';
import { overpaidParts, underpaidSpans } from '../rules/decrease.js';
import type { OverpaidPart } from '../rules/decrease.js';
import { LiableParties } from './liable-parties.js';
import { inCash } from '../standing/liquidation-row.js';
import type { DecisionRow, LiquidationRow } from '../standing/liquidation-row.js';

/** What followed from a decision. */
type Followed = Pick<DecisionRow, 'outcome' | 'interest' | 'billId' | 'refundId'>;

const NOTHING: Followed = { outcome: 'as_asserted', interest: null, billId: null, refundId: null };

interface Following {
  readonly outcome: DifferenceDecision['outcome'];
  readonly difference: Cents;
  readonly more: Cents;
  readonly on: IsoDate;
  readonly act: DecisionRow['kind'] | 'protest';
  /** Whether antidumping and countervailing duty that is owed more or less bears interest. */
  readonly bearsInterest: boolean;
}

const REFUNDED_AS = { reliquidated: 'reliquidation', protest: 'protest', liquidated: null, deemed: null } as const;

interface Decrease {
  /** By how much less is owed. */
  readonly by: Cents;
  readonly on: IsoDate;
  /** What found it. */
  readonly as: Overpayment['kind'];
  /** Of it, what bears no interest. */
  readonly free: Cents;
}

/** Does what follows from what is assessed: more is billed; where less is owed, open bills of the entry fall or shrink first, and only what was paid is refunded. */
@Injectable()
export class Consequences {
  constructor(
    private readonly asking: Asking,
    private readonly bills: Bills,
    private readonly refunds: Refunds,
    private readonly refundReader: RefundReader,
    private readonly liable: LiableParties,
  ) {}

  /** Bills or refunds in the running transaction. */
  async follow(
    actor: Actor,
    row: LiquidationRow,
    { outcome, difference, more, on, act, bearsInterest }: Following,
  ): Promise<Followed> {
    if (outcome === 'as_asserted') return NOTHING;
    if (outcome === 'refund_due')
      return this.decrease(actor, row, {
        ...{ by: -difference, on, as: REFUNDED_AS[act] ?? 'liquidation' },
        free: bearsInterest ? 0n : minCents(maxCents(-more, 0n), -difference),
      });
    const free = bearsInterest ? 0n : minCents(maxCents(more, 0n), difference);
    const charged = await this.interestOn(row, difference - free, on);
    const billId = await this.bill(actor, row, { difference, more, charged, on, act, bearsInterest });
    return { ...NOTHING, outcome, interest: charged, billId };
  }

  // Runs from the day the deposit was due; null where no rate is on record.
  private async interestOn(row: LiquidationRow, difference: Cents, on: IsoDate): Promise<string | null> {
    const from = row.depositedOn ?? row.startedOn;
    if (from === null || from > on || difference === 0n) return null;
    const asked = { asOf: on, principal: formatMoney(difference), from, to: on, kind: 'underpayment' } as const;
    return (await this.asking.answer(interest, asked)).result.interest;
  }

  private async decrease(actor: Actor, row: LiquidationRow, { by, on, as, free }: Decrease): Promise<Followed> {
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
      deposits: inCash(row.depositsPaid).map(({ amount, paidOn, transfereeId }) => ({
        amount: parseMoney(amount),
        ...{ paidOn, transfereeId },
      })),
      bills: bills.map(({ paid, principalOwed }) => ({ paid, open: principalOwed !== 0n })),
    };
    const parts = ask(overpaidParts, facts, on).decision;
    if (parts.length === 0) return { ...NOTHING, outcome: 'bill_reduced' };
    const refundId = await this.refunds.refundOverpayment(actor, {
      importerId: row.importerId,
      entryNumber: row.entryNumber,
      kind: as,
      principal: formatMoney(sumCents(parts.map(({ amount }) => amount))),
      depositedOn,
      parts: withoutInterest(parts, free).map((part) => ({ ...part, amount: formatMoney(part.amount) })),
      ...transfereeOf(parts),
      settledOn: on,
      bondNumbers: row.bondNumbers,
    });
    return {
      outcome: 'refund_due',
      interest: (await this.refundReader.find(actor, refundId)).interest,
      billId: null,
      refundId,
    };
  }

  private async bill(
    actor: Actor,
    row: LiquidationRow,
    of: Omit<Following, 'outcome'> & { readonly charged: string | null },
  ): Promise<string> {
    const adcvd = of.more < 0n ? 0n : of.more < of.difference ? of.more : of.difference;
    return this.bills.issueBill(actor, {
      ...(await this.liable.find(row, of.on)),
      reason: of.act === 'reliquidated' || of.act === 'protest' ? 'reliquidation' : 'supplemental_duties',
      entryNumber: row.entryNumber,
      caseNumbers: [...new Set(row.caseNumbers.map((number) => number.slice(0, ORDER)))],
      principal: formatMoney(of.difference),
      adcvdPrincipal: formatMoney(adcvd),
      ...(of.charged === null ? {} : { interest: of.charged }),
      liquidatedOn: of.on,
    });
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
      ...(await this.liable.find(row, on)),
      reason: 'reliquidation',
      entryNumber: row.entryNumber,
      caseNumbers: [...new Set(replaced.flatMap(({ caseNumbers }) => caseNumbers))],
      principal: formatMoney(rest),
      adcvdPrincipal: formatMoney(adcvd),
      ...(left === null ? {} : { interest: left }),
      liquidatedOn: on,
    });
    return { outcome: 'bill_reduced', interest: left, billId, refundId: null };
  }
}

// Goods are withdrawn by one.
function transfereeOf(parts: readonly OverpaidPart[]): Pick<Overpayment, 'transferee'> {
  const importerId = parts.find(({ transfereeId }) => transfereeId !== undefined)?.transfereeId;
  if (importerId === undefined) return {};
  const paid = parts.filter(({ transfereeId }) => transfereeId === importerId).map(({ amount }) => amount);
  return { transferee: { importerId, paid: formatMoney(sumCents(paid)) } };
}

/** The last parts are deposits: of them as much bears no interest as was free of it. */
function withoutInterest(parts: readonly OverpaidPart[], free: Cents) {
  let left = free;
  return parts
    .toReversed()
    .flatMap(({ amount, paidOn }) => {
      const bare = minCents(amount, left);
      left -= bare;
      return [
        { amount: amount - bare, paidOn },
        { amount: bare, paidOn, earnsInterest: false },
      ].filter((part) => part.amount > 0n);
    })
    .toReversed();
}

const ORDER = 'A-570-979'.length;

const notDeterminable: Fault = {
  pointer: '',
  code: 'liquidation.bill_not_determinable',
  message: 'What is owed on a bill of the entry cannot be determined: a rate of interest is not on record.',
  remedy: 'Have the rate put on record first.',
};

import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import type { DetermineBill } from './bill-standing.dto.js';
import type { BillStandingResultView } from './bill-standing.view.js';
import type { BillReason } from '../rules/index.js';

export const PAYERS = ['importer', 'surety', 'other'] as const;
export type Payer = (typeof PAYERS)[number];
export const PAYMENT_METHODS = ['ach_debit', 'ach_credit', 'fedwire', 'pay_gov', 'check', 'cash'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
/** How a bill was paid: by money that reached customs, or by a refund that was set off against it. */
export type PaidBy = PaymentMethod | 'offset';

/** What became of a bill. */
export interface BillEventRow {
  readonly id: string;
  readonly kind:
    | 'paid'
    | 'dishonoured'
    | 'written_off'
    | 'cancelled'
    | 'protested'
    | 'protest_closed'
    | 'demanded'
    | 'noticed'
    | 'dunned';
  readonly effective_on: IsoDate;
  readonly payment_id: string | null;
  readonly amount: string | null;
  readonly paid_by: Payer | null;
  readonly method: PaidBy | null;
  readonly reason: string | null;
  readonly determination_id: string | null;
  readonly recorded_at: string;
}

/** What happens to a bill, before it is numbered and kept. */
export type NewBillEvent = Pick<BillEventRow, 'kind' | 'effective_on'> &
  Partial<Pick<BillEventRow, 'payment_id' | 'amount' | 'paid_by' | 'method' | 'reason'>>;

/** The event as it is kept; what it does not speak of is null. */
export const toBillEventRow = (event: NewBillEvent, kept: Pick<BillEventRow, 'id' | 'recorded_at'>): BillEventRow => ({
  payment_id: null,
  amount: null,
  paid_by: null,
  method: null,
  reason: null,
  determination_id: null,
  ...event,
  ...kept,
});

/** A bill with what was on record of it, as the prepared statements give it. */
export interface BillRow {
  readonly id: string;
  readonly number: string;
  readonly reason: BillReason;
  readonly importer_id: string;
  readonly importer_organisation_id: string | null;
  readonly surety_organisation_ids: readonly string[];
  readonly bond_numbers: readonly string[];
  readonly entry_number: string | null;
  readonly case_numbers: readonly string[];
  readonly principal: string;
  readonly adcvd_principal: string;
  readonly interest: string;
  readonly issued_on: IsoDate;
  readonly liquidated_on: IsoDate | null;
  readonly due_on: IsoDate;
  readonly billed_as: 'importer' | 'actual_owner';
  readonly determination_id: string;
  readonly grant_id: string | null;
  readonly events: readonly BillEventRow[];
}

/** Payments on record by the day they were made, those that bounced by a day left out. */
export function honouredPayments({ events }: BillRow, asOf: IsoDate): readonly BillEventRow[] {
  const bounced = new Set(
    events.filter(({ kind, effective_on: on }) => kind === 'dishonoured' && on <= asOf).map(({ payment_id: id }) => id),
  );
  return events
    .filter(({ kind, payment_id: id, effective_on: on }) => kind === 'paid' && on <= asOf && !bounced.has(id))
    .toSorted((a, b) => (a.effective_on < b.effective_on ? -1 : a.effective_on > b.effective_on ? 1 : 0));
}

/** The payments that were not taken back, whenever. */
export const standingPayments = (row: BillRow): readonly BillEventRow[] => honouredPayments(row, '9999-12-31');

/** The last day of its record: the day on which its accounts stand. */
export const lastDayOf = ({ issued_on: issuedOn, events }: BillRow): IsoDate =>
  events.reduce((last, { effective_on: on }) => (on > last ? on : last), issuedOn);

/** Whether what is on record by its last day says that it was not paid in its time. */
export const wasDelinquent = (
  { due_on: dueOn, events }: BillRow,
  { status, paidInFullOn }: Pick<BillStandingResultView, 'status' | 'paidInFullOn'>,
): boolean =>
  status === 'delinquent' ||
  (status === 'paid' && paidInFullOn !== null && paidInFullOn > dueOn) ||
  (status === 'written_off' && events.some(({ kind, effective_on: on }) => kind === 'written_off' && on > dueOn));

const dayOf = ({ events }: BillRow, kind: BillEventRow['kind'], asOf: IsoDate): IsoDate | undefined =>
  events.find((event) => event.kind === kind && event.effective_on <= asOf)?.effective_on;

/** Whether somebody has protested it and the protest is open on a day. */
export const isUnderProtest = ({ events }: BillRow, asOf: IsoDate): boolean =>
  events.findLast(({ kind, effective_on: on }) => (kind === 'protested' || kind === 'protest_closed') && on <= asOf)
    ?.kind === 'protested';

/** The first and the last demand on its sureties by a day; null where there is none. */
export function demandsOn(
  { events }: BillRow,
  asOf: IsoDate,
): { readonly firstOn: IsoDate; readonly lastOn: IsoDate } | null {
  const days = events.flatMap(({ kind, effective_on: on }) => (kind === 'demanded' && on <= asOf ? [on] : []));
  const [firstOn, lastOn] = [days[0], days.at(-1)];
  return firstOn === undefined || lastOn === undefined ? null : { firstOn, lastOn };
}

/** How it is asked what is owed on it. */
export function toDetermineBill(row: BillRow, asOf: IsoDate, knownAt?: Instant): DetermineBill {
  const [writtenOffOn, cancelledOn] = [dayOf(row, 'written_off', asOf), dayOf(row, 'cancelled', asOf)];
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    reason: row.reason,
    issuedOn: row.issued_on,
    ...(row.liquidated_on === null ? {} : { liquidatedOn: row.liquidated_on }),
    principal: row.principal,
    interest: row.interest,
    payments: honouredPayments(row, asOf).map(({ effective_on: paidOn, amount }) => ({
      paidOn,
      amount: amount ?? '0',
    })),
    ...(writtenOffOn === undefined ? {} : { writtenOffOn }),
    ...(cancelledOn === undefined ? {} : { cancelledOn }),
  };
}

/** The part of it that is antidumping or countervailing duty, and the whole. */
export const partsOf = ({ adcvd_principal: adcvd, principal }: BillRow) => ({
  adcvd: parseMoney(adcvd),
  principal: parseMoney(principal),
});

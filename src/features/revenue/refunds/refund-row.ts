import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { sumCents, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { PaymentMethod } from '../bills/bill-row.js';
import type { DetermineRefund } from './refund-standing.dto.js';

export const REFUND_KINDS = ['liquidation', 'reliquidation', 'protest'] as const;
export type RefundKind = (typeof REFUND_KINDS)[number];
export const REFUND_PAYEES = ['importer', 'surety', 'transferee', 'actual_owner'] as const;
export type RefundPayee = (typeof REFUND_PAYEES)[number];

/** What became of a refund. */
export interface RefundEventRow {
  readonly id: string;
  readonly kind: 'set_off' | 'certified' | 'undelivered' | 'paid';
  readonly effective_on: IsoDate;
  readonly amount: string | null;
  readonly payee: RefundPayee | null;
  readonly method: PaymentMethod | null;
  readonly bill_id: string | null;
  readonly corporation: boolean | null;
  readonly claim: string | null;
  /** Whether it went to whom the importer had named to receive it. */
  readonly to_designee: boolean;
}

/** A refund with what was on record of it, as the prepared statements give it. */
export interface RefundRow {
  readonly id: string;
  readonly kind: RefundKind;
  readonly importer_id: string;
  readonly importer_organisation_id: string | null;
  readonly entry_number: string;
  readonly bond_numbers: readonly string[];
  readonly overpaid: readonly { readonly amount: string; readonly paidOn: IsoDate; readonly earnsInterest?: boolean }[];
  readonly principal: string;
  readonly settled_on: IsoDate;
  readonly due_on: IsoDate;
  readonly corporation: boolean | null;
  /** What a surety had paid on the entry when it was found due. */
  readonly surety_paid: string;
  /** What of it the transferee of the right to withdraw the goods had paid. */
  readonly transferee_paid: string;
  readonly transferee_id: string | null;
  /** Whether the actual owner had declared itself on the entry. */
  readonly owner_declared: boolean;
  readonly determination_id: string;
  readonly grant_id: string | null;
  readonly stayed: boolean;
  readonly events: readonly RefundEventRow[];
}

const upTo = ({ events }: RefundRow, asOf: IsoDate): readonly RefundEventRow[] =>
  events.filter(({ effective_on: on }) => on <= asOf);

/** What was paid of it or set off by a day, of one payee or all. */
export const paidOf = (row: RefundRow, asOf: IsoDate, payee?: RefundPayee): Cents =>
  sumCents(
    upTo(row, asOf)
      .filter((event) => payee === undefined || event.payee === payee)
      .map(({ amount }) => parseMoney(amount ?? '0')),
  );

/** The last certification by a day, and whether it could not be delivered since. */
export function certifiedBy(row: RefundRow, asOf: IsoDate) {
  const events = upTo(row, asOf);
  const at = events.findLastIndex(({ kind }) => kind === 'certified');
  const undelivered = events.slice(at + 1).find(({ kind }) => kind === 'undelivered');
  return { certified: at < 0 ? undefined : events[at], undelivered };
}

/** Whether the payee is a corporation: as the importer's form has it, or as it was certified. */
const corporationOf = (row: RefundRow, asOf: IsoDate): boolean | null =>
  upTo(row, asOf).findLast(({ corporation }) => corporation !== null)?.corporation ?? row.corporation;

/** The day of the first certification that could not be delivered: what came later of it is not customs' delay. */
const undeliverable = (row: RefundRow, asOf: IsoDate): IsoDate | undefined =>
  upTo(row, asOf).some(({ kind }) => kind === 'undelivered')
    ? upTo(row, asOf).find(({ kind }) => kind === 'certified')?.effective_on
    : undefined;

/** How it is asked what is owed on it. */
export function toDetermineRefund(row: RefundRow, asOf: IsoDate, knownAt?: Instant): DetermineRefund {
  const corporation = corporationOf(row, asOf);
  const undeliverableCertifiedOn = undeliverable(row, asOf);
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    overpaid: row.overpaid.map((part) => ({ ...part })),
    settledOn: row.settled_on,
    ...(corporation === null ? {} : { corporation }),
    ...(undeliverableCertifiedOn === undefined ? {} : { undeliverableCertifiedOn }),
    payments: upTo(row, asOf)
      .filter(({ kind }) => kind === 'paid' || kind === 'set_off')
      .map(({ effective_on: paidOn, amount }) => ({ paidOn, amount: amount ?? '0' })),
  };
}

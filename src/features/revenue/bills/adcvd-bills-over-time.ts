import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import type { InterestRateChanges } from '../../reference/index.js';
import { honouredPayments, isUnderProtest, partsOf } from './bill-row.js';
import type { BillRow } from './bill-row.js';

/** A bill as far as it is antidumping or countervailing duty. */
export interface AdcvdBill {
  readonly billId: string;
  readonly amount: Cents;
  readonly dueOn: IsoDate;
  /** Payments by the day they were made; those that bounced left out. */
  readonly payments: readonly {
    /** The part that went to those duties; null: not known, since a rate of interest is not on record. */
    readonly amount: Cents | null;
    /** Where that is not known, the most that can have gone to them. */
    readonly atMost?: Cents;
    readonly paidOn: IsoDate;
    readonly by: 'importer' | 'surety';
  }[];
  readonly protested: boolean;
}

/** When a row was put on record, as JSON has it. */
export interface Recorded {
  readonly recorded_at: string;
}
type Read = (row: BillRow, asOf: IsoDate, knownAt: Instant) => Promise<AdcvdBill['payments']>;

export const NO_CHANGES: InterestRateChanges = { days: [], instants: [] };

/** A bill as it stands on a day; null where it has no such duty in it, or has fallen. */
export async function adcvdBillOf(
  row: BillRow,
  asOf: IsoDate,
  readPayments: () => Promise<AdcvdBill['payments']>,
): Promise<AdcvdBill | null> {
  const { adcvd } = partsOf(row);
  const fallen = row.events.some(({ kind, effective_on: on }) => kind === 'cancelled' && on <= asOf);
  if (adcvd === 0n || fallen) return null;
  const payments = await readPayments();
  return { billId: row.id, amount: adcvd, dueOn: row.due_on, payments, protested: isUnderProtest(row, asOf) };
}

/** Bills of importers with all that became of them: told for any day as known at any instant, without being read again. */
export class AdcvdBillsOverTime {
  private readonly byImporter = new Map<string, (BillRow & Recorded)[]>();
  private readonly payments = new Map<string, Promise<AdcvdBill['payments']>>();

  constructor(
    rows: readonly (BillRow & Recorded)[],
    private readonly rates: InterestRateChanges,
    private readonly read: Read,
  ) {
    for (const row of rows) {
      const found = this.byImporter.get(row.importer_id);
      if (found) found.push(row);
      else this.byImporter.set(row.importer_id, [row]);
    }
  }

  /** Whether anything was ever billed. */
  has(importerId: string): boolean {
    return this.byImporter.has(importerId);
  }

  /** Its bills with when each was put on record, in milliseconds. */
  recorded(importerId: string): ReadonlyMap<string, number> {
    return new Map((this.byImporter.get(importerId) ?? []).map(({ id, recorded_at: at }) => [id, millisecondOf(at)]));
  }

  async at(importerId: string, asOf: IsoDate, knownAt: number): Promise<readonly AdcvdBill[]> {
    const known = (this.byImporter.get(importerId) ?? []).filter(
      (row) => row.issued_on <= asOf && millisecondOf(row.recorded_at) <= knownAt,
    );
    const bills: AdcvdBill[] = [];
    for (const row of known) {
      const events = row.events.filter(({ recorded_at: at }) => millisecondOf(at) <= knownAt);
      const seen = { ...row, events };
      const bill = await adcvdBillOf(seen, asOf, () => this.paymentsOf(seen, asOf, knownAt));
      if (bill) bills.push(bill);
    }
    return bills;
  }

  // What went to a payment is other only after another event, or another rate on record.
  private paymentsOf(row: BillRow, asOf: IsoDate, knownAt: number): Promise<AdcvdBill['payments']> {
    const paid = honouredPayments(row, asOf);
    if (paid.length === 0) return Promise.resolve([]);
    const passed = row.events.filter(({ effective_on: on }) => on <= asOf).length;
    const rates = [
      this.rates.days.filter((day) => day <= asOf).length,
      this.rates.instants.filter((at) => at <= knownAt).length,
    ];
    const key = [row.id, row.events.length, passed, ...rates].join(' ');
    const found = this.payments.get(key) ?? this.read(row, asOf, new Date(knownAt).toISOString());
    this.payments.set(key, found);
    return found;
  }
}

/** The first whole millisecond at which it is known: instants are asked for in those. */
function millisecondOf(recordedAt: string): number {
  const [, fraction = ''] = /\.(\d+)/.exec(recordedAt) ?? [];
  return Date.parse(recordedAt) + (/[1-9]/.test(fraction.slice(3)) ? 1 : 0);
}

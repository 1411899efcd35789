import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { AdcvdDeposits } from '../../liquidation/index.js';
import { Bills } from '../../revenue/index.js';
import type { DepositPaid } from '../../revenue/rules/index.js';
import type { AdcvdDebt } from '../../security/rules/index.js';

/** What was paid of antidumping and countervailing duties by a day, as known at an instant. */
export interface PaymentsOfImporter {
  /** Every bill of them, paid ones too, however old. */
  readonly debts: readonly AdcvdDebt[];
  /** Deposits of which it is not plain that they came in time. */
  readonly deposits: readonly DepositPaid[];
}

/** The record of payments, as bills and deposits tell it. */
@Injectable()
export class PaymentRecords {
  constructor(
    private readonly bills: Bills,
    private readonly deposits: AdcvdDeposits,
  ) {}

  async paymentsOf(
    importerIds: readonly string[],
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<(importerId: string) => PaymentsOfImporter> {
    const [bills, deposits] = await Promise.all([
      this.debtsOf(importerIds, asOf, knownAt),
      this.deposits.doubtful(importerIds, asOf, knownAt),
    ]);
    return (id) => ({ debts: bills.get(id) ?? [], deposits: deposits.get(id) ?? [] });
  }

  /** Bills alone. */
  async debtsOf(
    importerIds: readonly string[],
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<ReadonlyMap<string, readonly AdcvdDebt[]>> {
    const found = await this.bills.adcvdBills(importerIds, asOf, knownAt);
    return new Map(
      [...found].map(([id, bills]) => [id, bills.map(({ billId, ...debt }) => ({ reference: billId, ...debt }))]),
    );
  }
}

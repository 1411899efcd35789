import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Bills } from '../../revenue/index.js';
import type { AdcvdDebt } from '../../security/rules/index.js';

/** Bills of antidumping and countervailing duties, as due and paid by a day, as known at an instant. */
export type DebtsByImporter = ReadonlyMap<string, readonly AdcvdDebt[]>;

/** The record of payments, as bills tell it. */
@Injectable()
export class PaymentRecords {
  constructor(private readonly bills: Bills) {}

  /** Every such debt of these importers, paid ones too, however old. */
  async debtsOf(importerIds: readonly string[], asOf: IsoDate, knownAt: Instant): Promise<DebtsByImporter> {
    const found = await this.bills.adcvdBills(importerIds, asOf, knownAt);
    return new Map(
      [...found].map(([id, bills]) => [id, bills.map(({ billId, ...debt }) => ({ reference: billId, ...debt }))]),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { Database } from '../../platform/database/database.js';
import { ORDER_CHANGES } from './order-changes.sql.js';

/** An order that came into force or ceased to be on a day. */
export interface OrderChange {
  readonly on: IsoDate;
  readonly change: 'began' | 'ended';
  readonly caseNumber: string;
  readonly country: string;
  readonly product: string;
  readonly citation: string;
  /** Its tariff codes; they help to find goods, its words decide. */
  readonly codes: readonly string[];
}

/** Tells which orders began or ended between two days, as known at an instant. */
@Injectable()
export class OrderChanges {
  constructor(private readonly database: Database) {}

  /** What changed after one day up to another; of one origin, or of all. */
  between(from: IsoDate, to: IsoDate, country: string | null, knownAt: Instant): Promise<OrderChange[]> {
    return this.database.query<OrderChange>(ORDER_CHANGES, [from, to, country, knownAt]);
  }
}

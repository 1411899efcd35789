import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import type { Warning } from '../../kernel/determination.js';
import { Database } from '../../platform/database/database.js';
import { SANDBOX_CURRENT_THROUGH } from './case-records.js';
import { ordersSelection } from './rules/orders-selection.js';

/** How much of the antidumping and countervailing proceedings is on record. */
export interface OrdersHeld {
  readonly cases: number;
  readonly withoutCodes: number;
  /** Orders for which no rate is on record. */
  readonly withoutRates: number;
  /** The day of the list they were compared with. */
  readonly through: IsoDate;
  readonly edition: string | null;
  /** No whole list was loaded: the sandbox's selection alone is on record. */
  readonly isSelection: boolean;
}

const HELD = {
  name: 'adcvd-orders-held',
  text: `
select count(*)::int as cases,
  (count(*) filter (where not exists (select from adcvd_case_scope s where s.case_number = c.case_number)))::int as "withoutCodes",
  (count(*) filter (where not exists (select from adcvd_rate r where r.case_number = c.case_number)
    and exists (select from adcvd_case_status s where s.case_number = c.case_number and s.status = 'order')))::int as "withoutRates",
  (select max(effective_on)::text from reference_load where kind = 'usitc-orders' and loaded_at <= $1::timestamptz) as through,
  (select edition from reference_load where kind = 'usitc-orders' and loaded_at <= $1::timestamptz order by effective_on desc, id limit 1) as edition
from adcvd_case c`,
};

/** Counts what is on record of orders, and says what is not. */
@Injectable()
export class OrdersOnRecord {
  constructor(private readonly database: Database) {}

  async read(knownAt: Instant): Promise<OrdersHeld> {
    const [row] = await this.database.query<
      Omit<OrdersHeld, 'through' | 'isSelection'> & { through: IsoDate | null } & Record<string, unknown>
    >(HELD, [knownAt]);
    if (!row) throw new Error('counting always gives a row');
    return { ...row, through: row.through ?? SANDBOX_CURRENT_THROUGH, isSelection: row.through === null };
  }
}

/** What the record of orders lacks, in the same words wherever it is told. */
export function orderGaps(held: Omit<OrdersHeld, 'edition'>): readonly Warning[] {
  const gaps: Warning[] = [];
  if (held.isSelection) gaps.push(ordersSelection(held.cases));
  gaps.push({
    code: 'record.listed_through',
    message: `Orders were compared with a list of ${held.through}: what was ordered or revoked later is on record only where it was put there by itself.`,
  });
  if (held.withoutCodes > 0)
    gaps.push({
      code: 'record.without_codes',
      message: `${String(held.withoutCodes)} cases on record have no tariff codes: search them by words.`,
    });
  if (held.withoutRates > 0)
    gaps.push({
      code: 'record.without_rates',
      message: `${String(held.withoutRates)} orders on record have no rate: the deposit under them is undetermined, not zero.`,
    });
  return gaps;
}

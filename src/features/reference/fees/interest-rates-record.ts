import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { Database } from '../../../platform/database/database.js';
import type { PublishedInterestRate } from '../rules/interest-rate-choice.js';

const BETWEEN = {
  name: 'reference-interest-between',
  text: `
select lower(r.valid)::text as "from", (upper(r.valid) - 1)::text as through, r.citation,
  round(r.underpayment_percent, 2)::text as underpayment, round(r.overpayment_percent, 2)::text as overpayment,
  round(r.corporate_overpayment_percent, 2)::text as "corporateOverpayment"
from interest_rate r
where r.valid && daterange($1::date, $2::date, '[]') and r.recorded @> $3::timestamptz
order by r.valid`,
};

const CHANGES = {
  name: 'reference-interest-changes',
  text: `
select array(select distinct d::text from interest_rate r cross join lateral (values (lower(r.valid)), (upper(r.valid))) v(d)
    where d is not null order by 1) as days,
  array(select distinct ceil(extract(epoch from a) * 1000)::float8 from interest_rate r
    cross join lateral (values (lower(r.recorded)), (upper(r.recorded))) v(a) where a is not null order by 1) as instants`,
};

/** The days on which another rate begins to hold, and the instants, in milliseconds, at which another came on record. */
export interface InterestRateChanges {
  readonly days: readonly IsoDate[];
  readonly instants: readonly number[];
}

interface Row extends Record<string, unknown> {
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly citation: string;
  readonly underpayment: string;
  readonly overpayment: string;
  readonly corporateOverpayment: string | null;
}

/** The published interest rates, as they were known at an instant. */
@Injectable()
export class InterestRatesRecord {
  constructor(private readonly database: Database) {}

  /** The rows that touch these days, oldest first; one transaction reads them once. */
  between(from: IsoDate, to: IsoDate, knownAt: Instant): Promise<readonly PublishedInterestRate[]> {
    return this.database.once(`interest rates from ${from} to ${to} as known at ${knownAt}`, () =>
      this.read(from, to, knownAt),
    );
  }

  /** When any of them changes, on both axes of time. */
  async changes(): Promise<InterestRateChanges> {
    const [found] = await this.database.query<{ days: IsoDate[]; instants: number[] }>(CHANGES);
    return found ?? { days: [], instants: [] };
  }

  private async read(from: IsoDate, to: IsoDate, knownAt: Instant): Promise<readonly PublishedInterestRate[]> {
    const rows = await this.database.query<Row>(BETWEEN, [from, to, knownAt]);
    return rows.map(({ underpayment, overpayment, corporateOverpayment, ...row }) => ({
      ...row,
      underpayment: Decimal.parse(underpayment),
      overpayment: Decimal.parse(overpayment),
      corporateOverpayment: corporateOverpayment === null ? null : Decimal.parse(corporateOverpayment),
    }));
  }
}

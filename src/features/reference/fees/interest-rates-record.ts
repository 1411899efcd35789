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

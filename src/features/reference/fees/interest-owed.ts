import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied } from '../../../kernel/rule.js';
import { Database } from '../../../platform/database/database.js';
import { compoundInterest } from '../rules/interest.js';
import type { Interest, InterestFacts } from '../rules/interest.js';

const BETWEEN = {
  name: 'reference-interest-between',
  text: `
select lower(r.valid)::text as "from", (upper(r.valid) - 1)::text as through, r.citation,
  round(case $4::text when 'underpayment' then r.underpayment_percent when 'overpayment' then r.overpayment_percent
    else r.corporate_overpayment_percent end, 2)::text as percent
from interest_rate r
where r.valid && daterange($1::date, $2::date) and r.recorded @> $3::timestamptz
order by r.valid`,
};

interface Row extends Record<string, unknown> {
  from: IsoDate;
  through: IsoDate;
  citation: string;
  percent: string | null;
}

/** Interest on what was paid too little or too much, at the rates the loaded table gave as known at an instant. */
@Injectable()
export class InterestOwed {
  constructor(private readonly database: Database) {}

  /** The rule as it was run, with the rows it used. Throws `NotInForce` for a day no rate is on record for. */
  async on(asked: Omit<InterestFacts, 'rates'>, knownAt: Instant): Promise<Applied<Interest, InterestFacts>> {
    const { from, to, kind } = asked;
    const rows = await this.database.query<Row>(BETWEEN, [from, to, knownAt, kind]);
    const rates = rows.flatMap(({ percent, ...row }) =>
      percent === null ? [] : [{ ...row, percent: Decimal.parse(percent) }],
    );
    return applyRule(compoundInterest, { ...asked, rates }, to);
  }
}

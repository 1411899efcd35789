import { present } from '../../../kernel/present.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { TimeQuery } from '../../../platform/http/dates.dto.js';
import type { InterestRatesView } from './interest.view.js';

interface RateRow {
  underpaymentPercent: string | null;
  overpaymentPercent: string | null;
  corporateOverpaymentPercent: string | null;
  from: string | null;
  through: string | null;
  citation: string | null;
  begins: string | null;
  ends: string | null;
}

const ON_DAY = {
  name: 'reference-interest-on-day',
  text: `
select round(r.underpayment_percent, 2)::text as "underpaymentPercent", round(r.overpayment_percent, 2)::text as "overpaymentPercent",
  round(r.corporate_overpayment_percent, 2)::text as "corporateOverpaymentPercent",
  lower(r.valid)::text as "from", (upper(r.valid) - 1)::text as through, r.citation, t.begins::text, t.ends::text
from (select min(lower(valid)) as begins, max(upper(valid)) - 1 as ends from interest_rate where recorded @> $2::timestamptz) t
left join interest_rate r on r.valid @> $1::date and r.recorded @> $2::timestamptz`,
};

/** Reads the quarterly interest rates as of a day. */
@Injectable()
export class InterestRatesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async on({ asOf = this.clock.today(), knownAt = this.clock.now() }: TimeQuery): Promise<InterestRatesView> {
    const [row] = await this.database.query<RateRow>(ON_DAY, [asOf, knownAt]);
    if (!row) throw new Error('the bounds of the table are always one row');
    const { begins, ends, citation, ...rates } = row;
    const determined = rates.underpaymentPercent !== null;
    const reason =
      ends === null || asOf > ends
        ? 'data.not_current'
        : asOf < (begins ?? '')
          ? 'data.before_first_value'
          : 'data.gap';
    return {
      asOf,
      knownAt,
      outcome: determined ? 'determined' : 'not_determinable',
      reasonCodes: determined ? [] : [reason],
      ...(ends === null ? {} : { dataCurrentThrough: ends }),
      ...present(rates),
      ...(citation === null ? {} : { citation: { authority: citation } }),
    };
  }
}

import { guide, usc } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import { addDays, addMonths, earliest } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { rule } from '../../../kernel/rule.js';
import type { BondKind } from '../../bonds/rules/index.js';

export interface BondTermFacts {
  readonly kind: BondKind;
  readonly from: IsoDate;
  /** Its last day; null while none is on record. */
  readonly through: IsoDate | null;
}

/** Days for which a bond answers with its whole amount. */
export interface BondPeriod {
  readonly from: IsoDate;
  /** Null where nothing ends it. */
  readonly through: IsoDate | null;
}

/** The periods of a bond that have begun by a day, the first one first. */
export const bondPeriods = rule({
  id: 'SEC-09',
  title: 'Periods of a bond',
  text: 'A continuous bond answers with its amount anew in each year from the day it took effect, until its last day; what accrues in one period is never charged to another. A bond for a single transaction has one period.',
  cites: [guide('CBP Form 301'), usc(19, '1623(b)')],
  authorityStatus: 'guidance',
  params: {
    months: new Dated<number>('months of a period of a continuous bond', '2026-11-28', {
      '1991-07-23': { value: 12, cites: [guide('CBP Form 301')] },
    }),
  },
  decide({ kind, from, through }: BondTermFacts, { months }, asOf): readonly BondPeriod[] {
    if (from > asOf) return [];
    if (kind === 'single_transaction') return [{ from, through }];
    const last = through === null ? asOf : earliest(asOf, through);
    const periods: BondPeriod[] = [];
    for (let n = 0, start = from; start <= last; n += 1, start = addMonths(from, n * months)) {
      const end = addDays(addMonths(from, (n + 1) * months), -1);
      periods.push({ from: start, through: through === null ? end : earliest(end, through) });
    }
    return periods;
  },
});

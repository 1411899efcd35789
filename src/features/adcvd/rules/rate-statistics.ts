import type { Decimal } from '../../../kernel/decimal.js';

/** Where a case's final rates lie, in per cent of value; null where none is on record. */
export interface RateStatistics {
  readonly count: number;
  readonly p90Percent: Decimal | null;
  readonly maxPercent: Decimal | null;
}

/** Ninetieth percentile by nearest rank, and the maximum, of ad valorem final rates. */
export function rateStatistics(percents: readonly Decimal[]): RateStatistics {
  const ascending = [...percents].sort((a, b) => a.compare(b));
  return {
    count: ascending.length,
    p90Percent: ascending[Math.ceil((ascending.length * 9) / 10) - 1] ?? null,
    maxPercent: ascending.at(-1) ?? null,
  };
}

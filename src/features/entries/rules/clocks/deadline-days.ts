import { cfr, usc } from '../../../../kernel/citation.js';
import type { Citation } from '../../../../kernel/citation.js';
import { Dated } from '../../../../kernel/dated.js';
import type { IsoDate } from '../../../../kernel/dates.js';

export const REVIEWED: IsoDate = '2026-11-27';

/** A value that the law gives since a day. */
export const since = <Value = number>(on: IsoDate, value: Value, ...cites: readonly Citation[]) => ({
  [on]: { value, cites },
});

export const ENTRY_DAYS = new Dated<number>(
  'days after arrival to make entry',
  REVIEWED,
  since('1998-12-31', 15, cfr(19, '142.2(a)')),
);

export const OWNER_DAYS = new Dated<number>(
  'days after the time of entry for the actual owner’s declaration',
  REVIEWED,
  since('1973-06-28', 90, cfr(19, '141.20(a)(1)')),
);

export const SUMMARY_DAYS = new Dated<number>(
  'working days after the time of entry to file the summary',
  REVIEWED,
  since('1979-10-11', 10, cfr(19, '142.12(b)')),
);

export const RECONCILIATION_MONTHS = new Dated<number>(
  'months to reconcile',
  REVIEWED,
  since('2004-12-18', 21, usc(19, '1484(b)(1)')),
);

export const CLAIM_YEARS = new Dated<number>(
  'years after importation to claim a preference',
  REVIEWED,
  since('1993-12-08', 1, usc(19, '1520(d)')),
);

import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';

/** The last day on which these numbers were compared with the law. */
export const REVIEWED: IsoDate = '2026-11-28';

/** A value of law from a day on. */
export const since = <T>(from: IsoDate, value: T, ...cites: readonly [Citation, ...Citation[]]) => ({
  [from]: { value, cites },
});

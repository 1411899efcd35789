import type { IsoDate } from '../../../kernel/dates.js';
import type { CsvRow } from '../../../platform/loading/csv-file.js';
import type { Parties } from './listed-parties.js';

/** A rate that a list names for a case and a party, or for all that have none of their own. */
export interface ListedRate extends Parties {
  readonly row: CsvRow;
  readonly caseNumber: string;
  /** Per cent, as written; null where the party is excluded. */
  readonly percent: string | null;
  readonly rateKind: 'investigation_margin' | 'review_result';
  readonly excluded: boolean;
  /** The first day; null: the day of the order. */
  readonly from: IsoDate | null;
  readonly note: string | null;
  readonly source: string | null;
}

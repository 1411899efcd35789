import type { IsoDate } from '../../../../kernel/dates.js';
import type { EntryDuties } from '../../../duties/rules/duty-facts.js';
import type {
  BondQuoteFacts as CurrentFacts,
  PlannedEntry as CurrentEntry,
  PlannedLine as Line,
} from '../quote-facts.js';

export type { PlannedCase } from '../quote-facts.js';

export interface PlannedLine extends Omit<Line, 'provision' | 'ordersWithoutCodes'> {
  readonly additionalHtsNumbers: readonly string[];
}

/** Of version 1: duties on the headings that were named. */
export interface PlannedEntry extends Omit<CurrentEntry, 'duties' | 'lines'> {
  readonly lines: readonly PlannedLine[];
  readonly duties: EntryDuties;
}

export interface BondQuoteFacts extends Pick<CurrentFacts, 'importer' | 'dutiesTaxesFees12Months'> {
  readonly plannedEntries: readonly PlannedEntry[];
  readonly dataCurrentThrough: IsoDate | null;
}

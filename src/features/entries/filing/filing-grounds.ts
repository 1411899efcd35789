import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { FiledEntry, ImporterStandingFacts, UnderlyingEntry } from '../rules/filed-entry.js';
import type { EntryDays, ToAssess } from './assessed-entry.js';
import type { FilingImporter } from './filing-importers.js';

/** What a version was decided on beside what was declared and what was on record of its goods: kept with it, so that it can be decided again. */
export interface FilingGrounds {
  /** The day it was decided on, and the instant as of which the record was read. */
  readonly on: IsoDate;
  readonly knownAt: Instant;
  readonly filer: FilingImporter['filer'];
  readonly brokersImporterId: string | null;
  readonly standing: ImporterStandingFacts;
  readonly days: EntryDays;
  /** Of a reconciliation, what was on record of the entries that it names. */
  readonly underlying?: readonly UnderlyingEntry[];
  /** Those of its ports that were not on record. */
  readonly ports?: FiledEntry['ports'];
  /** Agencies that nobody answered for. */
  readonly agencies?: FiledEntry['agencies'];
}

export const groundsOf = (
  { importer, days, underlying, ports, agencies }: ToAssess,
  on: IsoDate,
  knownAt: Instant,
): FilingGrounds => ({
  on,
  knownAt,
  filer: importer.filer,
  brokersImporterId: importer.brokersImporterId,
  standing: importer.standing,
  days,
  ...(underlying ? { underlying } : {}),
  ...(ports ? { ports } : {}),
  ...(agencies ? { agencies } : {}),
});

import type { Citation } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import type { EntryClock } from '../rules/clocks/entry-clock.js';
import type { EntryState } from '../rules/lifecycle/entry-states.js';
import type { Disposition } from '../rules/lifecycle/release.js';
import type { EntryPlace } from '../timeline/entry-happenings.js';
import type { EntryDutiesView, EntryFindingView } from './entry-parts.view.js';

/** A clock as it was set. */
export interface ClockRow {
  readonly seq: string;
  readonly name: EntryClock['name'];
  readonly subject: string;
  readonly clock: EntryClock & { readonly citation: Citation };
  readonly recordedAt: string;
}

/** An agency that lines are flagged to. */
export interface FlagRow {
  readonly agency: string;
  readonly lines: readonly number[];
  readonly disposition: Disposition | null;
  readonly answeredOn: IsoDate | null;
  readonly reason: string | null;
  readonly recalledOn: IsoDate | null;
}

/** An entry with one of its versions, as the prepared statement gives it. */
export interface EntryRow {
  readonly id: string;
  readonly entry_number: string;
  readonly importer_id: string;
  readonly importer_organisation_id: string | null;
  readonly filed_month: string;
  readonly grant_id: string | null;
  readonly status: EntryState;
  readonly filed_by: 'importer' | 'broker' | 'cbp';
  readonly current_version: number;
  readonly entry_type: string;
  readonly filed_on: IsoDate;
  readonly time_of_entry_on: IsoDate | null;
  readonly released_on: IsoDate | null;
  readonly summary_filed_on: IsoDate | null;
  readonly center: string | null;
  readonly version: number;
  readonly declared: DeclaredEntry;
  readonly computed: EntryDutiesView;
  readonly warnings: EntryFindingView[];
  readonly rules: readonly string[];
  readonly digest: string;
  readonly bond_version_ids: string[];
  readonly determination_id: string | null;
  readonly reason: string | null;
  readonly clocks: readonly ClockRow[];
  readonly flags: readonly FlagRow[];
  readonly provided: readonly Provided[];
}

/** What clocks are met or ended by: what was done, and when it was put on record. */
export interface Provided {
  readonly kind: string;
  readonly subject: string | null;
  readonly on: IsoDate;
  readonly at: string;
}

export const placeOf = (row: EntryRow): EntryPlace => ({
  id: row.id,
  importerId: row.importer_id,
  importerOrganisationId: row.importer_organisation_id,
  filedMonth: row.filed_month,
});

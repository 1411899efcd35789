import type { Instant, IsoDate } from '../../../kernel/dates.js';

/** How far the actual owner stands in for the importer of an entry (19 CFR 141.20): towards the statute, and on the importer’s bond too. */
export interface OwnerRelief extends Record<string, unknown> {
  readonly entryNumber: string;
  readonly declaredOn: IsoDate;
  readonly statutoryRelief: boolean;
  readonly contractualRelief: boolean;
  /** The owner’s bond that takes the place of the importer’s; null where it gave none. */
  readonly bondNumber: string | null;
}

/** Which entries, on which day, as known at which instant. */
export interface AskedOwnerReliefs {
  readonly entryNumbers: readonly string[];
  readonly asOf: IsoDate;
  readonly knownAt: Instant;
}

/** Declarations of actual owners. $1 entry numbers, $2 asOf, $3 knownAt. */
export const OWNER_RELIEFS = {
  name: 'entry-owner-reliefs',
  text: `
select d.entry_number as "entryNumber", v.happened_on::text as "declaredOn", (v.details ->> 'statutoryRelief')::boolean as "statutoryRelief",
  (v.details ->> 'contractualRelief')::boolean as "contractualRelief", v.details ->> 'bondNumber' as "bondNumber"
from entry_directory d cross join lateral (select x.happened_on, x.details from entry_event x where x.filed_month = d.filed_month
  and x.importer_id = d.importer_id and x.entry_id = d.id and x.kind = 'owner_declared' and x.happened_on <= $2::date
  and x.recorded_at <= $3::timestamptz order by x.seq limit 1) v
where d.entry_number = any ($1::text[])`,
};

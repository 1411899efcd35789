import type { AuthorityStatus, Citation } from './citation.js';
import type { IsoDate } from './dates.js';

interface Entry<T> {
  /** `null`: from this day the law no longer says it. */
  readonly value: T | null;
  readonly cites: readonly Citation[];
}

/** A parameter's value on a day, with what it stands on. */
export interface InForce<T> {
  readonly value: T;
  readonly since: IsoDate;
  readonly cites: readonly Citation[];
  /** The last day on which someone compared it with its source. */
  readonly reviewedOn: IsoDate;
  /** Set where the parameter is weaker than the rule that uses it. */
  readonly authorityStatus?: AuthorityStatus;
}

/** Why a dated value cannot be given for a day. */
export type NotInForceReason = 'before_first_value' | 'no_longer_in_force' | 'data_not_current';

/** Thrown by `Dated.on`; a determination turns it into `not_determinable`, never into a default. */
export class NotInForce extends Error {
  constructor(
    readonly parameter: string,
    readonly date: IsoDate,
    readonly reason: NotInForceReason,
    readonly through?: IsoDate,
  ) {
    super(`${parameter}: no value for ${date} (${reason})`);
  }
}

/** A number the law gives and from time to time changes. Values and citations are one record. */
export class Dated<T> {
  private readonly entries: readonly (readonly [IsoDate, Entry<T>])[];
  // What each value is on every day of its own: made once, shared by every answer that stands on it.
  private readonly newestFirst: readonly { readonly since: IsoDate; readonly inForce: InForce<T> | null }[];

  constructor(
    readonly name: string,
    /** The last day on which someone compared these values with the law. */
    readonly reviewedOn: IsoDate,
    values: Readonly<Record<IsoDate, Entry<T>>>,
    /** The last day the table covers, where it has an end. */
    readonly through?: IsoDate,
    readonly authorityStatus?: AuthorityStatus,
  ) {
    this.entries = (Object.entries(values) as [IsoDate, Entry<T>][]).sort(([a], [b]) => (a < b ? -1 : 1));
    const status = authorityStatus ? { authorityStatus } : {};
    this.newestFirst = [...this.entries].reverse().map(([since, { value, cites }]) => ({
      since,
      inForce: value === null ? null : Object.freeze({ value, since, cites, reviewedOn, ...status }),
    }));
  }

  on(date: IsoDate): InForce<T> {
    if (this.through && date > this.through) throw new NotInForce(this.name, date, 'data_not_current', this.through);
    const found = this.newestFirst.find(({ since }) => since <= date);
    if (!found) throw new NotInForce(this.name, date, 'before_first_value');
    if (!found.inForce) throw new NotInForce(this.name, date, 'no_longer_in_force');
    return found.inForce;
  }

  /** The table as it was before the value of that day was appended to it: what an earlier version of a rule decides by. */
  before(since: IsoDate, through?: IsoDate): Dated<T> {
    const earlier = Object.fromEntries(this.entries.filter(([from]) => from < since));
    return new Dated(this.name, this.reviewedOn, earlier, through, this.authorityStatus);
  }

  /** Every value with its first day, oldest first. */
  get history(): readonly { readonly since: IsoDate; readonly value: T | null; readonly cites: readonly Citation[] }[] {
    return this.entries.map(([since, entry]) => ({ since, ...entry }));
  }
}

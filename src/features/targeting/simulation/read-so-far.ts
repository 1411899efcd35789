import type { Instant } from '../../../kernel/dates.js';

/** Of each part of a record: the latest instant that was read, and how many records became known later and were left out. */
export type PartsRead = Readonly<
  Record<
    string,
    {
      readonly latest: Instant | null;
      /** When the entry it was read for was put on record. */
      readonly at: Instant | null;
      readonly later: number;
    }
  >
>;

/** The read that came nearest to the instant of its entry, of all importers. */
export interface PartRead {
  readonly part: string;
  readonly latestRead: Instant | null;
  readonly ofEntryAt: Instant | null;
  /** Whether nothing that was read became known after the entry it was read for. */
  readonly neverLater: boolean;
  readonly leftOut: number;
}

/** Keeps of each part the read that came nearest to its entry. */
export class ReadSoFar {
  private readonly found = new Map<string, { latest: number; at: number; leftOut: number }>();

  add(read: PartsRead): void {
    for (const [part, { latest, at: entryAt, later }] of Object.entries(read)) {
      const at = entryAt === null ? 0 : Date.parse(entryAt);
      const known = this.found.get(part) ?? { latest: -Infinity, at, leftOut: 0 };
      const instant = latest === null ? -Infinity : Date.parse(latest);
      const isNearer = at - instant < known.at - known.latest;
      this.found.set(part, {
        ...(isNearer ? { latest: instant, at } : { latest: known.latest, at: known.at }),
        leftOut: known.leftOut + later,
      });
    }
  }

  get parts(): readonly PartRead[] {
    return [...this.found]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([part, { latest, at, leftOut }]) => ({
        part,
        latestRead: Number.isFinite(latest) ? new Date(latest).toISOString() : null,
        ofEntryAt: Number.isFinite(latest) ? new Date(at).toISOString() : null,
        neverLater: latest <= at,
        leftOut,
      }));
  }
}

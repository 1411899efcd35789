import type { EntryHistory, RecordOfEntries, VersionHistory } from './history.js';

/** Goes through the entries of an importer, in the order of days, once for whoever follows them. */
export function recordOf(entries: readonly EntryHistory[]): RecordOfEntries {
  const days: number[] = [];
  const versionsAt: number[] = [];
  const [at, of]: [number[], number[]] = [[], []];
  const add = (instant: number, entry: number): void => {
    at.push(instant);
    of.push(entry);
  };
  for (const [i, { day, knownFrom, cancelledAt, versions }] of entries.entries()) {
    days.push(day);
    add(knownFrom, i);
    if (cancelledAt < Infinity) add(cancelledAt, i);
    for (const version of versions) {
      versionsAt.push(version.knownFrom);
      if (version.knownFrom !== knownFrom) add(version.knownFrom, i);
    }
  }
  const places = inOrder(at);
  const changes = {
    at: places.map((i) => at[i] as number),
    of: places.map((i) => of[i] as number),
    to: places.map((i) => versionAt(entries[of[i] as number] as EntryHistory, at[i] as number)),
  };
  return { days, versionsAt, changes };
}

function inOrder(instants: readonly number[]): readonly number[] {
  const places = instants.map((_, i) => i);
  const isRising = instants.every((instant, i) => i === 0 || (instants[i - 1] as number) <= instant);
  return isRising ? places : places.sort((a, b) => (instants[a] as number) - (instants[b] as number));
}

// The last version that is known, unless the entry is cancelled.
function versionAt({ knownFrom, cancelledAt, versions }: EntryHistory, at: number): VersionHistory | null {
  if (at < knownFrom || at >= cancelledAt) return null;
  return versions.findLast((version) => version.knownFrom <= at) ?? null;
}

import type { Cents } from '../../../kernel/money.js';
import type { EntryHistory, GoodsKind, ImporterHistory, VersionHistory } from './history.js';

interface Change {
  readonly at: number;
  readonly entry: number;
}
type Is = (version: VersionHistory) => boolean;

/** Sums over the entries of an importer as far as they are on record, kept up to date from one entry to the next. */
export class EntriesSoFar {
  /** What is known of each entry now, in the order of days; null: nothing, or that it was cancelled. */
  private readonly known: (VersionHistory | null)[];
  private readonly changes: readonly Change[];
  private readonly recorded: readonly number[];
  private changed = 0;
  private firstIn = 0;
  private firstAfter = 0;
  private readonly owed = { unknown: 0, sum: 0 };
  private readonly owedAfter = { unknown: 0, sum: 0 };
  /** How many entries count. */
  entries = 0;
  /** Is other whenever other goods are among those that count. */
  goodsState = 0;
  private readonly imports: Earliest;
  private readonly underCases: Earliest;
  private readonly underAnyCase: readonly GoodsKind[];

  constructor(private readonly history: ImporterHistory) {
    const { entries, kinds } = history;
    this.known = entries.map(() => null);
    const changes: Change[] = [];
    const recorded: number[] = [];
    for (let i = 0; i < entries.length; i += 1) {
      const entry = entries[i];
      if (!entry) continue;
      changes.push({ at: entry.knownFrom, entry: i });
      if (entry.cancelledAt < Infinity) changes.push({ at: entry.cancelledAt, entry: i });
      for (const { knownFrom } of entry.versions) {
        recorded.push(knownFrom);
        if (knownFrom !== entry.knownFrom) changes.push({ at: knownFrom, entry: i });
      }
    }
    const isSorted = changes.every(({ at }, i) => i === 0 || (changes[i - 1]?.at ?? at) <= at);
    this.changes = isSorted ? changes : changes.sort((a, b) => a.at - b.at);
    this.recorded = recorded;
    for (const kind of kinds) [kind.lines, kind.cents] = [0, 0];
    this.underAnyCase = kinds.filter(({ cases }) => cases.length > 0);
    this.imports = new Earliest(this.known, ({ isImport }) => isImport);
    this.underCases = new Earliest(this.known, ({ adcvd }) => adcvd);
  }

  /** What is owed on those that count; null where it is not known of one. */
  get duties(): Cents | null {
    return this.sumOf(this.owed);
  }

  /** The same under law that is other. */
  get dutiesAfter(): Cents | null {
    return this.sumOf(this.owedAfter);
  }

  /** When versions were put on record. */
  get recordedAt(): readonly number[] {
    return this.recorded;
  }

  /** The first import on record, whenever; entries that were set aside are left out. */
  firstImport(setAside: readonly string[] = []): EntryHistory | undefined {
    return this.history.entries[this.imports.place(this.history.entries, setAside)];
  }

  /** Whether an entry under a case was filed by the day. */
  hasCases(day: number, setAside: readonly string[] = []): boolean {
    const first = this.history.entries[this.underCases.place(this.history.entries, setAside)];
    return first !== undefined && first.day <= day;
  }

  /** Goes on to an instant, and to the entries filed after a day through another. */
  moveTo(at: number, after: number, through: number): void {
    for (; this.changed < this.changes.length; this.changed += 1) {
      const change = this.changes[this.changed];
      if (!change || change.at > at) break;
      this.look(change.entry, at);
    }
    const { entries } = this.history;
    const day = (place: number): number => (entries[place] as EntryHistory).day;
    // Both ends go outwards before they go inwards, so that nothing is taken away that was not counted.
    while (this.firstAfter < entries.length && day(this.firstAfter) <= through)
      this.count(this.known[this.firstAfter++], 1);
    while (this.firstIn > 0 && day(this.firstIn - 1) > after) this.count(this.known[--this.firstIn], 1);
    while (this.firstAfter > this.firstIn && day(this.firstAfter - 1) > through)
      this.count(this.known[--this.firstAfter], -1);
    while (this.firstIn < this.firstAfter && day(this.firstIn) <= after) this.count(this.known[this.firstIn++], -1);
  }

  private look(place: number, at: number): void {
    const entry = this.history.entries[place];
    if (!entry) return;
    const isKnown = entry.knownFrom <= at && at < entry.cancelledAt;
    const version = (isKnown && entry.versions.findLast(({ knownFrom }) => knownFrom <= at)) || null;
    const before = this.known[place];
    if (before === version) return;
    const counts = place >= this.firstIn && place < this.firstAfter;
    if (counts) this.count(before, -1);
    this.known[place] = version;
    if (counts) this.count(version, 1);
    this.imports.changed(place);
    this.underCases.changed(place);
  }

  private count(version: VersionHistory | null | undefined, sign: 1 | -1): void {
    if (!version) return;
    this.entries += sign;
    add(this.owed, version.total, sign);
    add(this.owedAfter, version.totalAfter, sign);
    for (const line of version.lines) {
      const { kind, cents } = line;
      kind.cents += sign * cents;
      kind.lines += sign;
      if (kind.lines === 0 || (sign === 1 && kind.lines === 1)) this.goodsState += 1;
    }
  }

  private sumOf({ unknown, sum }: Owed): Cents | null {
    return unknown > 0 || this.entries === 0 ? null : BigInt(sum);
  }

  /** Goods that count and are under a case. */
  get goodsUnderCases(): readonly GoodsKind[] {
    return this.underAnyCase.length === 0 ? [] : this.underAnyCase.filter(({ lines }) => lines > 0);
  }
}

interface Owed {
  unknown: number;
  sum: number;
}
function add(to: Owed, total: number | null, sign: 1 | -1): void {
  if (total === null) to.unknown += sign;
  else to.sum += sign * total;
}

/** The earliest entry of a kind that is known: it moves little from one change to the next. */
class Earliest {
  private first = 0;

  constructor(
    private readonly known: readonly (VersionHistory | null)[],
    private readonly is: Is,
  ) {}

  changed(place: number): void {
    if (place < this.first) this.first = place;
  }

  /** Its place; past the last where there is none. */
  place(entries: readonly EntryHistory[], setAside: readonly string[]): number {
    while (this.first < this.known.length && !this.isAt(this.first)) this.first += 1;
    let place = this.first;
    while (place < this.known.length && (!this.isAt(place) || setAside.includes(entries[place]?.id ?? ''))) place += 1;
    return place;
  }

  private isAt(place: number): boolean {
    const version = this.known[place];
    return version ? this.is(version) : false;
  }
}

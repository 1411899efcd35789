import type { Cents } from '../../../kernel/money.js';
import { Earliest } from './earliest.js';
import type { EntryHistory, GoodsKind, GoodsLine, ImporterHistory, VersionHistory } from './history.js';

/** Sums over the entries of an importer as far as they are on record, kept up to date from one entry to the next. */
export class EntriesSoFar {
  /** What is known of each entry now, in the order of days; null: nothing, or that it was cancelled. */
  private readonly known: (VersionHistory | null)[];
  private changed = 0;
  private firstIn = 0;
  private firstAfter = 0;
  private readonly owed = { unknown: 0, sum: 0 };
  private readonly owedAfter = { unknown: 0, sum: 0 };
  /** How many entries count. */
  entries = 0;
  private state = 0;
  private countsAllGoods = false;
  private readonly imports: Earliest;
  private readonly underCases: Earliest;
  private readonly underAnyCase: readonly GoodsKind[];

  constructor(private readonly history: ImporterHistory) {
    this.known = new Array<null>(history.entries.length).fill(null);
    this.clearGoods();
    this.underAnyCase = history.kinds.filter(({ cases }) => cases.length > 0);
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

  /** Whether law that is other comes to something else. */
  get owesOther(): boolean {
    return this.owed.sum !== this.owedAfter.sum || this.owed.unknown !== this.owedAfter.unknown;
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
    const { known } = this;
    const { days, changes } = this.history.record;
    for (; this.changed < changes.at.length; this.changed += 1) {
      if ((changes.at[this.changed] as number) > at) break;
      this.change(changes.of[this.changed] as number, changes.to[this.changed] ?? null);
    }
    const day = (place: number): number => days[place] as number;
    // Both ends go outwards before they go inwards, so that nothing is taken away that was not counted.
    while (this.firstAfter < days.length && day(this.firstAfter) <= through) this.count(known[this.firstAfter++], 1);
    while (this.firstIn > 0 && day(this.firstIn - 1) > after) this.count(known[--this.firstIn], 1);
    while (this.firstAfter > this.firstIn && day(this.firstAfter - 1) > through)
      this.count(known[--this.firstAfter], -1);
    while (this.firstIn < this.firstAfter && day(this.firstIn) <= after) this.count(known[this.firstIn++], -1);
  }

  private change(place: number, version: VersionHistory | null): void {
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
    const lines = this.countsAllGoods ? version.lines : version.underCases;
    if (lines) this.countGoods(lines, sign);
  }

  private countGoods(lines: readonly GoodsLine[], sign: 1 | -1): void {
    for (const { kind, cents } of lines) {
      kind.cents += sign * cents;
      kind.lines += sign;
      if (kind.lines === 0 || (sign === 1 && kind.lines === 1)) this.state += 1;
    }
  }

  private clearGoods(): void {
    for (const kind of this.history.kinds) [kind.lines, kind.cents] = [0, 0];
  }

  // Goods under no case matter to few questions: they are counted from the first of them on.
  private countAllGoods(): void {
    if (this.countsAllGoods) return;
    this.countsAllGoods = true;
    this.clearGoods();
    for (let place = this.firstIn; place < this.firstAfter; place += 1)
      this.countGoods(this.known[place]?.lines ?? [], 1);
  }

  /** Is other whenever other goods are among those that count. */
  get goodsState(): number {
    this.countAllGoods();
    return this.state;
  }

  /** Goods that count. */
  get goods(): readonly GoodsKind[] {
    this.countAllGoods();
    return this.history.kinds.filter(({ lines }) => lines > 0);
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

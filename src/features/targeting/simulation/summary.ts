import { formatMoney, parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { DutiesOfImporter } from '../engine/changed-duties.js';
import type { Foreseen } from './foreseen.js';
import { Judge } from './judged.js';
import type { Judgement } from './judged.js';
import type { Point } from './point.js';

/** An importer over the period: what is kept of it, and what came of it. */
export interface ImporterOutcome {
  readonly importerId: string;
  /** How many entries were decided. */
  readonly entries: number;
  /** SHA-256 over what is asked for at every entry, before and after. */
  readonly decisions: string;
  readonly changed: boolean;
  readonly point: Point;
  /** Antidumping and countervailing duty billed after its first entry and not paid, as known when the simulation was asked for. */
  readonly uncollected: string;
  readonly foresight: Foreseen;
  /** What its entries of the period owe as it was and as it would be; null where no law of duties is other. */
  readonly duties: DutiesOfImporter | null;
}

/** How a group of importers fares. */
export interface GroupCount {
  readonly name: string;
  readonly importers: number;
  readonly changed: number;
  readonly newlyCaught: number;
  readonly letGo: number;
  readonly bondDifference: string;
  readonly dutyDifference: string;
  readonly uncollected: string;
}

/** What one way of setting bonds costs and protects. */
export interface WayOfBonding {
  readonly name: 'today' | 'simulated' | 'standard_bond' | 'formula_2004';
  /** Bonds of all importers together. */
  readonly burden: string;
  /** What of the uncollected duty the bonds cover that were asked for before it was billed. */
  readonly protectedDuty: string;
}

/** How often a score was followed by unpaid duty. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly importers: number;
  readonly withUncollected: number;
}

export interface Totals {
  readonly whole: GroupCount;
  readonly duties?: Duties;
  readonly undetermined: number;
  readonly bySize: readonly GroupCount[];
  readonly byPort: readonly GroupCount[];
  readonly byCountry: readonly GroupCount[];
  readonly ways: readonly WayOfBonding[];
  readonly calibration: readonly ScoreBin[];
  readonly judged: readonly Judgement[];
}

export interface Duties extends DutiesOfImporter {
  readonly difference: string;
}

interface Count {
  importers: number;
  changed: number;
  newlyCaught: number;
  letGo: number;
  difference: Cents;
  duties: Cents;
  uncollected: Cents;
}

const BINS = 10;
const WAYS = ['today', 'simulated', 'standard_bond', 'formula_2004'] as const;

/** Adds importers up one by one, in constant memory: as many sums as there are ports and countries. */
export class SimulationTotals {
  private readonly whole = nothing();
  private readonly groups = {
    size: new Map<string, Count>(),
    port: new Map<string, Count>(),
    country: new Map<string, Count>(),
  };
  private readonly ways = WAYS.map((name) => ({ name, burden: 0n, protectedDuty: 0n }));
  private readonly bins = Array.from({ length: BINS }, () => ({ importers: 0, withUncollected: 0 }));
  private readonly judges = { today: new Judge('today'), simulated: new Judge('simulated') };
  private undetermined = 0;
  private duties: { entries: number; undetermined: number; before: Cents; after: Cents } | null = null;

  add({ changed, point, uncollected: text, foresight, duties }: ImporterOutcome): void {
    const { before, after } = point;
    const uncollected = parseMoney(text);
    if (before.required === null || after.required === null) this.undetermined += 1;
    const difference = cents(after.required ?? before.required) - cents(before.required ?? after.required);
    const [was, is] = [before, after].map(({ additional }) => cents(additional) > 0n);
    const caught = { newly: !was && is === true, letGo: was === true && !is };
    const owedMore = duties ? cents(duties.after) - cents(duties.before) : 0n;
    if (duties) this.addDuties(duties);
    const counts = [
      this.whole,
      countIn(this.groups.size, point.size),
      countIn(this.groups.port, point.port),
      countIn(this.groups.country, point.country),
    ];
    for (const count of counts) {
      count.importers += 1;
      if (changed) count.changed += 1;
      if (caught.newly) count.newlyCaught += 1;
      if (caught.letGo) count.letGo += 1;
      count.difference += difference;
      count.uncollected += uncollected;
      count.duties += owedMore;
    }
    const bonds = [before.required, after.required, point.standard, point.formula2004].map(cents);
    for (const [i, way] of this.ways.entries()) {
      const bond = bonds[i] ?? 0n;
      way.burden += bond;
      way.protectedDuty += cents(foresight.covered[way.name]);
    }
    this.judges.today.add(foresight, uncollected > 0n);
    this.judges.simulated.add(foresight, uncollected > 0n);
    const bin = this.bins[Math.min(BINS - 1, Math.floor(Number(foresight.score) / BINS))];
    if (!bin) return;
    bin.importers += 1;
    if (uncollected > 0n) bin.withUncollected += 1;
  }

  private addDuties({ entries, undetermined, before, after }: DutiesOfImporter): void {
    this.duties ??= { entries: 0, undetermined: 0, before: 0n, after: 0n };
    this.duties.entries += entries;
    this.duties.undetermined += undetermined;
    this.duties.before += cents(before);
    this.duties.after += cents(after);
  }

  get totals(): Totals {
    const { size, port, country } = this.groups;
    return {
      whole: told('all', this.whole),
      ...(this.duties ? { duties: toldDuties(this.duties) } : {}),
      undetermined: this.undetermined,
      bySize: groupsOf(size),
      byPort: groupsOf(port),
      byCountry: groupsOf(country),
      ways: this.ways.map(({ name, burden, protectedDuty }) => ({
        name,
        burden: formatMoney(burden),
        protectedDuty: formatMoney(protectedDuty),
      })),
      calibration: this.bins.map((bin, i) => ({ from: i * BINS, to: (i + 1) * BINS, ...bin })),
      judged: [this.judges.today.judgement, this.judges.simulated.judgement],
    };
  }
}

const nothing = (): Count => ({
  importers: 0,
  changed: 0,
  newlyCaught: 0,
  letGo: 0,
  difference: 0n,
  duties: 0n,
  uncollected: 0n,
});
const cents = (text: string | null): Cents => (text === null ? 0n : parseMoney(text));

function countIn(groups: Map<string, Count>, name: string): Count {
  const found = groups.get(name) ?? nothing();
  groups.set(name, found);
  return found;
}

const groupsOf = (groups: ReadonlyMap<string, Count>): readonly GroupCount[] =>
  [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => told(name, count));

const toldDuties = ({
  before,
  after,
  ...counts
}: {
  entries: number;
  undetermined: number;
  before: Cents;
  after: Cents;
}) => ({
  ...counts,
  before: formatMoney(before),
  after: formatMoney(after),
  difference: formatMoney(after - before),
});

const told = (name: string, { difference, duties, uncollected, ...counts }: Count): GroupCount => ({
  name,
  ...counts,
  bondDifference: formatMoney(difference),
  dutyDifference: formatMoney(duties),
  uncollected: formatMoney(uncollected),
});

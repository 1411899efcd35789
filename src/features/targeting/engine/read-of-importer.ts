import type { PartsRead } from '../simulation/read-so-far.js';
import type { ToDecide } from './to-decide.js';

/** Of each part of a record: what was read at the entries of an importer, and what became known too late for the first of them. */
export class ReadOfImporter {
  private readonly parts: readonly Part[];

  constructor({ history: { bond, form, record }, billedAt }: ToDecide) {
    const known = (held: readonly { readonly knownFrom: number }[]): number[] => held.map(({ knownFrom }) => knownFrom);
    this.parts = [
      new Part('entries', record.versionsAt),
      new Part('bonds', known(bond)),
      new Part('importer_form', known(form)),
      new Part('bills', billedAt),
    ];
  }

  /** What was read for an entry put on record at this instant. */
  at(instant: number): void {
    for (const part of this.parts) part.at(instant);
  }

  get told(): PartsRead {
    return Object.fromEntries(this.parts.map((part) => [part.name, part.told]));
  }
}

class Part {
  private readonly recorded: readonly number[];
  private read = 0;
  private nearest: { readonly latest: number; readonly at: number } | null = null;
  private later: number | null = null;
  private lastAt = 0;

  constructor(
    readonly name: string,
    recorded: readonly number[],
  ) {
    this.recorded = recorded.toSorted((a, b) => a - b);
  }

  at(instant: number): void {
    while (this.read < this.recorded.length && (this.recorded[this.read] ?? Infinity) <= instant) this.read += 1;
    this.later ??= this.recorded.length - this.read;
    this.lastAt = instant;
    const latest = this.recorded[this.read - 1];
    if (latest === undefined) return;
    if (this.nearest && this.nearest.at - this.nearest.latest <= instant - latest) return;
    this.nearest = { latest, at: instant };
  }

  get told(): PartsRead[string] {
    const { latest = null, at = this.lastAt } = this.nearest ?? {};
    return { latest: instantOf(latest), at: instantOf(at), later: this.later ?? 0 };
  }
}

const instantOf = (at: number | null): string | null =>
  at === null || !Number.isFinite(at) ? null : new Date(at).toISOString();

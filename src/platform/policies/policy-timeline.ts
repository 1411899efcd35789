import type { InForce } from '../../kernel/dated.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { PolicySet } from '../../kernel/policy.js';

/** A value of a policy, or what is laid over one. */
export interface PolicyLayer {
  readonly key: string;
  /** The one member of the value that it is; null: the whole. */
  readonly member: string | null;
  readonly inForce: InForce<unknown>;
}

/** A value with the days on which it holds and the instants, in milliseconds, at which that is on record. */
export interface HeldPolicy extends PolicyLayer {
  readonly from: IsoDate;
  /** The first day on which it holds no more; null: it holds on. */
  readonly until: IsoDate | null;
  readonly knownFrom: number;
  readonly knownUntil: number;
}

/** Every value of every policy over both axes of time, read once: who asks for many days and instants reads nothing more. */
export class PolicyTimeline {
  private readonly days: readonly string[];
  private readonly instants: readonly number[];
  private readonly sets = new Map<number, PolicySet>();

  constructor(private readonly held: readonly HeldPolicy[]) {
    this.days = ascending(held.flatMap(({ from, until }) => (until === null ? [from] : [from, until])));
    this.instants = ascending(held.flatMap(({ knownFrom, knownUntil }) => [knownFrom, knownUntil]));
  }

  /** The values of a day as known at an instant; the same object as long as nothing changes. */
  at(asOf: IsoDate, knownAt: number): PolicySet {
    const place = countUpTo(this.days, asOf) * (this.instants.length + 1) + countUpTo(this.instants, knownAt);
    const found = this.sets.get(place);
    if (found) return found;
    const holds = this.held.filter(
      (one) =>
        one.from <= asOf &&
        (one.until === null || asOf < one.until) &&
        one.knownFrom <= knownAt &&
        knownAt < one.knownUntil,
    );
    const set = layered(holds);
    this.sets.set(place, set);
    return set;
  }
}

/** The values that count, each layer over those before it. */
export function layered(layers: readonly PolicyLayer[]): PolicySet {
  const byKey = new Map<string, InForce<unknown>>();
  for (const { key, member, inForce } of layers) {
    const below = byKey.get(key);
    const whole = member === null ? inForce.value : { ...(below?.value as object), [member]: inForce.value };
    byKey.set(key, { ...inForce, value: whole });
  }
  return { find: (key) => byKey.get(key) };
}

const ascending = <T extends string | number>(values: readonly T[]): readonly T[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));

/** How many of the values, which rise, are at most `value`. */
function countUpTo<T extends string | number>(values: readonly T[], value: T): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

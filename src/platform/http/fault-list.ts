import type { Fault } from '../../kernel/errors.js';

/** So many faults of one request are listed; of the others it is said how many they are. */
export const MOST_FAULTS = 100;

/** Where a value stands in what was sent; written out only for a fault that is listed. */
export interface Place {
  readonly within: Place | undefined;
  readonly name: string | number;
}

/** The JSON pointer to a place in a body; a query parameter's is `?name`. */
export function pointerTo(place: Place | undefined, first = '/'): string {
  if (!place) return '';
  return pointerTo(place.within, first) + (place.within ? '/' : first) + segment(place.name);
}

const LONGEST_NAME = 80;

const segment = (name: string | number): string =>
  typeof name === 'number' ? String(name) : shortened(name).replaceAll('~', '~0').replaceAll('/', '~1');

/** A name a caller gave, short enough to be told back. */
export const shortened = (name: string): string => name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '');

/** The faults of one request: the first are kept, the others only counted, so that no answer grows with what was sent. */
export class FaultList {
  private readonly kept: Fault[] = [];
  private found = 0;

  get listed(): readonly Fault[] {
    return this.kept;
  }

  get count(): number {
    return this.found;
  }

  /** Counts a fault, and has it described where it is among the first. */
  add(describe: () => Fault): void {
    this.found++;
    if (this.kept.length < MOST_FAULTS) this.kept.push(describe());
  }
}

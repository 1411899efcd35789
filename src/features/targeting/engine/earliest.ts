import type { EntryHistory, VersionHistory } from './history.js';

/** The earliest entry of a kind that is known; past the last where there is none. It moves little from one change to the next. */
export class Earliest {
  private first: number;

  constructor(
    private readonly known: readonly (VersionHistory | null)[],
    private readonly is: (version: VersionHistory) => boolean,
  ) {
    this.first = known.length;
  }

  changed(place: number): void {
    if (this.isAt(place)) this.first = Math.min(this.first, place);
    else if (place === this.first) this.first = this.next(place);
  }

  /** Its place, those that are set aside left out. */
  place(entries: readonly EntryHistory[], setAside: readonly string[]): number {
    let place = this.first;
    while (place < this.known.length && setAside.includes(entries[place]?.id ?? '')) place = this.next(place);
    return place;
  }

  private next(after: number): number {
    let place = after + 1;
    while (place < this.known.length && !this.isAt(place)) place += 1;
    return place;
  }

  private isAt(place: number): boolean {
    const version = this.known[place];
    return version ? this.is(version) : false;
  }
}

import { arrivingAlready, noPlace } from './bulk.errors.js';

/** How many files may be on their way at once: of one organisation, and in this process. */
export interface Places {
  readonly ofOne: number;
  readonly ofAll: number;
}

/** Counts the files that are on their way. */
export class FilePlaces {
  private readonly taken = new Map<string, number>();
  private all = 0;

  /** A place for one file; whoever takes it calls what is given once the file is there or is not to come. */
  take(whose: string, { ofOne, ofAll }: Places): () => void {
    const before = this.taken.get(whose) ?? 0;
    if (before >= ofOne) throw arrivingAlready(undefined, [], { retryAfter: RETRY_AFTER });
    if (this.all >= ofAll) throw noPlace(undefined, [], { retryAfter: RETRY_AFTER });
    this.taken.set(whose, before + 1);
    this.all++;
    return () => {
      const now = (this.taken.get(whose) ?? 1) - 1;
      if (now > 0) this.taken.set(whose, now);
      else this.taken.delete(whose);
      this.all--;
    };
  }
}

const RETRY_AFTER = 15;

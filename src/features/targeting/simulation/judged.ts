import type { Foreseen } from './foreseen.js';

/** How well a way of weighing foresaw who would leave duty unpaid. */
export interface Judgement {
  readonly name: 'today' | 'simulated';
  /** Importers in the medium or high band at some entry. */
  readonly flagged: number;
  /** Importers that left duty unpaid which was billed after their first entry. */
  readonly unpaid: number;
  /** Those flagged at an entry before such a bill came on record. */
  readonly foreseen: number;
  /** Foreseen of flagged; null where nobody is flagged. */
  readonly precision: string | null;
  /** Foreseen of unpaid; null where nobody left duty unpaid. */
  readonly recall: string | null;
  /** Precision divided by the share of all importers that left duty unpaid. */
  readonly lift: string | null;
}

const PLACES = 4;

/** Counts who was flagged and who left duty unpaid. */
export class Judge {
  private importers = 0;
  private unpaid = 0;
  private flagged = 0;
  private foreseen = 0;

  constructor(private readonly name: Judgement['name']) {}

  add({ flagged, foreseen }: Pick<Foreseen, 'flagged' | 'foreseen'>, leftUnpaid: boolean): void {
    this.importers += 1;
    if (leftUnpaid) this.unpaid += 1;
    if (flagged[this.name]) this.flagged += 1;
    if (foreseen[this.name]) this.foreseen += 1;
  }

  get judgement(): Judgement {
    const { name, flagged, unpaid, foreseen, importers } = this;
    return {
      ...{ name, flagged, unpaid, foreseen },
      precision: share(foreseen, flagged),
      recall: share(foreseen, unpaid),
      lift: share(foreseen * importers, flagged * unpaid),
    };
  }
}

const share = (part: number, of: number): string | null => (of === 0 ? null : (part / of).toFixed(PLACES));

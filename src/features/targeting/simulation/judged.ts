import type { RiskBand } from '../../security/rules/security-policies.js';

/** How well a way of weighing foresaw who would leave duty unpaid. */
export interface Judgement {
  readonly name: 'today' | 'simulated';
  /** Importers in the medium or high band at their last entry. */
  readonly flagged: number;
  /** Importers that left duty unpaid. */
  readonly unpaid: number;
  /** Those of both. */
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

  add(band: RiskBand, leftUnpaid: boolean): void {
    this.importers += 1;
    if (leftUnpaid) this.unpaid += 1;
    if (band === 'low') return;
    this.flagged += 1;
    if (leftUnpaid) this.foreseen += 1;
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

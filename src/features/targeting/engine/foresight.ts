import { formatMoney, sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import type { Asked } from '../simulation/regime.js';
import type { Foreseen } from '../simulation/foreseen.js';

/** What is left of a bill for antidumping or countervailing duty, and since when the bill is on record, in milliseconds. */
export interface LeftUnpaid {
  readonly knownFrom: number;
  readonly amount: Cents;
}

const NOT_LOW = (asked: Asked): boolean => asked.band !== 'low';

/**
 * Follows what was asked of an importer beside the bills that came on record after its first entry and stayed unpaid: whether it was flagged
 * at an entry before one of them, and what of each the bond covers that was asked for last before it came.
 */
export class Foresight {
  private readonly bills: readonly LeftUnpaid[];
  private settled = 0;
  private readonly flagged = { today: false, simulated: false };
  private readonly foreseen = { today: false, simulated: false };
  private readonly covered = { today: 0n, simulated: 0n, standard_bond: 0n, formula_2004: 0n };
  private bonds = { today: 0n, simulated: 0n, standard_bond: 0n };
  private score: Asked['score'] | null = null;
  private last: Asked['score'] | null = null;

  constructor(unpaid: readonly LeftUnpaid[], firstAt: number) {
    this.bills = unpaid.filter(({ knownFrom }) => knownFrom > firstAt).toSorted((a, b) => a.knownFrom - b.knownFrom);
  }

  /** An entry, and until when nothing else is asked. */
  look(before: Asked, after: Asked, until: number, formulaOf: () => Cents | null): void {
    this.flagged.today ||= NOT_LOW(before);
    this.flagged.simulated ||= NOT_LOW(after);
    if (before.standard !== null && before.required !== null && after.required !== null)
      this.bonds = { today: before.required, simulated: after.required, standard_bond: before.standard };
    this.last = after.score;
    for (let bill = this.bills[this.settled]; bill && bill.knownFrom <= until; bill = this.bills[this.settled]) {
      this.score ??= after.score;
      this.settle(bill, { ...this.bonds, formula_2004: formulaOf() ?? this.bonds.standard_bond });
      this.settled += 1;
    }
  }

  /** What those bills come to. */
  get uncollected(): string {
    return formatMoney(sumCents(this.bills.map(({ amount }) => amount)));
  }

  get told(): Foreseen {
    const { today, simulated, standard_bond, formula_2004 } = this.covered;
    return {
      ...{ flagged: { ...this.flagged }, foreseen: { ...this.foreseen } },
      score: (this.score ?? this.last)?.toString() ?? '0.00',
      covered: {
        today: formatMoney(today),
        simulated: formatMoney(simulated),
        standard_bond: formatMoney(standard_bond),
        formula_2004: formatMoney(formula_2004),
      },
    };
  }

  // A bond that answered for one bill has so much less for the next.
  private settle({ amount }: LeftUnpaid, bonds: Readonly<Record<keyof Foreseen['covered'], Cents>>): void {
    this.foreseen.today ||= this.flagged.today;
    this.foreseen.simulated ||= this.flagged.simulated;
    for (const way of WAYS) {
      const left = bonds[way] - this.covered[way];
      if (left > 0n) this.covered[way] += left < amount ? left : amount;
    }
  }
}

const WAYS = ['today', 'simulated', 'standard_bond', 'formula_2004'] as const;

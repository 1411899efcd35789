import type { IsoDate } from '../../../../kernel/dates.js';
import type { DutyProgram } from './duty-program.js';
import { coverageOf } from './product-lists.js';
import type { Coverage, NumberOnDay, ProductLists } from './product-lists.js';
import type { ProductScope } from './scope.js';

interface Looked {
  readonly goods: NumberOnDay;
  /** By the place of the scope; what nobody asked for yet is not there. */
  readonly coverage: Coverage[];
}

/**
 * How the scopes of programmes cover one number. Programmes of one scope share it, and so do all origins: what was found of the number
 * asked for last is kept.
 */
export class CoverageOfNumber {
  private readonly places = new Map<DutyProgram, number>();
  private readonly scopes: ProductScope[] = [];
  private number = '';
  private readonly byInterval = new Map<number, Looked>();

  constructor(
    private readonly lists: ProductLists,
    programs: readonly DutyProgram[],
  ) {
    const byText = new Map<string, number>();
    for (const program of programs) {
      const { products } = program;
      const place = byText.get(products.text) ?? this.scopes.push(products) - 1;
      byText.set(products.text, place);
      this.places.set(program, place);
    }
  }

  /** Of the programmes of this index, on a day in an interval between two changes. */
  on(number: string, interval: number, day: IsoDate): (program: DutyProgram) => Coverage {
    if (number !== this.number) {
      this.byInterval.clear();
      this.number = number;
    }
    let looked = this.byInterval.get(interval);
    if (!looked) {
      looked = { goods: this.lists.on(number, day), coverage: [] };
      this.byInterval.set(interval, looked);
    }
    const { goods, coverage } = looked;
    return (program) => {
      const place = this.places.get(program) ?? -1;
      return (coverage[place] ??= coverageOf(this.scopes[place] ?? program.products, goods));
    };
  }
}

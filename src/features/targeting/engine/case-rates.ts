import type { IsoDate } from '../../../kernel/dates.js';
import type { CaseRecords } from '../../adcvd/index.js';
import { orderOf } from '../../adcvd/rules/case-number.js';
import type { CaseRecord } from '../../adcvd/rules/rate-determination.js';
import type { CaseOfGoods } from '../../risk/rules/assessment/risk-record.js';
import { CasesOfQuote } from '../../security/index.js';
import type { GoodsKind } from './history.js';

const MOST_DAYS = 2_000;

/** Rates of cases on any day as known at any instant: each state of the record is read once. */
export class CaseRates {
  private readonly states = new Map<number, Map<string, CaseRecord>>();
  private readonly asked = new Map<number, Set<string>>();
  private lastQuote: { readonly asOf: IsoDate; readonly place: number; readonly quote: CasesOfQuote } | null = null;
  private readonly quotes = new Map<string, CasesOfQuote>();

  constructor(
    private readonly records: CaseRecords,
    /** The instants at which something else came on record, oldest first. */
    private readonly changes: readonly number[],
  ) {}

  /** Reads the orders of these goods as they were known at these instants. */
  async prepare(kinds: readonly GoodsKind[], instants: readonly number[]): Promise<void> {
    const orders = new Set(kinds.flatMap(({ cases }) => cases.map(orderOf)));
    if (orders.size === 0) return;
    for (const [place, at] of new Map(instants.map((at) => [this.placeOf(at), at]))) {
      const asked = this.asked.get(place) ?? new Set();
      const missing = [...orders].filter((order) => !asked.has(order));
      if (missing.length === 0) continue;
      const state = this.states.get(place) ?? new Map<string, CaseRecord>();
      const { cases } = await this.records.load(missing, new Date(at).toISOString());
      for (const [order, record] of cases) state.set(order, record);
      for (const order of missing) asked.add(order);
      this.asked.set(place, asked);
      this.states.set(place, state);
    }
  }

  /** The cases of goods with their rates. */
  casesOf(kind: GoodsKind, asOf: IsoDate, at: number): readonly CaseOfGoods[] {
    const quote = this.quoteOf(asOf, this.placeOf(at));
    if (kind.rates?.of === quote) return kind.rates.cases;
    const { htsNumber, countryOfOrigin, producer, exporter } = kind;
    const line = { htsNumber, countryOfOrigin, enteredValue: '0', producer, exporter };
    const cases = kind.cases.map((caseNumber) => {
      const { depositPercent, p90FinalPercent, maxFinalPercent } = quote.planned(caseNumber, line);
      return { caseNumber, depositPercent, p90FinalPercent, maxFinalPercent };
    });
    kind.rates = { of: quote, cases };
    return cases;
  }

  private quoteOf(asOf: IsoDate, place: number): CasesOfQuote {
    const last = this.lastQuote;
    if (last?.asOf === asOf && last.place === place) return last.quote;
    const quote = this.findQuote(asOf, place);
    this.lastQuote = { asOf, place, quote };
    return quote;
  }

  private findQuote(asOf: IsoDate, place: number): CasesOfQuote {
    const key = `${asOf} ${String(place)}`;
    const found = this.quotes.get(key);
    if (found) return found;
    if (this.quotes.size >= MOST_DAYS) this.quotes.clear();
    const quote = new CasesOfQuote(this.states.get(place) ?? new Map<string, CaseRecord>(), asOf);
    this.quotes.set(key, quote);
    return quote;
  }

  private placeOf(at: number): number {
    let place = this.changes.length;
    while (place > 0 && (this.changes[place - 1] ?? 0) > at) place -= 1;
    return place;
  }
}

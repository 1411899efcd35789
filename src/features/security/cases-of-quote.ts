import type { IsoDate } from '../../kernel/dates.js';
import { compareRates } from '../adcvd/rules/deposit-rate.js';
import type { DepositRate } from '../adcvd/rules/deposit-rate.js';
import { determineRate } from '../adcvd/rules/rate-determination.js';
import type { CaseRecord, RateAnswer } from '../adcvd/rules/rate-determination.js';
import { rateStatistics } from '../adcvd/rules/rate-statistics.js';
import type { LineCase } from '../duties/rules/owed/entry-owed-facts.js';
import type { PlannedLineFacts } from './bond-quote.dto.js';
import { orderOf } from './case-order.js';
import type { PlannedCase } from './rules/quote-facts.js';

/** A case of a line, as its duties take it. */
export interface CaseAnswer {
  readonly owed: LineCase;
}

type Parties = Pick<PlannedLineFacts, 'countryOfOrigin' | 'producer' | 'exporter'>;

/** The cases of one quote: lines of one entry often share case, parties and origin, so each rate is looked for once. */
export class CasesOfQuote {
  private readonly rates = new Map<string, RateAnswer>();
  private readonly statistics = new Map<string, ReturnType<typeof rateStatistics>>();
  private readonly highest = new Map<string, DepositRate | null>();

  constructor(
    private readonly cases: ReadonlyMap<string, CaseRecord>,
    private readonly asOf: IsoDate,
  ) {}

  /** The cases a line names, with the deposit rate of each; where it names none, those that may apply. */
  find(line: PlannedLineFacts, possible: readonly string[]): readonly CaseAnswer[] {
    if (!line.adcvdCases) return possible.map((caseNumber) => ({ owed: this.openCase(caseNumber) }));
    return line.adcvdCases.map((caseNumber) => {
      const { chosen, reasonCodes } = this.rateOf(caseNumber, line);
      return {
        owed: {
          ...this.openCase(caseNumber),
          open: false,
          rate: chosen?.rate ?? null,
          ...(chosen ? {} : { reason: reasonCodes[0] ?? 'rate.unknown_on_date' }),
        },
      };
    });
  }

  /** A case as bonds and risk take it. */
  planned(caseNumber: string, line: PlannedLineFacts): PlannedCase {
    const { chosen } = this.rateOf(caseNumber, line);
    const { p90Percent, maxPercent } = this.statisticsOf(orderOf(caseNumber));
    return {
      caseNumber,
      type: typeOf(caseNumber),
      depositPercent: chosen?.rate.adValoremPercent ?? null,
      rateKind: chosen?.rateKind ?? null,
      highestRatePercent: maxPercent,
      p90FinalPercent: p90Percent,
      maxFinalPercent: maxPercent,
    };
  }

  private openCase(caseNumber: string): LineCase {
    const highest = this.highestOf(orderOf(caseNumber));
    return { caseNumber, type: typeOf(caseNumber), rate: null, highest, open: true };
  }

  private rateOf(caseNumber: string, { countryOfOrigin, producer, exporter }: Parties): RateAnswer {
    const order = orderOf(caseNumber);
    const key = [order, countryOfOrigin, producer ?? '', exporter ?? ''].join('\u001f');
    const known = this.rates.get(key);
    if (known) return known;
    const parties = { ...(producer ? { producer } : {}), ...(exporter ? { exporter } : {}) };
    const question = { countryOfOrigin, ...parties, explain: false };
    const answer = determineRate(order, this.cases.get(order) ?? null, question, this.asOf);
    this.rates.set(key, answer);
    return answer;
  }

  private statisticsOf(order: string): ReturnType<typeof rateStatistics> {
    const known = this.statistics.get(order);
    if (known) return known;
    const percents = this.ratesOnDay(order).flatMap(({ adValoremPercent }) => adValoremPercent ?? []);
    const found = rateStatistics(percents);
    this.statistics.set(order, found);
    return found;
  }

  // The highest of all; null where two stand on different bases.
  private highestOf(order: string): DepositRate | null {
    const known = this.highest.get(order);
    if (known !== undefined) return known;
    const [first = null, ...others] = this.ratesOnDay(order);
    const highest = others.reduce<DepositRate | null>((best, rate) => {
      const order = best && compareRates(rate, best);
      if (order === null) return null;
      return order > 0 ? rate : best;
    }, first);
    this.highest.set(order, highest);
    return highest;
  }

  private ratesOnDay(order: string): readonly DepositRate[] {
    return (this.cases.get(order)?.candidates ?? [])
      .filter(({ effectiveOn }) => effectiveOn <= this.asOf)
      .map(({ rate }) => rate);
  }
}

const typeOf = (caseNumber: string): LineCase['type'] => (caseNumber.startsWith('A') ? 'A' : 'C');

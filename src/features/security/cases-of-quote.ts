import { Decimal } from '../../kernel/decimal.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Warning } from '../../kernel/determination.js';
import { applyRule } from '../../kernel/rule.js';
import type { Applied } from '../../kernel/rule.js';
import { readCaseNumber } from '../adcvd/rules/case-number.js';
import { statusOn } from '../adcvd/rules/case-status.js';
import { missingCompanions } from '../adcvd/rules/companion.js';
import { aboutCompany } from '../adcvd/rules/company-case.js';
import { compareRates } from '../adcvd/rules/deposit-rate.js';
import type { DepositRate } from '../adcvd/rules/deposit-rate.js';
import { determineRate } from '../adcvd/rules/rate-determination.js';
import type { CaseRecord, RateAnswer } from '../adcvd/rules/rate-determination.js';
import { rateStatistics } from '../adcvd/rules/rate-statistics.js';
import type { LineCase } from '../duties/rules/owed/entry-owed-facts.js';
import type { PlannedLineFacts } from './planned-line.dto.js';
import { orderOf } from '../adcvd/rules/case-number.js';
import type { PlannedCase } from './rules/quote-facts.js';

/** A case of a line, as its duties take it. */
export interface CaseAnswer {
  readonly owed: LineCase;
}

type Parties = Pick<PlannedLineFacts, 'countryOfOrigin' | 'producer' | 'exporter' | 'supplier'>;

/** The cases of one quote: lines of one entry often share case, parties and origin, so each rate is looked for once. */
export class CasesOfQuote {
  readonly steps: Applied<unknown>[] = [];
  private readonly told = new Map<string, Warning>();
  private readonly rates = new Map<string, RateAnswer>();
  private readonly statistics = new Map<string, ReturnType<typeof rateStatistics>>();
  private readonly highest = new Map<string, DepositRate | null>();
  private readonly checked = new Set<string>();

  constructor(
    private readonly cases: ReadonlyMap<string, CaseRecord>,
    private readonly asOf: IsoDate,
  ) {}

  /** What the cases give cause to say, each thing once. */
  get warnings(): readonly Warning[] {
    return [...this.told.values()];
  }

  /** The cases a line names, with the deposit rate of each; where it names none, those that may apply. */
  find(line: PlannedLineFacts, possible: readonly string[]): readonly CaseAnswer[] {
    if (!line.adcvdCases) return possible.map((caseNumber) => ({ owed: this.openCase(caseNumber) }));
    this.lookForCompanions(line.adcvdCases);
    return line.adcvdCases.map((caseNumber) => {
      const { chosen, reasonCodes } = this.rateOf(caseNumber, line);
      const stated = statedIn(line, caseNumber);
      this.tell(caseNumber, stated, chosen?.rate.adValoremPercent ?? null);
      const rate = stated ? { adValoremPercent: stated } : (chosen?.rate ?? null);
      const reason = rate ? {} : { reason: reasonCodes[0] ?? 'rate.unknown_on_date' };
      return { owed: { ...this.openCase(caseNumber), open: false, rate, ...reason } };
    });
  }

  /** A case as bonds and risk take it. */
  planned(caseNumber: string, line: PlannedLineFacts): PlannedCase {
    const { chosen } = this.rateOf(caseNumber, line);
    const { p90Percent, maxPercent } = this.statisticsOf(orderOf(caseNumber));
    const stated = statedIn(line, caseNumber);
    const onRecordPercent = chosen?.rate.adValoremPercent ?? null;
    return {
      caseNumber,
      type: typeOf(caseNumber),
      depositPercent: stated ?? onRecordPercent,
      onRecordPercent,
      rateKind: stated ? 'as_stated' : (chosen?.rateKind ?? null),
      highestRatePercent: maxPercent,
      p90FinalPercent: p90Percent,
      maxFinalPercent: maxPercent,
    };
  }

  // A line that names one case of a pair is expected to name the other.
  private lookForCompanions(named: readonly string[]): void {
    const key = [...named].sort().join(' ');
    if (this.checked.has(key)) return;
    this.checked.add(key);
    const companions = named.flatMap((caseNumber) => {
      const of = orderOf(caseNumber);
      const companion = this.cases.get(of)?.companion ?? null;
      const record = companion === null ? undefined : this.cases.get(companion);
      return record
        ? [{ of, caseNumber: record.caseNumber, status: statusOn(record.periods, this.asOf)?.status ?? null }]
        : [];
    });
    const step = applyRule(missingCompanions, { named, companions }, this.asOf);
    if (step.decision.length === 0) return;
    this.steps.push(step);
    for (const { code, of, caseNumber } of step.decision)
      this.told.set(`${code} ${caseNumber}`, {
        code,
        message: `${of} is named without ${caseNumber}, which is in force on the same goods: its deposits are in no sum here. Name it too, unless the goods are outside its scope.`,
      });
  }

  private tell(caseNumber: string, stated: Decimal | null, onRecord: Decimal | null): void {
    const reading = readCaseNumber(caseNumber);
    for (const warning of 'caseNumber' in reading ? aboutCompany(reading.caseNumber) : [])
      this.told.set(`${warning.code} ${caseNumber}`, warning);
    if (stated && onRecord && stated.compare(onRecord) !== 0)
      this.told.set(`rate.stated_differs ${caseNumber}`, {
        code: 'rate.stated_differs',
        message: `For ${caseNumber} ${stated.toString()} % was stated and is taken; ${onRecord.toString()} % is on record.`,
      });
  }

  private openCase(caseNumber: string): LineCase {
    const highest = this.highestOf(orderOf(caseNumber));
    return { caseNumber, type: typeOf(caseNumber), rate: null, highest, open: true };
  }

  private rateOf(caseNumber: string, { countryOfOrigin, producer, exporter, supplier }: Parties): RateAnswer {
    const order = orderOf(caseNumber);
    const key = [order, countryOfOrigin, producer ?? '', exporter ?? '', supplier ?? ''].join('\u001f');
    const known = this.rates.get(key);
    if (known) return known;
    const parties = {
      ...(producer ? { producer } : {}),
      ...(exporter ? { exporter } : {}),
      ...(supplier ? { supplier } : {}),
    };
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
      const difference = best && compareRates(rate, best);
      if (difference === null) return null;
      return difference > 0 ? rate : best;
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

function statedIn({ statedDepositRates }: PlannedLineFacts, caseNumber: string): Decimal | null {
  const stated = statedDepositRates?.find((one) => one.caseNumber === caseNumber);
  return stated ? Decimal.parse(stated.adValoremPercent) : null;
}

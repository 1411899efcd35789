import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { Decimal } from '../../kernel/decimal.js';
import { earliest } from '../../kernel/dates.js';
import { parseMoney } from '../../kernel/money.js';
import { CasesByCode, CaseRecords } from '../adcvd/index.js';
import type { CasesOnRecord, PossibleCases } from '../adcvd/index.js';
import { determineRate } from '../adcvd/rules/rate-determination.js';
import type { RateAnswer } from '../adcvd/rules/rate-determination.js';
import { rateStatistics } from '../adcvd/rules/rate-statistics.js';
import { readCaseNumber } from '../adcvd/rules/case-number.js';
import type { LineFacts } from '../duties/rules/duty-facts.js';
import { computeEntryDuties } from '../duties/rules/entry-duties.js';
import { TariffTexts } from '../reference/index.js';
import type { TariffText } from '../reference/index.js';
import { FORMAL_PROCESSING_FEE } from '../reference/rules/merchandise-processing-fee.js';
import type { PlannedEntryFacts, PlannedLineFacts, QuoteBond } from './bond-quote.dto.js';
import type { BondQuoteFacts, PlannedCase, PlannedEntry, PlannedLine } from './rules/quote-facts.js';
import { quotedImporter } from './quoted-importer.js';

interface OnRecord {
  readonly asOf: IsoDate;
  readonly tariff: ReadonlyMap<string, TariffText>;
  readonly cases: CasesOnRecord;
  readonly possible: PossibleCases;
  /** Rates found so far, by case, origin and parties. */
  readonly rates: Map<string, RateAnswer>;
}

/** Gathers what is on record about the goods of a quote: four round trips, whatever its size. */
@Injectable()
export class QuoteFactsService {
  constructor(
    private readonly texts: TariffTexts,
    private readonly records: CaseRecords,
    private readonly byCode: CasesByCode,
  ) {}

  async gather(
    request: QuoteBond,
    knownAt: Instant,
  ): Promise<{ facts: BondQuoteFacts; casesCurrentThrough: IsoDate | null }> {
    const { asOf, plannedEntries, importer, dutiesTaxesFees12Months: paid } = request;
    const lines = plannedEntries.flatMap((entry) => entry.lines);
    const numbers = lines.flatMap(({ htsNumber, additionalHtsNumbers }) => [
      htsNumber,
      ...(additionalHtsNumbers ?? []),
    ]);
    const named = [...new Set(lines.flatMap(({ adcvdCases }) => (adcvdCases ?? []).map(orderOf)))];
    const open = lines.filter(({ adcvdCases }) => !adcvdCases);
    const [tariff, cases, possible] = await Promise.all([
      this.texts.find(numbers, asOf, knownAt),
      this.records.load(named, knownAt),
      this.byCode.find(open, asOf, knownAt),
    ]);
    const onRecord: OnRecord = { asOf, tariff, cases, possible, rates: new Map() };
    const facts: BondQuoteFacts = {
      importer: quotedImporter(importer),
      dutiesTaxesFees12Months: paid === undefined || paid === null ? null : parseMoney(paid),
      plannedEntries: plannedEntries.map((entry) => toPlannedEntry(entry, onRecord)),
      dataCurrentThrough: dataCurrentThrough(),
    };
    return { facts, casesCurrentThrough: named.length > 0 || open.length > 0 ? cases.currentThrough : null };
  }
}

// Fee tables are the only period tables a quote stands on; lists without an end are told as stale instead.
const dataCurrentThrough = (): IsoDate => earliest(FORMAL_PROCESSING_FEE.through ?? '2199-12-31');

function toPlannedEntry(
  { entryType, modeOfTransport, timesPer12Months, lines }: PlannedEntryFacts,
  on: OnRecord,
): PlannedEntry {
  const answered = lines.map((line) =>
    (line.adcvdCases ?? []).map((caseNumber) => ({ caseNumber, answer: rateOf(line, caseNumber, on) })),
  );
  const duties = computeEntryDuties(
    { entryType, modeOfTransport, lines: lines.map((line, i) => toLineFacts(line, answered[i] ?? [], on)) },
    on.asOf,
  );
  return {
    entryType,
    modeOfTransport,
    timesPer12Months,
    duties,
    lines: lines.map((line, i) => toPlannedLine(line, answered[i] ?? [], on)),
  };
}

interface Answered {
  readonly caseNumber: string;
  readonly answer: RateAnswer;
}

// Lines of one entry often share case, parties and origin: each such rate is looked for once.
function rateOf(line: PlannedLineFacts, caseNumber: string, { asOf, cases, rates }: OnRecord): RateAnswer {
  const { countryOfOrigin, producer, exporter } = line;
  const order = orderOf(caseNumber);
  const key = [order, countryOfOrigin, producer ?? '', exporter ?? ''].join('\u001f');
  const known = rates.get(key);
  if (known) return known;
  const parties = { ...(producer ? { producer } : {}), ...(exporter ? { exporter } : {}) };
  const question = { countryOfOrigin, ...parties, explain: false };
  const answer = determineRate(order, cases.cases.get(order) ?? null, question, asOf);
  rates.set(key, answer);
  return answer;
}

function toLineFacts(line: PlannedLineFacts, answered: readonly Answered[], { tariff }: OnRecord): LineFacts {
  return {
    htsNumber: line.htsNumber,
    enteredValue: parseMoney(line.enteredValue),
    quantity: line.quantity ? Decimal.parse(line.quantity) : null,
    unit: line.unit ?? null,
    countryOfOrigin: line.countryOfOrigin,
    tradeProgram: line.tradeProgram ?? null,
    tariff: tariff.get(line.htsNumber) ?? null,
    additional: (line.additionalHtsNumbers ?? []).map((htsNumber) => ({
      htsNumber,
      general: tariff.get(htsNumber)?.general ?? null,
    })),
    adcvd: answered.map(({ caseNumber, answer }) => ({
      caseNumber,
      type: caseNumber.startsWith('A') ? 'A' : 'C',
      rate: answer.chosen?.rate ?? null,
      ...(answer.chosen ? {} : { reason: answer.reasonCodes[0] ?? 'rate.unknown_on_date' }),
    })),
  };
}

function toPlannedLine(
  line: PlannedLineFacts,
  answered: readonly Answered[],
  { cases, asOf, possible }: OnRecord,
): PlannedLine {
  return {
    htsNumber: line.htsNumber,
    additionalHtsNumbers: line.additionalHtsNumbers ?? [],
    countryOfOrigin: line.countryOfOrigin,
    enteredValue: parseMoney(line.enteredValue),
    quantity: line.quantity ? Decimal.parse(line.quantity) : null,
    unit: line.unit ?? null,
    tradeProgram: line.tradeProgram ?? null,
    pgaRequirement: line.pgaRequirement ?? false,
    cases: answered.map((one) => toPlannedCase(one, cases, asOf)),
    possibleCases: line.adcvdCases ? [] : possible.of(line),
  };
}

function toPlannedCase({ caseNumber, answer }: Answered, { cases }: CasesOnRecord, asOf: IsoDate): PlannedCase {
  const percents = (cases.get(orderOf(caseNumber))?.candidates ?? [])
    .filter(({ effectiveOn }) => effectiveOn <= asOf)
    .flatMap(({ rate }) => (rate.adValoremPercent ? [rate.adValoremPercent] : []));
  const { p90Percent, maxPercent } = rateStatistics(percents);
  return {
    caseNumber,
    type: caseNumber.startsWith('A') ? 'A' : 'C',
    depositPercent: answer.chosen?.rate.adValoremPercent ?? null,
    rateKind: answer.chosen?.rateKind ?? null,
    highestRatePercent: maxPercent,
    p90FinalPercent: p90Percent,
    maxFinalPercent: maxPercent,
  };
}

function orderOf(text: string): string {
  const reading = readCaseNumber(text);
  return 'caseNumber' in reading ? reading.caseNumber.order : text;
}

import { Decimal } from '../../../kernel/decimal.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { eachInTurns } from '../../../kernel/turns.js';
import type { Turns } from '../../../kernel/turns.js';
import { determineRate } from '../../adcvd/rules/rate-determination.js';
import type { RateAnswer } from '../../adcvd/rules/rate-determination.js';
import { rateStatistics } from '../../adcvd/rules/rate-statistics.js';
import type { LineFacts } from '../../duties/rules/duty-facts.js';
import { entryDutiesInTurns } from '../../duties/rules/entry-duties.js';
import { PROCESSING_FEES_1 } from '../../reference/rules/merchandise-processing-fee.js';
import type { PlannedEntryFacts } from '../bond-quote.dto.js';
import type { PlannedLineFacts } from '../planned-line.dto.js';
import { orderOf } from '../../adcvd/rules/case-number.js';
import type { QuoteOnRecord1 } from './quote-record.js';
import { quotedImporter } from '../quoted-importer.js';
import type { BondQuoteFacts, PlannedCase, PlannedEntry, PlannedLine } from '../rules/version-1/quote-facts.js';

interface OnRecord extends Pick<QuoteOnRecord1, 'tariff' | 'cases'> {
  readonly asOf: IsoDate;
  /** Rates found so far, by case, origin and parties. */
  readonly rates: Map<string, RateAnswer>;
  /** The spread of the rates of each case, found once. */
  readonly statistics: Map<string, ReturnType<typeof rateStatistics>>;
}

/** The facts of a quote as the rules take them: rates and duties found from what was on record. */
export function* plannedFacts1InTurns({ request, tariff, cases, possible }: QuoteOnRecord1): Turns<BondQuoteFacts> {
  const { asOf, plannedEntries, importer, dutiesTaxesFees12Months: paid } = request;
  const onRecord: OnRecord = { asOf, tariff, cases, rates: new Map(), statistics: new Map() };
  const entries: PlannedEntry[] = [];
  for (const [i, entry] of plannedEntries.entries())
    entries.push(yield* toPlannedEntry(entry, possible[i] ?? [], onRecord));
  return {
    importer: quotedImporter(importer),
    dutiesTaxesFees12Months: paid === undefined || paid === null ? null : parseMoney(paid),
    plannedEntries: entries,
    // Fee tables are the only period tables a quote stands on; lists without an end are told as stale instead.
    dataCurrentThrough: PROCESSING_FEES_1.formal.params.fee.through ?? null,
  };
}

function* toPlannedEntry(
  { entryType, modeOfTransport, timesPer12Months, lines }: PlannedEntryFacts,
  possible: QuoteOnRecord1['possible'][number],
  on: OnRecord,
): Turns<PlannedEntry> {
  const answered = yield* eachInTurns(lines, (line) =>
    (line.adcvdCases ?? []).map((caseNumber) => ({ caseNumber, answer: rateOf(line, caseNumber, on) })),
  );
  const facts = yield* eachInTurns(lines, (line, i) => toLineFacts(line, answered[i] ?? [], on));
  const duties = yield* entryDutiesInTurns({ entryType, modeOfTransport, lines: facts }, on.asOf, PROCESSING_FEES_1);
  return {
    entryType,
    modeOfTransport,
    timesPer12Months,
    duties,
    lines: yield* eachInTurns(lines, (line, i) => toPlannedLine(line, answered[i] ?? [], possible[i] ?? [], on)),
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
  const answer = determineRate(order, cases.get(order) ?? null, question, asOf);
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
  possibleCases: readonly string[],
  on: OnRecord,
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
    cases: answered.map((one) => toPlannedCase(one, on)),
    possibleCases,
  };
}

function toPlannedCase({ caseNumber, answer }: Answered, on: OnRecord): PlannedCase {
  const { p90Percent, maxPercent } = statisticsOf(orderOf(caseNumber), on);
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

function statisticsOf(order: string, { cases, asOf, statistics }: OnRecord): ReturnType<typeof rateStatistics> {
  const known = statistics.get(order);
  if (known) return known;
  const percents = (cases.get(order)?.candidates ?? [])
    .filter(({ effectiveOn }) => effectiveOn <= asOf)
    .flatMap(({ rate }) => (rate.adValoremPercent ? [rate.adValoremPercent] : []));
  const found = rateStatistics(percents);
  statistics.set(order, found);
  return found;
}

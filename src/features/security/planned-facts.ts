import { Decimal } from '../../kernel/decimal.js';
import type { IsoDate } from '../../kernel/dates.js';
import type { Warning } from '../../kernel/determination.js';
import { parseMoney } from '../../kernel/money.js';
import { eachInTurns } from '../../kernel/turns.js';
import type { Turns } from '../../kernel/turns.js';
import { claimedProgram, goodsOfLine } from '../duties/index.js';
import type { LawOnRecord } from '../duties/rules/determination/determined-line.js';
import { NUMBER_ENDED, saysWhenEnded } from '../duties/rules/ended-number.js';
import { entryOwedInTurns } from '../duties/rules/owed/entry-owed.js';
import type { OpenOrders } from '../duties/rules/owed/orders-without-codes.js';
import type { LineCase, OwedLineFacts } from '../duties/rules/owed/entry-owed-facts.js';
import type { PlannedEntryFacts } from './bond-quote.dto.js';
import type { PlannedLineFacts } from './planned-line.dto.js';
import { CasesOfQuote } from './cases-of-quote.js';
import type { CaseAnswer } from './cases-of-quote.js';
import type { LineOnRecord, QuoteOnRecord } from './quote-on-record.js';
import { quotedImporter } from './quoted-importer.js';
import type { BondQuoteFacts, PlannedEntry, PlannedLine } from './rules/quote-facts.js';

interface OnRecord extends Pick<QuoteOnRecord, 'tariff'> {
  readonly asOf: IsoDate;
  readonly cases: CasesOfQuote;
  readonly law: LawOnRecord;
}

/** The facts of a quote as the rules take them: rates and duties found from what was on record. */
export function* plannedFactsInTurns(record: QuoteOnRecord): Turns<BondQuoteFacts> {
  const { request, tariff, cases, lines, programs, currency } = record;
  const { asOf, asOfBasis: basis = 'entry', plannedEntries, importer, dutiesTaxesFees12Months: paid } = request;
  const on: OnRecord = { asOf, tariff, cases: new CasesOfQuote(cases, asOf), law: { programs, currency, basis } };
  const entries: PlannedEntry[] = [];
  for (const [i, entry] of plannedEntries.entries()) entries.push(yield* toPlannedEntry(entry, lines[i] ?? [], on));
  return {
    importer: quotedImporter(importer),
    dutiesTaxesFees12Months: paid === undefined || paid === null ? null : parseMoney(paid),
    plannedEntries: entries,
    currency,
    warnings: [...endedNumbers(lines.flat()), ...withoutCodes(plannedEntries, lines), ...on.cases.warnings],
    steps: on.cases.steps,
  };
}

const endedNumbers = (lines: readonly LineOnRecord[]): readonly Warning[] => {
  const ended = new Map(lines.flatMap(({ ended: one }) => (one ? [[one.htsNumber, one]] : [])));
  return [...ended.values()].map((one) => ({ code: NUMBER_ENDED, message: saysWhenEnded(one) }));
};

function withoutCodes(
  entries: readonly PlannedEntryFacts[],
  lines: readonly (readonly LineOnRecord[])[],
): readonly Warning[] {
  const byOrigin = new Map<string, OpenOrders>();
  for (const [e, entry] of entries.entries())
    for (const [l, { countryOfOrigin }] of entry.lines.entries()) {
      const open = lines[e]?.[l]?.openOrders;
      if (open) byOrigin.set(countryOfOrigin, open);
    }
  return [...byOrigin].map(([origin, { count, withoutRate }]) => ({
    code: 'adcvd.orders_without_codes',
    message: `${String(count)} cases in force on goods of ${origin} are on record without tariff codes: that no code fits settles nothing. Name the case, or send an empty list where the goods are under none.${unbounded(withoutRate)}`,
  }));
}

const unbounded = (withoutRate: readonly string[]): string =>
  withoutRate.length === 0
    ? ''
    : ` Nothing says how much it could be: no rate is on record of ${withoutRate.join(', ')}.`;

interface LineRead {
  readonly line: PlannedLineFacts;
  readonly record: LineOnRecord;
  readonly answers: readonly CaseAnswer[];
}

function* toPlannedEntry(
  { entryType, modeOfTransport, timesPer12Months, lines }: PlannedEntryFacts,
  records: readonly LineOnRecord[],
  on: OnRecord,
): Turns<PlannedEntry> {
  const read = yield* eachInTurns(lines, (line, i): LineRead => {
    const record = records[i];
    if (!record) throw new RangeError('The record of a quote has fewer lines than its request.');
    return { line, record, answers: on.cases.find(line, record.possible) };
  });
  const facts = yield* eachInTurns(read, (one) => toOwedLine(one, on));
  const duties = yield* entryOwedInTurns({ entryType, modeOfTransport, lines: facts }, on.law, on.asOf);
  return {
    entryType,
    modeOfTransport,
    timesPer12Months,
    duties,
    lines: yield* eachInTurns(read, (one) => toPlannedLine(one, on)),
  };
}

function toOwedLine({ line, record, answers }: LineRead, { tariff }: OnRecord): OwedLineFacts {
  const { stated, ended, suffixes, covered } = record;
  return {
    line: goodsOfLine(line, stated, tariff),
    stated,
    ended,
    suffixes,
    covered,
    named: line.additionalHtsNumbers ?? null,
    cases: answers.map(({ owed }): LineCase => owed),
    ordersWithoutCodes: record.openOrders !== null,
    ...(record.openOrders ? { openOrders: record.openOrders } : {}),
  };
}

function toPlannedLine({ line, record, answers }: LineRead, on: OnRecord): PlannedLine {
  return {
    htsNumber: line.htsNumber,
    countryOfOrigin: line.countryOfOrigin,
    enteredValue: parseMoney(line.enteredValue),
    quantity: line.quantity ? Decimal.parse(line.quantity) : null,
    unit: line.unit ?? null,
    tradeProgram: claimedProgram(line, record.stated),
    provision: line.specialProvision ?? null,
    pgaRequirement: line.pgaRequirement ?? false,
    cases: answers.flatMap(({ owed }) => (owed.open ? [] : [on.cases.planned(owed.caseNumber, line)])),
    possibleCases: record.possible,
    ordersWithoutCodes: record.openOrders !== null,
  };
}

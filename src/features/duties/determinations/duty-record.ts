import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { invalid, unlawful } from '../../../kernel/errors.js';
import type { DomainError } from '../../../kernel/errors.js';
import { CasesByCode } from '../../adcvd/index.js';
import type { CaseWithoutCodes, PossibleCases } from '../../adcvd/index.js';
import { TariffTexts } from '../../reference/index.js';
import type { EndedNumber, TariffText } from '../../reference/index.js';
import { CurrencyRecord } from '../currency/currency-record.js';
import { DutyPrograms } from '../programs/duty-programs.js';
import type { ProgramsOnRecord } from '../programs/duty-programs.js';
import type { DutyLine, DutyQuestionFacts } from '../rules/determination/determination-facts.js';
import type { GoodsOfEntry, DutyLineFacts } from './duty-determination.dto.js';
import { goodsOfLine } from './goods-of-line.js';
import { namedHeadingFaults } from './named-heading-faults.js';
import { statedFacts } from './stated-facts.js';

const CONSUMPTION = '01';

/** What one question of many has: its facts, or the refusal of what it states. */
export type DutyFactsRead = { readonly facts: DutyQuestionFacts } | { readonly refusal: DomainError };

/** Reads what is on record about the goods of duty questions: a fixed number of round trips a day of the rate, whatever their size and number. */
@Injectable()
export class DutyRecord {
  constructor(
    private readonly programs: DutyPrograms,
    private readonly texts: TariffTexts,
    private readonly currency: CurrencyRecord,
    private readonly byCode: CasesByCode,
  ) {}

  /** Throws all faults of stated facts together. */
  async read(request: GoodsOfEntry, knownAt: Instant): Promise<DutyQuestionFacts> {
    const [read] = await this.readAll([request], knownAt);
    if (!read) throw new Error('a question was not read');
    if ('refusal' in read) throw read.refusal;
    return read.facts;
  }

  /** The same of many questions, each in its place. */
  async readAll(requests: readonly GoodsOfEntry[], knownAt: Instant): Promise<readonly DutyFactsRead[]> {
    if (requests.length === 0) return [];
    const isMany = requests.reduce((sum, { lines }) => sum + lines.length, 0) > LINES_AT_A_STRETCH;
    if (isMany) await setImmediate();
    const reading = this.programs.at(knownAt);
    const byDay = new Map<IsoDate, DutyLineFacts[]>();
    for (const { asOf, lines } of requests) {
      const day = byDay.get(asOf) ?? [];
      day.push(...lines);
      byDay.set(asOf, day);
    }
    const [programs, currency, days] = await Promise.all([
      reading,
      this.currency.beside(reading, knownAt),
      Promise.all([...byDay].map(async ([asOf, lines]) => [asOf, await this.readDay(asOf, lines, knownAt)] as const)),
    ]);
    const records = new Map(days);
    if (isMany) await setImmediate();
    const read = requests.map((request): DutyFactsRead => {
      const day = records.get(request.asOf);
      if (!day) throw new Error('a day was not read');
      return factsOf(request, day, programs, currency);
    });
    if (isMany) await setImmediate();
    return read;
  }

  // What is on record on one day of all goods that are asked of it.
  private async readDay(asOf: IsoDate, lines: readonly DutyLineFacts[], knownAt: Instant): Promise<DayOnRecord> {
    const numbers = [...new Set(lines.map(({ htsNumber }) => htsNumber))];
    const origins = [...new Set(lines.map(({ countryOfOrigin }) => countryOfOrigin))];
    const [tariff, suffixes, possible, hidden] = await Promise.all([
      this.texts.find(numbers, asOf, knownAt),
      this.texts.suffixesOf(numbers, asOf, knownAt),
      this.byCode.find(lines, asOf, knownAt),
      this.byCode.withoutCodes(origins, asOf, knownAt),
    ]);
    const gone = numbers.filter((number) => tariff.get(number)?.standing !== 'on_record');
    return { tariff, suffixes, possible, hidden, ended: await this.texts.endedOf(gone, asOf, knownAt) };
  }
}

// Reading the law of more lines than these is done in stretches, so that others are served in between.
const LINES_AT_A_STRETCH = 100;

interface DayOnRecord {
  readonly tariff: ReadonlyMap<string, TariffText>;
  readonly suffixes: ReadonlyMap<string, readonly string[]>;
  readonly possible: PossibleCases;
  readonly hidden: readonly CaseWithoutCodes[];
  readonly ended: ReadonlyMap<string, EndedNumber>;
}

function factsOf(
  request: GoodsOfEntry,
  { tariff, suffixes, possible, hidden, ended }: DayOnRecord,
  programs: ProgramsOnRecord,
  currency: DutyQuestionFacts['currency'],
): DutyFactsRead {
  const { asOf, entryType = CONSUMPTION, modeOfTransport = null, asOfBasis: basis = 'entry', lines } = request;
  const stated = lines.map((line, i) => statedFacts(line, `/lines/${String(i)}`, programs.index.facts, asOf));
  const faults = stated.flatMap((line) => line.faults);
  if (faults.length > 0) return { refusal: invalid(faults) };
  const read = lines.map((line, i): DutyLine => {
    const facts = stated[i]?.stated ?? new Map();
    return {
      line: goodsOfLine(line, facts, tariff),
      ended: ended.get(line.htsNumber) ?? null,
      stated: facts,
      suffixes: suffixes.get(line.htsNumber) ?? null,
      possibleCases: possible.find(line),
      covered: programs.covers(line.htsNumber),
      ...(line.additionalHtsNumbers ? { named: line.additionalHtsNumbers } : {}),
    };
  });
  const data = programs.index.data;
  const refusals = read.flatMap((line, i) =>
    namedHeadingFaults({ ...line, ...line.line }, `/lines/${String(i)}/additionalHtsNumbers`, data, asOf),
  );
  if (refusals.length > 0) return { refusal: unlawful(refusals) };
  const origins = new Set(lines.map(({ countryOfOrigin }) => countryOfOrigin));
  const casesWithoutCodes = hidden
    .filter(({ country }) => origins.has(country))
    .map(({ caseNumber, country }) => ({ caseNumber, country }));
  return {
    facts: { entryType, modeOfTransport, basis, programs: data, lines: read, currency, casesWithoutCodes },
  };
}

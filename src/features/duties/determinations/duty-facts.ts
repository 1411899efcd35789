import type { IsoDate } from '../../../kernel/dates.js';
import { invalid, unlawful } from '../../../kernel/errors.js';
import type { DomainError } from '../../../kernel/errors.js';
import { eachInTurns } from '../../../kernel/turns.js';
import type { Turns } from '../../../kernel/turns.js';
import type { CaseWithoutCodes, PossibleCases } from '../../adcvd/index.js';
import type { EndedNumber, TariffText } from '../../reference/index.js';
import type { ProgramsOnRecord } from '../programs/duty-programs.js';
import type { DutyLine, DutyQuestionFacts } from '../rules/determination/determination-facts.js';
import type { GoodsOfEntry } from './duty-determination.dto.js';
import { goodsOfLine } from './goods-of-line.js';
import { namedHeadingFaults } from './named-heading-faults.js';
import { statedFacts } from './stated-facts.js';

const CONSUMPTION = '01';

/** What one question of many has: its facts, or the refusal of what it states. */
export type DutyFactsRead = { readonly facts: DutyQuestionFacts } | { readonly refusal: DomainError };

/** What is on record on one day about the goods that are asked of it. */
export interface DayOnRecord {
  readonly tariff: ReadonlyMap<string, TariffText>;
  readonly suffixes: ReadonlyMap<string, readonly string[]>;
  readonly possible: PossibleCases;
  readonly hidden: readonly CaseWithoutCodes[];
  readonly ended: ReadonlyMap<string, EndedNumber>;
}

/** What was read for duty questions: each day that is asked of, and what holds on all of them. */
export interface DutyReading {
  readonly days: ReadonlyMap<IsoDate, DayOnRecord>;
  readonly programs: ProgramsOnRecord;
  readonly currency: DutyQuestionFacts['currency'];
}

/** The facts of a question; what it states wrongly is its own refusal. */
export function dutyFactsInTurns(request: GoodsOfEntry, reading: DutyReading): Turns<DutyFactsRead> {
  const day = reading.days.get(request.asOf);
  if (!day) throw new Error('a day was not read');
  return factsInTurns(request, day, reading);
}

function* factsInTurns(
  request: GoodsOfEntry,
  { tariff, suffixes, possible, hidden, ended }: DayOnRecord,
  { programs, currency }: DutyReading,
): Turns<DutyFactsRead> {
  const { asOf, entryType = CONSUMPTION, modeOfTransport = null, asOfBasis: basis = 'entry', lines } = request;
  const stated = yield* eachInTurns(lines, (line, i) =>
    statedFacts(line, `/lines/${String(i)}`, programs.index.facts, asOf),
  );
  const faults = stated.flatMap((line) => line.faults);
  if (faults.length > 0) return { refusal: invalid(faults) };
  const read = yield* eachInTurns(lines, (line, i): DutyLine => {
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
  const misnamed = yield* eachInTurns(read, (line, i) =>
    namedHeadingFaults({ ...line, ...line.line }, `/lines/${String(i)}/additionalHtsNumbers`, data, asOf),
  );
  const refusals = misnamed.flat();
  if (refusals.length > 0) return { refusal: unlawful(refusals) };
  const origins = new Set(lines.map(({ countryOfOrigin }) => countryOfOrigin));
  const casesWithoutCodes = hidden
    .filter(({ country }) => origins.has(country))
    .map(({ caseNumber, country }) => ({ caseNumber, country }));
  return {
    facts: { entryType, modeOfTransport, basis, programs: data, lines: read, currency, casesWithoutCodes },
  };
}

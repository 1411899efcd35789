import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { invalid, unlawful } from '../../../kernel/errors.js';
import { parseMoney } from '../../../kernel/money.js';
import { CasesByCode } from '../../adcvd/index.js';
import { TariffTexts } from '../../reference/index.js';
import { CurrencyRecord } from '../currency/currency-record.js';
import { DutyPrograms } from '../programs/duty-programs.js';
import type { DutyLine, DutyQuestionFacts } from '../rules/determination/determination-facts.js';
import type { DetermineDuties } from './duty-determination.dto.js';
import { namedHeadingFaults } from './named-heading-faults.js';
import { claimedProgram, statedFacts } from './stated-facts.js';

const CONSUMPTION = '01';

/** Reads what is on record about the goods of a duty question: a fixed number of round trips, whatever its size. */
@Injectable()
export class DutyRecord {
  constructor(
    private readonly programs: DutyPrograms,
    private readonly texts: TariffTexts,
    private readonly currency: CurrencyRecord,
    private readonly byCode: CasesByCode,
  ) {}

  /** Throws all faults of stated facts together. */
  async read(request: DetermineDuties, knownAt: Instant): Promise<DutyQuestionFacts> {
    const { asOf, entryType = CONSUMPTION, modeOfTransport = null, asOfBasis: basis = 'entry' } = request;
    const numbers = request.lines.map(({ htsNumber }) => htsNumber);
    const reading = this.programs.at(knownAt);
    const origins = [...new Set(request.lines.map(({ countryOfOrigin }) => countryOfOrigin))];
    const [programs, tariff, suffixes, possible, hidden, currency] = await Promise.all([
      reading,
      this.texts.find(numbers, asOf, knownAt),
      this.texts.suffixesOf(numbers, asOf, knownAt),
      this.byCode.find(request.lines, asOf, knownAt),
      this.byCode.withoutCodes(origins, asOf, knownAt),
      this.currency.beside(reading, knownAt),
    ]);
    const stated = request.lines.map((line, i) => statedFacts(line, `/lines/${String(i)}`, programs.index.facts, asOf));
    const faults = stated.flatMap((line) => line.faults);
    if (faults.length > 0) throw invalid(faults);
    const gone = numbers.filter((number) => tariff.get(number)?.standing !== 'on_record');
    const ended = await this.texts.endedOf(gone, asOf, knownAt);
    const lines = request.lines.map((line, i): DutyLine => {
      const facts = stated[i]?.stated ?? new Map();
      return {
        line: {
          htsNumber: line.htsNumber,
          enteredValue: parseMoney(line.enteredValue),
          quantity: line.quantity ? Decimal.parse(line.quantity) : null,
          unit: line.unit ?? null,
          countryOfOrigin: line.countryOfOrigin,
          tradeProgram: claimedProgram(line, facts),
          provision: line.specialProvision ?? null,
          tariff: tariff.get(line.htsNumber) ?? null,
          additional: [],
          adcvd: [],
        },
        ended: ended.get(line.htsNumber) ?? null,
        stated: facts,
        suffixes: suffixes.get(line.htsNumber) ?? null,
        possibleCases: possible.find(line),
        covered: programs.covers(line.htsNumber),
        ...(line.additionalHtsNumbers ? { named: line.additionalHtsNumbers } : {}),
      };
    });
    const refusals = lines.flatMap((line, i) =>
      namedHeadingFaults(
        { ...line, ...line.line },
        `/lines/${String(i)}/additionalHtsNumbers`,
        programs.index.data,
        asOf,
      ),
    );
    if (refusals.length > 0) throw unlawful(refusals);
    return {
      entryType,
      modeOfTransport,
      basis,
      programs: programs.index.data,
      lines,
      currency,
      casesWithoutCodes: hidden.map(({ caseNumber, country }) => ({ caseNumber, country })),
    };
  }
}

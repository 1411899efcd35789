import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/dates.js';
import { invalid, unlawful } from '../../kernel/errors.js';
import { CasesByCode, CaseRecords } from '../adcvd/index.js';
import type { CaseWithoutCodes } from '../adcvd/index.js';
import { CurrencyRecord, DutyPrograms, statedFacts } from '../duties/index.js';
import { openOrdersOf } from '../duties/rules/owed/orders-without-codes.js';
import type { OpenOrders } from '../duties/rules/owed/orders-without-codes.js';
import { TariffTexts } from '../reference/index.js';
import { orderOf } from '../adcvd/rules/case-number.js';
import type { QuoteBond } from './bond-quote.dto.js';
import { headingFaults } from './heading-faults.js';
import type { QuoteOnRecord } from './quote-on-record.js';

/** Reads what is on record about the goods of a quote: a fixed number of round trips, whatever its size. */
@Injectable()
export class QuoteRecord {
  constructor(
    private readonly programs: DutyPrograms,
    private readonly texts: TariffTexts,
    private readonly currency: CurrencyRecord,
    private readonly records: CaseRecords,
    private readonly byCode: CasesByCode,
  ) {}

  /** Throws all faults of stated facts together, then all headings that cannot be taken as stated. */
  async read(request: QuoteBond, knownAt: Instant): Promise<QuoteOnRecord> {
    const { asOf, plannedEntries } = request;
    const lines = plannedEntries.flatMap((entry) => entry.lines);
    const numbers = lines.map(({ htsNumber }) => htsNumber);
    const open = lines.filter(({ adcvdCases }) => !adcvdCases);
    const reading = this.programs.at(knownAt);
    const [programs, tariff, suffixes, possible, hidden, currency] = await Promise.all([
      reading,
      this.texts.find(numbers, asOf, knownAt),
      this.texts.suffixesOf(numbers, asOf, knownAt),
      this.byCode.find(open, asOf, knownAt),
      open.length === 0 ? [] : this.byCode.withoutCodes(originsOf(open), asOf, knownAt),
      this.currency.beside(reading, knownAt),
    ]);
    const named = lines.flatMap((line) => line.adcvdCases ?? possible.find(line));
    const gone = numbers.filter((number) => tariff.get(number)?.standing !== 'on_record');
    const [{ cases }, ended] = await Promise.all([
      this.records.load([...new Set(named.map(orderOf))], knownAt, true),
      this.texts.endedOf(gone, asOf, knownAt),
    ]);
    const stated = plannedEntries.map((entry, e) =>
      entry.lines.map((line, l) =>
        statedFacts(line, `/plannedEntries/${String(e)}/lines/${String(l)}`, programs.index.facts, asOf),
      ),
    );
    const faults = stated.flat().flatMap((line) => line.faults);
    if (faults.length > 0) throw invalid(faults);
    const openOrders = openOrdersByOrigin(hidden);
    const onRecord: QuoteOnRecord = {
      request,
      tariff,
      cases,
      lines: plannedEntries.map((entry, e) =>
        entry.lines.map((line, l) => ({
          stated: stated[e]?.[l]?.stated ?? new Map(),
          ended: ended.get(line.htsNumber) ?? null,
          suffixes: suffixes.get(line.htsNumber) ?? null,
          covered: programs.covers(line.htsNumber),
          possible: line.adcvdCases ? [] : possible.find(line),
          openOrders: line.adcvdCases ? null : (openOrders.get(line.countryOfOrigin) ?? null),
        })),
      ),
      programs: programs.index.data,
      currency,
      casesThrough: named.length > 0 || open.length > 0 ? currency.orders : null,
    };
    const refusals = headingFaults(onRecord);
    if (refusals.length > 0) throw unlawful(refusals);
    return onRecord;
  }
}

function openOrdersByOrigin(hidden: readonly CaseWithoutCodes[]): ReadonlyMap<string, OpenOrders> {
  const countries = [...new Set(hidden.map(({ country }) => country))];
  return new Map(countries.map((country) => [country, openOrdersOf(hidden.filter((one) => one.country === country))]));
}

const originsOf = (lines: readonly { readonly countryOfOrigin: string }[]): readonly string[] => [
  ...new Set(lines.map(({ countryOfOrigin }) => countryOfOrigin)),
];

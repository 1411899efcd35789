import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { CasesByCode, CaseRecords } from '../../adcvd/index.js';
import type { CaseRecord } from '../../adcvd/rules/rate-determination.js';
import { TariffTexts } from '../../reference/index.js';
import type { TariffText } from '../../reference/index.js';
import { orderOf } from '../../adcvd/rules/case-number.js';
import type { QuoteBond } from '../bond-quote.dto.js';

/** Of version 1: a quote's request, and all that was on record about its goods. */
export interface QuoteOnRecord1 {
  readonly request: QuoteBond;
  /** By the number asked for. */
  readonly tariff: ReadonlyMap<string, TariffText>;
  /** The cases named, by order. */
  readonly cases: ReadonlyMap<string, CaseRecord>;
  /** For each line of each entry the cases in force that fit it; none where the line says which it is under. */
  readonly possible: readonly (readonly (readonly string[])[])[];
  /** The last day of the list of orders; null where no case matters. */
  readonly casesThrough: IsoDate | null;
}

/** Reads what is on record about the goods of a quote: four round trips, whatever its size. */
@Injectable()
export class QuoteRecord1 {
  constructor(
    private readonly texts: TariffTexts,
    private readonly records: CaseRecords,
    private readonly byCode: CasesByCode,
  ) {}

  async read(request: QuoteBond, knownAt: Instant): Promise<QuoteOnRecord1> {
    const { asOf, plannedEntries } = request;
    const lines = plannedEntries.flatMap((entry) => entry.lines);
    const numbers = lines.flatMap(({ htsNumber, additionalHtsNumbers }) => [
      htsNumber,
      ...(additionalHtsNumbers ?? []),
    ]);
    const named = [...new Set(lines.flatMap(({ adcvdCases }) => (adcvdCases ?? []).map(orderOf)))];
    const open = lines.filter(({ adcvdCases }) => !adcvdCases);
    const [tariff, { cases, currentThrough }, possible] = await Promise.all([
      this.texts.find(numbers, asOf, knownAt),
      this.records.load(named, knownAt),
      this.byCode.find(open, asOf, knownAt),
    ]);
    return {
      request,
      tariff,
      cases,
      possible: plannedEntries.map((entry) => entry.lines.map((line) => (line.adcvdCases ? [] : possible.find(line)))),
      casesThrough: named.length > 0 || open.length > 0 ? currentThrough : null,
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Turns } from '../../../kernel/turns.js';
import { inTurns } from '../../../platform/http/in-turns.js';
import { CasesByCode } from '../../adcvd/index.js';
import { TariffTexts } from '../../reference/index.js';
import { CurrencyRecord } from '../currency/currency-record.js';
import { DutyPrograms } from '../programs/duty-programs.js';
import type { DutyQuestionFacts } from '../rules/determination/determination-facts.js';
import type { GoodsOfEntry, DutyLineFacts } from './duty-determination.dto.js';
import { dutyFactsInTurns } from './duty-facts.js';
import type { DayOnRecord, DutyFactsRead } from './duty-facts.js';

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
    const read = await inTurns((await this.readOnce([request], knownAt))(request));
    if ('refusal' in read) throw read.refusal;
    return read.facts;
  }

  /** What is on record for all of these questions; the facts of each are made when it is asked for, and held by nobody else. */
  async readOnce(
    requests: readonly GoodsOfEntry[],
    knownAt: Instant,
  ): Promise<(request: GoodsOfEntry) => Turns<DutyFactsRead>> {
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
    const read = { days: new Map(days), programs, currency };
    return (request) => dutyFactsInTurns(request, read);
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

import { Injectable } from '@nestjs/common';
import { addMonths } from '../../../kernel/dates.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { CaseRecords } from '../../adcvd/index.js';
import { orderOf } from '../../adcvd/rules/case-number.js';
import { CasesOfQuote } from '../../security/index.js';
import type { GoodsEntered } from '../rules/assessment/risk-record.js';
import { GOODS_ENTERED } from './risk.sql.js';

const READER = 'system:risk';
const MONTHS = 12;

/** What importers have entered, with the rates of its cases. */
@Injectable()
export class GoodsOnRecord {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseRecords,
  ) {}

  /** Goods of the twelve months through the day, alike ones together, with the rates of their cases on the day. */
  async find(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<readonly GoodsEntered[]> {
    const values = [importerId, addMonths(asOf, -MONTHS), asOf, knownAt];
    const rows = await this.database.queryAs<Row>(READER, GOODS_ENTERED, values);
    const orders = [...new Set(rows.flatMap(({ cases }) => cases.map(orderOf)))];
    const { cases } = await this.cases.load(orders, knownAt);
    const rates = new CasesOfQuote(cases, asOf);
    return rows.map(({ htsNumber, countryOfOrigin, value, cases: numbers, producer, exporter }) => {
      const line = { htsNumber, countryOfOrigin, enteredValue: value, producer, exporter };
      return {
        htsNumber,
        countryOfOrigin,
        value: parseMoney(value),
        cases: numbers.map((caseNumber) => {
          const { depositPercent, p90FinalPercent, maxFinalPercent } = rates.planned(caseNumber, line);
          return { caseNumber, depositPercent, p90FinalPercent, maxFinalPercent };
        }),
      };
    });
  }
}

interface Row extends Record<string, unknown> {
  readonly htsNumber: string;
  readonly countryOfOrigin: string;
  readonly value: string;
  readonly cases: readonly string[];
  readonly producer: string | null;
  readonly exporter: string | null;
}

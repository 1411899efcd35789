import { Injectable } from '@nestjs/common';
import { addMonths } from '../../kernel/dates.js';
import type { Instant, IsoDate } from '../../kernel/dates.js';
import { parseMoney } from '../../kernel/money.js';
import { Database } from '../../platform/database/database.js';
import { RiskRecords } from '../risk/index.js';
import { DUTIES_OF_TWELVE_MONTHS } from './requirement.sql.js';
import type { RequirementRecord } from './rules/requirement.js';

const READER = 'system:requirements';
const MONTHS = 12;

/** Reads what a requirement is found from: the importer's own record, as known at an instant. */
@Injectable()
export class RequirementRecords {
  constructor(
    private readonly database: Database,
    private readonly risks: RiskRecords,
  ) {}

  async read(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<RequirementRecord> {
    const [risk, [owed]] = await Promise.all([
      this.risks.read({ importerId, issue: 'adcvd' }, asOf, knownAt),
      this.database.queryAs<Owed>(READER, DUTIES_OF_TWELVE_MONTHS, [
        importerId,
        addMonths(asOf, -MONTHS),
        asOf,
        knownAt,
      ]),
    ]);
    const { entries = 0, total = null } = owed ?? {};
    return { risk, entries, dutiesTaxesFees12Months: total === null ? null : parseMoney(total) };
  }
}

interface Owed extends Record<string, unknown> {
  readonly entries: number;
  readonly total: string | null;
}

import { Injectable } from '@nestjs/common';
import { Decimal } from '../../../kernel/decimal.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { RiskRecord } from '../rules/assessment/risk-record.js';
import { RecordsOfImporters } from './records-of-importers.js';
import type { AssessImporterRisk } from './risk.dto.js';

type Asked = Pick<AssessImporterRisk, 'importerId' | 'entryId' | 'issue' | 'draw'>;

/** Reads what a risk is found from, as known at an instant. */
@Injectable()
export class RiskRecords {
  constructor(private readonly importers: RecordsOfImporters) {}

  async read({ importerId, entryId, issue, draw }: Asked, asOf: IsoDate, knownAt: Instant): Promise<RiskRecord> {
    const record = await this.importers.find(importerId, asOf, knownAt);
    const of = entryId === undefined ? 'importer' : 'entry';
    return { issue, of, draw: draw === undefined ? null : Decimal.parse(draw), ...record };
  }
}

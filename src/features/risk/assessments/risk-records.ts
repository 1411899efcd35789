import { Injectable } from '@nestjs/common';
import { Decimal } from '../../../kernel/decimal.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { Bonds } from '../../bonds/index.js';
import { CoveredRecords } from '../covered/covered-records.js';
import type { RiskRecord } from '../rules/assessment/risk-record.js';
import { AffiliatesOnRecord } from './affiliates-on-record.js';
import { GoodsOnRecord } from './goods-on-record.js';
import { ImporterOnRecord } from './importer-on-record.js';
import type { AssessImporterRisk } from './risk.dto.js';

const IMPORTATION = '1';

type ImportersRecord = Omit<RiskRecord, 'issue' | 'of' | 'draw'>;
type Asked = Pick<AssessImporterRisk, 'importerId' | 'entryId' | 'issue' | 'draw'>;

/** Reads what a risk is found from, as known at an instant. */
@Injectable()
export class RiskRecords {
  constructor(
    private readonly database: Database,
    private readonly covered: CoveredRecords,
    private readonly importers: ImporterOnRecord,
    private readonly affiliates: AffiliatesOnRecord,
    private readonly bonds: Bonds,
    private readonly goods: GoodsOnRecord,
  ) {}

  async read({ importerId, entryId, issue, draw }: Asked, asOf: IsoDate, knownAt: Instant): Promise<RiskRecord> {
    const record = await this.database.once(`risk of ${JSON.stringify([importerId, asOf, knownAt])}`, () =>
      this.readImporter(importerId, asOf, knownAt),
    );
    const of = entryId === undefined ? 'importer' : 'entry';
    return { issue, of, draw: draw === undefined ? null : Decimal.parse(draw), ...record };
  }

  // What is on record of the importer is so for each of its entries: where a set of them is assessed in one transaction, it is read once.
  private async readImporter(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<ImportersRecord> {
    const [covered, importer, goods, bond, affiliates] = await Promise.all([
      this.covered.read(importerId, asOf, knownAt),
      this.importers.find(importerId, asOf, knownAt),
      this.goods.find(importerId, asOf, knownAt),
      this.bonds.findBondVersion(importerId, IMPORTATION, asOf, knownAt),
      this.affiliates.find(importerId, asOf, knownAt),
    ]);
    return {
      covered,
      ...importer,
      goods,
      bond: bond ? { bondId: bond.bondId, amount: bond.limitOfLiability } : null,
      affiliates,
    };
  }
}

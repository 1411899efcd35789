import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Decimal } from '../../../kernel/decimal.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Bonds } from '../../bonds/index.js';
import { ImporterRecord, ImportersService, residenceOf } from '../../importers/index.js';
import { CoveredRecords } from '../covered/covered-records.js';
import type { RiskRecord } from '../rules/assessment/risk-record.js';
import { AffiliatesOnRecord } from './affiliates-on-record.js';
import { GoodsOnRecord } from './goods-on-record.js';
import type { AssessImporterRisk } from './risk.dto.js';

const READER: Actor = { id: 'system:risk', role: 'system', organisationId: null, scopes: [] };
const IMPORTATION = '1';

type Asked = Pick<AssessImporterRisk, 'importerId' | 'entryId' | 'issue' | 'draw'>;

/** Reads what a risk is found from, as known at an instant. */
@Injectable()
export class RiskRecords {
  constructor(
    private readonly covered: CoveredRecords,
    private readonly importers: ImporterRecord,
    private readonly register: ImportersService,
    private readonly affiliates: AffiliatesOnRecord,
    private readonly bonds: Bonds,
    private readonly goods: GoodsOnRecord,
  ) {}

  async read({ importerId, entryId, issue, draw }: Asked, asOf: IsoDate, knownAt: Instant): Promise<RiskRecord> {
    const [covered, { particulars }, goods, bond, affiliates, dataFault] = await Promise.all([
      this.covered.read(importerId, asOf, knownAt),
      this.importers.read(importerId, asOf, knownAt),
      this.goods.find(importerId, asOf, knownAt),
      this.bonds.findBondVersion(importerId, IMPORTATION, asOf, knownAt),
      this.affiliates.find(importerId, asOf, knownAt),
      this.dataFault(importerId, asOf, knownAt),
    ]);
    return {
      issue,
      of: entryId === undefined ? 'importer' : 'entry',
      draw: draw === undefined ? null : Decimal.parse(draw),
      covered,
      residence: residenceOf(particulars),
      goods,
      bond: bond ? { bondId: bond.bondId, amount: bond.limitOfLiability } : null,
      affiliates,
      dataFault,
    };
  }

  private async dataFault(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<true | null> {
    const { voided, address, numbers = [] } = await this.register.find(READER, importerId, { asOf, knownAt });
    const usable = numbers.some(({ from, through }) => from <= asOf && (through === undefined || asOf <= through));
    const isVoid = voided !== undefined && voided.on <= asOf;
    return isVoid || address === undefined || !usable ? true : null;
  }
}

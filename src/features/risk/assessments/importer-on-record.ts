import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { ImporterRecord, ImportersService, residenceOf } from '../../importers/index.js';
import type { RiskRecord } from '../rules/assessment/risk-record.js';

const READER: Actor = { id: 'system:risk', role: 'system', organisationId: null, scopes: [] };

/** What the register says of an importer, as far as its risk stands on it. */
@Injectable()
export class ImporterOnRecord {
  constructor(
    private readonly importers: ImporterRecord,
    private readonly register: ImportersService,
  ) {}

  /** On a day, as known at an instant. */
  async find(
    importerId: string,
    asOf: IsoDate,
    knownAt: Instant,
  ): Promise<Pick<RiskRecord, 'residence' | 'dataFault'>> {
    const [{ particulars }, dataFault] = await Promise.all([
      this.importers.read(importerId, asOf, knownAt),
      this.findFault(importerId, asOf, knownAt),
    ]);
    return { residence: residenceOf(particulars), dataFault };
  }

  private async findFault(importerId: string, asOf: IsoDate, knownAt: Instant): Promise<true | null> {
    const { voided, address, numbers = [] } = await this.register.find(READER, importerId, { asOf, knownAt });
    const usable = numbers.some(({ from, through }) => from <= asOf && (through === undefined || asOf <= through));
    const isVoid = voided !== undefined && voided.on <= asOf;
    return isVoid || address === undefined || !usable ? true : null;
  }
}

import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/dates.js';
import { CaseRecords } from '../../adcvd/index.js';
import { TariffEditions } from '../../reference/index.js';
import { FORMAL_PROCESSING_FEE } from '../../reference/rules/merchandise-processing-fee.js';
import { DutyPrograms } from '../programs/duty-programs.js';
import type { ProgramsOnRecord } from '../programs/duty-programs.js';
import type { DataCurrency } from '../rules/currency/data-currency.js';

/** Reads up to which day each part of the data was compared with the law, as known at an instant. */
@Injectable()
export class CurrencyRecord {
  constructor(
    private readonly editions: TariffEditions,
    private readonly programs: DutyPrograms,
    private readonly records: CaseRecords,
  ) {}

  async read(knownAt: Instant): Promise<DataCurrency> {
    return this.beside(this.programs.at(knownAt), knownAt);
  }

  /** The same beside programmes that are being read already. */
  async beside(reading: Promise<ProgramsOnRecord>, knownAt: Instant): Promise<DataCurrency> {
    const [tariff, programs, { through: orders, selected }] = await Promise.all([
      this.editions.at(knownAt),
      reading,
      this.records.listed(knownAt),
    ]);
    return {
      tariff: { first: tariff.first, through: tariff.reviewedThrough },
      programs: { first: programs.first, through: programs.reviewedThrough },
      orders,
      ...(selected === null ? {} : { ordersSelected: selected }),
      fees: FORMAL_PROCESSING_FEE.through ?? null,
      comparedThrough: programs.comparedThrough,
    };
  }
}

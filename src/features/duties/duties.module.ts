import { Module } from '@nestjs/common';
import { AdcvdModule } from '../adcvd/index.js';
import { ReferenceModule } from '../reference/index.js';
import { DataCurrencyController } from './currency/data-currency.controller.js';
import { DataSources } from './currency/data-sources.js';
import { DutyComparisonsController } from './comparisons/duty-comparisons.controller.js';
import { CurrencyRecord } from './currency/currency-record.js';
import { DutyDeterminationsController } from './determinations/duty-determinations.controller.js';
import { DutyRecord } from './determinations/duty-record.js';
import { DutySeed } from './duty-seed.js';
import { LawChangesController } from './law-changes/law-changes.controller.js';
import { LawChangesService } from './law-changes/law-changes.service.js';
import { DutyPrograms } from './programs/duty-programs.js';
import { ProgramsController } from './programs/programs.controller.js';
import { ProgramsService } from './programs/programs.service.js';
import { TariffLineController } from './tariff-lines/tariff-line.controller.js';

/** What is owed on a line and an entry: ordinary and additional duties on the day of the rate. */
@Module({
  imports: [AdcvdModule, ReferenceModule],
  controllers: [
    DataCurrencyController,
    DutyComparisonsController,
    DutyDeterminationsController,
    LawChangesController,
    ProgramsController,
    TariffLineController,
  ],
  providers: [CurrencyRecord, DataSources, DutyPrograms, DutyRecord, DutySeed, LawChangesService, ProgramsService],
  exports: [CurrencyRecord, DutyPrograms, DutyRecord],
})
export class DutiesModule {}

import { Module } from '@nestjs/common';
import { CodeListsController } from './code-lists/code-lists.controller.js';
import { CodeListsService } from './code-lists/code-lists.service.js';
import { CountriesController } from './countries/countries.controller.js';
import { CountriesService } from './countries/countries.service.js';
import { ReferenceCurrency } from './currency/reference-currency.js';
import { DatedLists } from './dated-list.js';
import { FeesController } from './fees/fees.controller.js';
import { InterestRatesRecord } from './fees/interest-rates-record.js';
import { InterestRatesService } from './fees/interest-rates.service.js';
import { HolidaysController } from './holidays/holidays.controller.js';
import { PortsController } from './ports/ports.controller.js';
import { PortsOnRecord } from './ports/ports-on-record.js';
import { PortsService } from './ports/ports.service.js';
import { ReferenceLookups } from './reference-lookups.js';
import { ReferenceSeed } from './reference-seed.js';
import { SuretiesController } from './sureties/sureties.controller.js';
import { SuretiesService } from './sureties/sureties.service.js';
import { TariffChanges } from './tariff-lines/tariff-changes.js';
import { TariffEditions } from './tariff-lines/tariff-editions.js';
import { TariffLinesController } from './tariff-lines/tariff-lines.controller.js';
import { TariffLinesService } from './tariff-lines/tariff-lines.service.js';
import { TariffTexts } from './tariff-lines/tariff-texts.js';
import { TouchedLines } from './tariff-lines/touched-lines.js';

/** Ports, countries, the tariff, fees, interest, sureties, holidays and code lists, all dated. */
@Module({
  controllers: [
    CodeListsController,
    CountriesController,
    FeesController,
    HolidaysController,
    PortsController,
    SuretiesController,
    TariffLinesController,
  ],
  providers: [
    CodeListsService,
    CountriesService,
    DatedLists,
    InterestRatesRecord,
    InterestRatesService,
    PortsOnRecord,
    PortsService,
    ReferenceCurrency,
    ReferenceLookups,
    ReferenceSeed,
    SuretiesService,
    TariffChanges,
    TariffEditions,
    TariffLinesService,
    TariffTexts,
    TouchedLines,
  ],
  exports: [
    InterestRatesRecord,
    ReferenceCurrency,
    PortsOnRecord,
    ReferenceLookups,
    TariffChanges,
    TariffEditions,
    TariffLinesService,
    TariffTexts,
    TouchedLines,
  ],
})
export class ReferenceModule {}

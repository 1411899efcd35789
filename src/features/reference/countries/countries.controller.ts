import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../kernel/page.js';
import { Public } from '../../../platform/access/requires.js';
import { RevealsPage } from '../../../platform/access/reveals.js';
import { Cacheable } from '../../../platform/http/cacheable.js';
import { REFERENCE_SECONDS } from '../caching.js';
import { countryAccess } from './country.access.js';
import { ListCountries } from './country.dto.js';
import { CountryView } from './country.view.js';
import { CountriesService } from './countries.service.js';

/** Countries, present and former. */
@ApiTags('Reference')
@Controller('v1/countries')
export class CountriesController {
  constructor(private readonly countries: CountriesService) {}

  /** Lists countries by their ISO code, former ones with the end of their code, each with its AD/CVD country codes. */
  @Get()
  @Public('country codes are public')
  @Cacheable(REFERENCE_SECONDS)
  @RevealsPage(CountryView, countryAccess)
  list(@Query() query: ListCountries): Promise<Page<CountryView>> {
    return this.countries.list(query);
  }
}

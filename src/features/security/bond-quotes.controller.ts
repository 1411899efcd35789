import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../platform/access/requires.js';
import { Reveals } from '../../platform/access/reveals.js';
import { Refuses } from '../../platform/http/refuses.js';
import { determinationAccess } from '../../platform/determinations/determination.access.js';
import { DeterminationView } from '../../platform/determinations/determination.view.js';
import { QuoteBond } from './bond-quote.dto.js';
import { BondQuotesService } from './bond-quotes.service.js';

/** What security a shipment needs, and why. */
@ApiTags('Bonds')
@Controller('v1/bond-requirement-quotes')
export class BondQuotesController {
  constructor(private readonly quotes: BondQuotesService) {}

  /** Duties at entry, coverage, risk and the bond needed, step by step with the law beside each step. Stores nothing. */
  @Post()
  @Refuses(422)
  @HttpCode(200)
  @Public('brokers ask before they have an account; nothing is stored')
  @Reveals(DeterminationView, determinationAccess)
  quote(@Body() body: QuoteBond): Promise<DeterminationView> {
    return this.quotes.quote(body) as unknown as Promise<DeterminationView>;
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import type { Page } from '../../../kernel/page.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../../platform/access/reveals.js';
import { ChangesVersion, IfMatch } from '../../../platform/http/if-match.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { securityFilingAccess } from './isf.access.js';
import {
  FileSecurityFiling,
  ListSecurityFilings,
  ReadSecurityFiling,
  AmendSecurityFiling,
  WithdrawSecurityFiling,
} from './isf.dto.js';
import { IsfFilings } from './isf-filings.service.js';
import { IsfReader } from './isf-reader.service.js';
import { SecurityFilingView } from './isf.view.js';

/** Importer security filings. */
@ApiTags('Importer security filings')
@Controller('v1/importer-security-filings')
export class SecurityFilingsController {
  constructor(
    private readonly filings: IsfFilings,
    private readonly reader: IsfReader,
  ) {}

  /** Makes an importer security filing; stuffing location and consolidator may follow. Late is taken too, and told. */
  @Post()
  @Idempotent()
  @Requires('entries:file')
  @Reveals(SecurityFilingView, securityFilingAccess)
  fileSecurityFiling(@CurrentActor() actor: Actor, @Body() body: FileSecurityFiling): Promise<SecurityFilingView> {
    return this.filings.file(actor, body);
  }

  /** Lists security filings, in the order in which they were made. */
  @Get()
  @Requires('entries:history')
  @TakesPurpose()
  @RevealsPage(SecurityFilingView, securityFilingAccess)
  listSecurityFilings(
    @CurrentActor() actor: Actor,
    @Query() query: ListSecurityFilings,
  ): Promise<Page<SecurityFilingView>> {
    return this.reader.list(actor, query);
  }

  /** One security filing as it stands, or as one of its versions had it. */
  @Get(':id')
  @Requires('entries:history')
  @TakesPurpose()
  @Reveals(SecurityFilingView, securityFilingAccess)
  findSecurityFiling(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { version }: ReadSecurityFiling,
  ): Promise<SecurityFilingView> {
    return this.reader.find(actor, id, version === undefined ? null : Number(version));
  }

  /** Amends a security filing before the goods arrive: the whole of what it tells, as another version. The earlier ones stay. */
  @Put(':id')
  @ChangesVersion()
  @Requires('entries:file')
  @Reveals(SecurityFilingView, securityFilingAccess)
  amendSecurityFiling(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: AmendSecurityFiling,
  ): Promise<SecurityFilingView> {
    return this.filings.amend(actor, id, expected, body);
  }

  /** Withdraws a security filing of goods that are not to be imported any more. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Idempotent()
  @Requires('entries:file')
  @Reveals(SecurityFilingView, securityFilingAccess)
  withdrawSecurityFiling(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: WithdrawSecurityFiling,
  ): Promise<SecurityFilingView> {
    return this.filings.withdraw(actor, id, reason);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { Page } from '../../kernel/page.js';
import { TakesPurpose } from '../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../platform/access/requires.js';
import { Reveals, RevealsPage } from '../../platform/access/reveals.js';
import { TimeQuery } from '../../platform/http/dates.dto.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { bondAccess, bondLookedAt, bondVersionAccess } from './bond.access.js';
import { ListBonds, ListVersions } from './bond.dto.js';
import { BondVersionView, BondView } from './bond.view.js';
import { BondsService } from './bonds.service.js';
import { FileRider } from './changes/rider.dto.js';
import { RidersService } from './changes/riders.service.js';
import { TerminateBond } from './changes/termination.dto.js';
import { TerminationsService } from './changes/terminations.service.js';
import { FileReinsuranceAgreement } from './upkeep/reinsurance.dto.js';
import { Reinsurances } from './upkeep/reinsurances.service.js';
import { BondOaths } from './upkeep/oaths.service.js';
import { RecordOath } from './upkeep/oath.dto.js';
import { BondFilingsService } from './filing/bond-filings.service.js';
import { FileBond } from './filing/bond-particulars.dto.js';

/** Bonds on record: who is bound, for what, up to which amount, version by version. */
@ApiTags('Bonds')
@Controller('v1/bonds')
export class BondsController {
  constructor(
    private readonly bonds: BondsService,
    private readonly filings: BondFilingsService,
    private readonly riders: RidersService,
    private readonly terminations: TerminationsService,
    private readonly oaths: BondOaths,
    private readonly reinsurances: Reinsurances,
  ) {}

  /** Files a bond: by the surety named first, or by customs for one that came on paper. All faults at once. */
  @Post()
  @Idempotent()
  @Requires('bonds:file')
  @Reveals(BondView, bondAccess, bondLookedAt)
  async fileBond(@CurrentActor() actor: Actor, @Body() body: FileBond): Promise<BondView> {
    return this.bonds.find(actor, await this.filings.file(actor, body));
  }

  /** Lists bonds in the order in which they were filed: a surety’s own, a principal’s own, granted ones; all for CBP. */
  @Get()
  @Requires('bonds:read')
  @TakesPurpose()
  @RevealsPage(BondView, bondAccess, bondLookedAt)
  listBonds(@CurrentActor() actor: Actor, @Query() query: ListBonds): Promise<Page<BondView>> {
    return this.bonds.list(actor, query);
  }

  /** One bond as it stood on a day, as known at an instant. */
  @Get(':id')
  @Requires('bonds:read')
  @TakesPurpose()
  @Reveals(BondView, bondAccess, bondLookedAt)
  findBond(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() time: TimeQuery): Promise<BondView> {
    return this.bonds.find(actor, id, time);
  }

  /** What a bond said, version by version, with the rider that made each. */
  @Get(':id/versions')
  @Requires('bonds:read')
  @TakesPurpose()
  @RevealsPage(BondVersionView, bondVersionAccess)
  listBondVersions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ListVersions,
  ): Promise<Page<BondVersionView>> {
    return this.bonds.versions(actor, id, query);
  }

  /** Files a rider, which makes the next version of the bond from its day on. */
  @Post(':id/riders')
  @Idempotent()
  @Requires('bonds:file')
  @Reveals(BondView, bondAccess, bondLookedAt)
  async fileBondRider(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: FileRider,
  ): Promise<BondView> {
    await this.riders.file(actor, id, body);
    return this.bonds.find(actor, id, { asOf: body.effectiveOn });
  }

  /** Records that an individual surety took a new oath and was found responsible again, at least once in six months. */
  @Post(':id/oaths')
  @HttpCode(200)
  @Idempotent()
  @Requires('bonds:oaths')
  @Reveals(BondView, bondAccess, bondLookedAt)
  async recordBondOath(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordOath,
  ): Promise<BondView> {
    await this.oaths.record(actor, id, body);
    return this.bonds.find(actor, id);
  }

  /** Furnishes the agreement by which a surety has reinsured what exceeds its limit, due 45 days after the bond was executed and delivered. */
  @Post(':id/reinsurance-agreements')
  @HttpCode(200)
  @Idempotent()
  @Requires('bonds:file')
  @Reveals(BondView, bondAccess, bondLookedAt)
  async fileReinsuranceAgreement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: FileReinsuranceAgreement,
  ): Promise<BondView> {
    await this.reinsurances.furnish(actor, id, body);
    return this.bonds.find(actor, id);
  }

  /** Ends a bond at the request of its principal or its surety, on the day asked for or when the notice has run. */
  @Post(':id/termination')
  @HttpCode(200)
  @Idempotent()
  @Requires('bonds:terminate')
  @Reveals(BondView, bondAccess, bondLookedAt)
  async terminateBond(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: TerminateBond,
  ): Promise<BondView> {
    await this.terminations.terminate(actor, id, body);
    return this.bonds.find(actor, id);
  }
}

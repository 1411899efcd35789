import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/actor.js';
import { TakesPurpose } from '../../../platform/access/purpose.js';
import { CurrentActor, Requires } from '../../../platform/access/requires.js';
import { Reveals } from '../../../platform/access/reveals.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { entryLiquidationAccess, liquidationLookedAt } from '../standing/entry-liquidation.access.js';
import { EntryLiquidationView } from '../standing/entry-liquidation.view.js';
import { EntryLiquidations } from '../standing/entry-liquidations.js';
import { DishonourDeposit, RecordDeposit } from '../deposits/deposit-paid.dto.js';
import { DishonouredDeposits } from '../deposits/dishonoured-deposits.js';
import { DepositsPaid } from '../deposits/deposits-paid.js';
import { RemoveSuspension, SuspendLiquidation } from '../suspensions/suspension.dto.js';
import { Suspensions } from '../suspensions/suspensions.js';
import { RecordFinalWithdrawal } from '../withdrawals/final-withdrawal.dto.js';
import { FinalWithdrawals } from '../withdrawals/final-withdrawals.js';
import { ExtendLiquidation, LiquidateEntry } from './liquidate.dto.js';
import { Liquidations } from './liquidations.service.js';

/** The liquidation of an entry. */
@ApiTags('Liquidation')
@Controller('v1/entries/:id/liquidation')
export class EntryLiquidationsController {
  constructor(
    private readonly standing: EntryLiquidations,
    private readonly liquidations: Liquidations,
    private readonly depositsPaid: DepositsPaid,
    private readonly dishonoured: DishonouredDeposits,
    private readonly suspensions: Suspensions,
    private readonly finalWithdrawals: FinalWithdrawals,
  ) {}

  /** How an entry stands: suspended, extended, liquidated by customs or by time, its days and the notice they run from. */
  @Get()
  @Requires('liquidations:read')
  @TakesPurpose()
  @Reveals(EntryLiquidationView, entryLiquidationAccess, liquidationLookedAt)
  findEntryLiquidation(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryLiquidationView> {
    return this.standing.find(actor, id);
  }

  /** Liquidates an entry today, or reliquidates it: what was deposited too little is billed with interest, what was too much is due as a refund. */
  @Post()
  @HttpCode(200)
  @Idempotent()
  @Requires('liquidations:decide')
  @Reveals(EntryLiquidationView, entryLiquidationAccess)
  decideLiquidation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: LiquidateEntry,
  ): Promise<EntryLiquidationView> {
    return this.liquidations.liquidate(actor, id, body);
  }

  /** Records that estimated duties or fees of an entry were paid: its liquidation starts from what was paid and not from what was stated. */
  @Post('deposits')
  @HttpCode(200)
  @Idempotent()
  @Requires('deposits:record')
  @Reveals(EntryLiquidationView, entryLiquidationAccess)
  recordDeposit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordDeposit,
  ): Promise<EntryLiquidationView> {
    return this.depositsPaid.record(actor, id, body);
  }

  /** Records that a deposit bounced: it paid nothing, and where the entry is liquidated already what it had paid is billed, due in fifteen days. */
  @Post('deposits/:depositId/dishonour')
  @HttpCode(200)
  @ApiParam({ name: 'depositId', description: 'The deposit.', example: 'dep_01kjv3v6b9f3xb0m0n4q4h7z2d' })
  @Idempotent()
  @Requires('deposits:record')
  @Reveals(EntryLiquidationView, entryLiquidationAccess)
  recordDishonouredDeposit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('depositId') depositId: string,
    @Body() body: DishonourDeposit,
  ): Promise<EntryLiquidationView> {
    return this.dishonoured.record(actor, id, depositId, body);
  }

  /** Extends the time to liquidate by a year, with notice to importer and surety; three times at most. */
  @Post('extensions')
  @HttpCode(200)
  @Idempotent()
  @Requires('liquidations:decide')
  @Reveals(EntryLiquidationView, entryLiquidationAccess)
  extendLiquidation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ExtendLiquidation,
  ): Promise<EntryLiquidationView> {
    return this.liquidations.extend(actor, id, body);
  }

  /** Records that all goods of a warehouse entry are accounted for: withdrawn, abandoned or destroyed, or the bonded period expired. Its time to liquidate runs from that day. */
  @Post('final-withdrawal')
  @HttpCode(200)
  @Idempotent()
  @Requires('liquidations:decide')
  @Reveals(EntryLiquidationView, entryLiquidationAccess)
  recordFinalWithdrawal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecordFinalWithdrawal,
  ): Promise<EntryLiquidationView> {
    return this.finalWithdrawals.record(actor, id, body);
  }

  /** Suspends the liquidation of an entry: enjoined by a court, in a case of evasion, or by another statute. No time runs out until notice of its removal. */
  @Post('suspensions')
  @HttpCode(200)
  @Idempotent()
  @Requires('liquidations:decide')
  @Reveals(EntryLiquidationView, entryLiquidationAccess)
  suspendLiquidation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SuspendLiquidation,
  ): Promise<EntryLiquidationView> {
    return this.suspensions.suspend(actor, id, body);
  }

  /** Records that such a suspension is removed: six months to liquidate run from the notice that customs had of it. */
  @Post('suspensions/:suspensionId/removal')
  @HttpCode(200)
  @ApiParam({ name: 'suspensionId', description: 'The suspension.', example: 'lqs_01kjv3v6b9f3xb0m0n4q4h7z2d' })
  @Idempotent()
  @Requires('liquidations:decide')
  @Reveals(EntryLiquidationView, entryLiquidationAccess)
  removeSuspension(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('suspensionId') suspensionId: string,
    @Body() body: RemoveSuspension,
  ): Promise<EntryLiquidationView> {
    return this.suspensions.remove(actor, id, suspensionId, body);
  }
}

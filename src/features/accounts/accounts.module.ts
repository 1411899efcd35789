import { Module } from '@nestjs/common';
import { BondsModule } from '../bonds/index.js';
import { EntriesModule } from '../entries/index.js';
import { ImportersModule } from '../importers/index.js';
import { LiquidationModule } from '../liquidation/index.js';
import { RequirementsModule } from '../requirements/index.js';
import { RevenueModule } from '../revenue/index.js';
import { AccountIdentities } from './account-identities.service.js';
import { AccountMoney } from './account-money.service.js';
import { AccountProfiles } from './account-profiles.service.js';
import { AccountsController } from './accounts.controller.js';
import { InactiveNumbers } from './inactive-numbers.js';
import { NumberUses } from './number-uses.js';

/** Everything about one importer, joined. */
@Module({
  imports: [BondsModule, EntriesModule, ImportersModule, LiquidationModule, RequirementsModule, RevenueModule],
  controllers: [AccountsController],
  providers: [AccountIdentities, AccountMoney, AccountProfiles, InactiveNumbers, NumberUses],
})
export class AccountsModule {}

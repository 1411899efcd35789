import { Module } from '@nestjs/common';
import { BondsModule } from '../bonds/index.js';
import { EntriesModule } from '../entries/index.js';
import { ImportersModule } from '../importers/index.js';
import { RevenueModule } from '../revenue/index.js';
import { AccountMoney } from './account-money.service.js';
import { AccountProfiles } from './account-profiles.service.js';
import { AccountsController } from './accounts.controller.js';

/** Everything about one importer, joined. */
@Module({
  imports: [BondsModule, EntriesModule, ImportersModule, RevenueModule],
  controllers: [AccountsController],
  providers: [AccountMoney, AccountProfiles],
})
export class AccountsModule {}

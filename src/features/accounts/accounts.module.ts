import { Module } from '@nestjs/common';
import { BondsModule } from '../bonds/index.js';
import { ImportersModule } from '../importers/index.js';
import { AccountProfiles } from './account-profiles.service.js';
import { AccountsController } from './accounts.controller.js';

/** Everything about one importer, joined. */
@Module({
  imports: [BondsModule, ImportersModule],
  controllers: [AccountsController],
  providers: [AccountProfiles],
})
export class AccountsModule {}

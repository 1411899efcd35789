import { Module } from '@nestjs/common';
import { BondsModule } from '../bonds/index.js';
import { ImportersModule } from '../importers/index.js';
import { Order14411 } from './order-14411.service.js';
import { Order14411Controller } from './order-14411.controller.js';
import { OrderApplied } from './order-applied.js';
import { OrderRecords } from './order-records.js';

/** What the order of 3 June 2026 directs, and who is ready for it. */
@Module({
  imports: [BondsModule, ImportersModule],
  controllers: [Order14411Controller],
  providers: [Order14411, OrderApplied, OrderRecords],
  exports: [OrderApplied],
})
export class Order14411Module {}

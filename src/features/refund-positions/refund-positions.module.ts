import { Module } from '@nestjs/common';
import { ImportersModule } from '../importers/index.js';
import { RevenueModule } from '../revenue/index.js';
import { RefundClocks } from './clocks/refund-clocks.js';
import { RefundDeclarationsController } from './declarations/refund-declarations.controller.js';
import { RefundDeclarations } from './declarations/refund-declarations.service.js';
import { RefundPositions } from './position/refund-positions.service.js';
import { RefundPositionsController } from './position/refund-positions.controller.js';

/** Refunds of duties that fell: by which way, and until when. */
@Module({
  imports: [ImportersModule, RevenueModule],
  controllers: [RefundPositionsController, RefundDeclarationsController],
  providers: [RefundPositions, RefundDeclarations, RefundClocks],
})
export class RefundPositionsModule {}

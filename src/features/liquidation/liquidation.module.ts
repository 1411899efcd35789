import { Module } from '@nestjs/common';
import { LiquidationClocksController } from './clock/liquidation-clocks.controller.js';

/** What becomes of an entry after its summary: suspended, liquidated, contested. */
@Module({ controllers: [LiquidationClocksController] })
export class LiquidationModule {}

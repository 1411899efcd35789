import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/index.js';
import { InterestDeterminationsController } from './interest/interest-determinations.controller.js';

/** What is owed to the revenue or by it: interest so far. */
@Module({ imports: [ReferenceModule], controllers: [InterestDeterminationsController] })
export class RevenueModule {}

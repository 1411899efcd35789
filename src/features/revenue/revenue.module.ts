import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/index.js';
import { BillActs } from './bills/bill-acts.service.js';
import { BillDeadlines } from './bills/bill-deadlines.js';
import { BillDeterminationsController } from './bills/bill-determinations.controller.js';
import { BillReader } from './bills/bill-reader.service.js';
import { BillWriteOffs } from './bills/bill-write-offs.js';
import { Bills } from './bills/bills.js';
import { BillsController } from './bills/bills.controller.js';
import { OpenBills } from './bills/open-bills.js';
import { Books } from './books/books.js';
import { InterestDeterminationsController } from './interest/interest-determinations.controller.js';

/** What is owed to the revenue: interest, bills, and the books they stand in. */
@Module({
  imports: [ReferenceModule],
  controllers: [InterestDeterminationsController, BillDeterminationsController, BillsController],
  providers: [BillActs, BillDeadlines, BillReader, Bills, BillWriteOffs, Books, OpenBills],
  exports: [Bills, OpenBills],
})
export class RevenueModule {}

import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/index.js';
import { BillActs } from './bills/bill-acts.service.js';
import { BillDeadlines } from './bills/bill-deadlines.js';
import { BillDeterminationsController } from './bills/bill-determinations.controller.js';
import { BillSets } from './bills/bill-sets.js';
import { BillReader } from './bills/bill-reader.service.js';
import { BillWriteOffs } from './bills/bill-write-offs.js';
import { Bills } from './bills/bills.js';
import { BillsController } from './bills/bills.controller.js';
import { LateBills } from './bills/late-bills.js';
import { OpenBills } from './bills/open-bills.js';
import { SuretyDemands } from './bills/surety-demands.js';
import { PrincipalNotices } from './bills/principal-notices.js';
import { Books } from './books/books.js';
import { CollectionSums } from './collections/collection-sums.js';
import { Collections } from './collections/collections.js';
import { CollectionsController } from './collections/collections.controller.js';
import { DemandsController } from './demands/demands.controller.js';
import { DemandsOnSureties } from './demands/demands.js';
import { DepositsController } from './deposits/deposits.controller.js';
import { Designations } from './designations/designations.js';
import { DesignationsController } from './designations/designations.controller.js';
import { InterestDeterminationsController } from './interest/interest-determinations.controller.js';
import { RefundActs } from './refunds/refund-acts.service.js';
import { RefundDeterminationsController } from './refunds/refund-determinations.controller.js';
import { OpenRefunds } from './refunds/open-refunds.js';
import { RefundReader } from './refunds/refund-reader.js';
import { RefundSetOffs } from './refunds/refund-set-offs.js';
import { Refunds } from './refunds/refunds.js';
import { RefundsController } from './refunds/refunds.controller.js';
import { AccountStatements } from './statements/account-statements.js';
import { AccountStatementsController } from './statements/account-statements.controller.js';
import { Stays } from './stays/stays.js';
import { StaysController } from './stays/stays.controller.js';

/** What is owed to the revenue and by it: interest, bills, refunds, and the books they stand in. */
@Module({
  imports: [ReferenceModule],
  controllers: [
    AccountStatementsController,
    InterestDeterminationsController,
    BillDeterminationsController,
    BillsController,
    CollectionsController,
    DemandsController,
    DepositsController,
    DesignationsController,
    RefundDeterminationsController,
    RefundsController,
    StaysController,
  ],
  providers: [
    AccountStatements,
    BillActs,
    BillDeadlines,
    BillReader,
    BillSets,
    Bills,
    BillWriteOffs,
    Books,
    Collections,
    CollectionSums,
    DemandsOnSureties,
    Designations,
    LateBills,
    OpenBills,
    OpenRefunds,
    PrincipalNotices,
    RefundActs,
    RefundReader,
    RefundSetOffs,
    Refunds,
    Stays,
    SuretyDemands,
  ],
  exports: [Bills, Books, LateBills, OpenBills, OpenRefunds, RefundReader, Refunds],
})
export class RevenueModule {}

import { Global, Module } from '@nestjs/common';
import { Checkpoints } from './checkpoints.js';
import { DamageRecord } from './damage-record.js';
import { LedgerAppender } from './ledger-appender.js';
import { LedgerController } from './ledger.controller.js';
import { LedgerEntries } from './ledger-entries.js';
import { LedgerIdentity } from './ledger-identity.js';
import { LedgerPublisher } from './ledger-publisher.js';
import { LedgerSchedule } from './ledger-schedule.js';
import { Ledger } from './ledger.js';
import { StoredTree } from './stored-tree.js';

/** The verifiable log. Features add by `LedgerEntries` and show by `Ledger`; the rest is its own business. */
@Global()
@Module({
  controllers: [LedgerController],
  providers: [
    Checkpoints,
    DamageRecord,
    Ledger,
    LedgerAppender,
    LedgerEntries,
    LedgerIdentity,
    LedgerPublisher,
    LedgerSchedule,
    StoredTree,
  ],
  exports: [Ledger, LedgerAppender, LedgerEntries],
})
export class LedgerModule {}

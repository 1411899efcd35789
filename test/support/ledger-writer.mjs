// A service in a process of its own that can be killed: writers commit acts with their receipts and say so, line by
// line, while the appender makes leaves of them. Run with the database's address.
import { Database } from '../../dist/src/platform/database/database.js';
import { createDataSource } from '../../dist/src/platform/database/data-source.js';
import { readEnvironment } from '../../dist/src/config/env.js';
import { Settings } from '../../dist/src/config/settings.js';
import { MachineClock } from '../../dist/src/platform/clock/clock.js';
import { DamageRecord } from '../../dist/src/platform/ledger/damage-record.js';
import { LedgerAppender } from '../../dist/src/platform/ledger/ledger-appender.js';
import { LedgerEntries } from '../../dist/src/platform/ledger/ledger-entries.js';
import { StoredTree } from '../../dist/src/platform/ledger/stored-tree.js';
import { eventType } from '../../dist/src/platform/outbox/event-types.js';
import { Outbox } from '../../dist/src/platform/outbox/outbox.js';

const url = process.argv[2];
const told = eventType('test.told', 'An act of the test.', ['receipt']);
const clock = new MachineClock();
const dataSource = await (await createDataSource({ url, poolSize: 6, applicationName: 'ledger-writer' })).initialize();
const settings = new Settings(
  readEnvironment({}, process.cwd()),
  { serviceUrl: url, adminUrl: url },
  'http://writer.test',
);
const database = new Database(dataSource, settings, clock);
const [entries, outbox] = [new LedgerEntries(database, clock), new Outbox(database, clock)];
const appender = new LedgerAppender(database, new StoredTree(database), new DamageRecord(database, clock));

async function write() {
  for (;;) {
    const id = await database.transaction('system:writer', async () => {
      const receipt = await entries.add('disclosure_receipt', { disclosure: 'dis_1' });
      await outbox.add(told({ receipt }));
      return receipt;
    });
    process.stdout.write(`${id}\n`);
  }
}

async function append() {
  for (;;) await appender.appendSome();
}

await Promise.all([write(), write(), write(), write(), append()]);

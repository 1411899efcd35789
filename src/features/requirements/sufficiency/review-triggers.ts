import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { formatMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { Entries } from '../../entries/index.js';
import type { EntryOnFile } from '../../entries/index.js';
import { billCancelled, billDelinquent, billPaid } from '../../revenue/index.js';
import type { ReviewCause } from './review-cause.js';
import { ENTRY_CHARGED, HAVE_REVIEWED } from './sufficiency.sql.js';

const ITSELF: Actor = { id: 'system:sufficiency', role: 'system', organisationId: null, scopes: [] };
const BY_BILL: Readonly<Record<string, ReviewCause>> = {
  [billDelinquent.type]: 'delinquency',
  [billPaid.type]: 'payment',
  [billCancelled.type]: 'payment',
};

/** Has the bond of an importer reviewed when it enters goods, when a bill of it is late or paid, and when a bond of it changes. */
@Injectable()
export class ReviewTriggers implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: Entries,
  ) {}

  hear(message: Message): Promise<void> {
    return this.hearAll([message]);
  }

  async hearAll(messages: readonly Message[]): Promise<void> {
    const ids = messages.flatMap(({ payload: { entryId } }) => (typeof entryId === 'string' ? [entryId] : []));
    await this.database.actAs(ITSELF, async () => {
      const found = ids.length > 0 ? await this.entries.findEntries([...new Set(ids)]) : [];
      const entries = new Map(found.map((entry) => [entry.id, entry]));
      for (const message of messages) await this.follow(message, entries);
    });
  }

  private async follow({ type, payload }: Message, entries: ReadonlyMap<string, EntryOnFile>): Promise<void> {
    const { entryId = null, importerId = null, bondId = null } = payload;
    if (typeof entryId === 'string') return this.charge(entries.get(entryId));
    const cause = BY_BILL[type] ?? 'bond_changed';
    await this.database.query(HAVE_REVIEWED, [importerId, bondId, cause, this.clock.today()]);
  }

  // A corrected one counts again: a bond is reviewed rather too early than too late.
  private async charge(entry: EntryOnFile | undefined): Promise<void> {
    if (!entry) return;
    const { importerId, duties, deposits, fees, lines } = entry;
    const cases = new Set(lines.flatMap((line) => line.cases.map(({ caseNumber }) => caseNumber.slice(0, ORDER))));
    // What is undetermined uses up no room; the next review says that it is not known.
    const owed = (duties ?? 0n) + (deposits ?? 0n) + (fees ?? 0n);
    await this.database.query(ENTRY_CHARGED, [importerId, [...cases], formatMoney(owed), this.clock.today()]);
  }
}

// A case without its company: A-570-979.
const ORDER = 9;

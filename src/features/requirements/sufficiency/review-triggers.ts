import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { formatMoney } from '../../../kernel/money.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { Entries } from '../../entries/index.js';
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

  async hear({ type, payload }: Message): Promise<void> {
    const { entryId = null, importerId = null, bondId = null } = payload;
    await this.database.actAs(ITSELF, async () => {
      if (typeof entryId === 'string') return this.charge(entryId);
      const cause = BY_BILL[type] ?? 'bond_changed';
      await this.database.query(HAVE_REVIEWED, [importerId, bondId, cause, this.clock.today()]);
    });
  }

  // A corrected one counts again: a bond is reviewed rather too early than too late.
  private async charge(entryId: string): Promise<void> {
    const [entry] = await this.entries.findEntries([entryId]);
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

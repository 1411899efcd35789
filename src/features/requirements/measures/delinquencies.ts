import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { ask } from '../../../platform/rules/ask.js';
import { ImporterStandings } from '../../importers/index.js';
import { LateBills } from '../../revenue/index.js';
import { billDelinquency } from '../rules/delinquency.js';
import { MeasuresOfDelinquency } from './measures-of-delinquency.js';

const ITSELF: Actor = { id: 'system:requirements', role: 'system', organisationId: null, scopes: [] };

/** Keeps in the standing of importers which bills they are delinquent for: entry filing, measures and sureties ask it there. */
@Injectable()
export class Delinquencies implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bills: LateBills,
    private readonly standings: ImporterStandings,
    private readonly measures: MeasuresOfDelinquency,
  ) {}

  hear(message: Message): Promise<void> {
    return this.hearAll([message]);
  }

  async hearAll(messages: readonly Message[]): Promise<void> {
    const today = this.clock.today();
    const bills = await this.bills.find(messages.map(({ payload }) => String(payload['billId'])));
    const told = bills.map(({ billId, importerId, ...facts }) => ({
      importerId,
      source: { type: 'bill', id: billId },
      days: ask(billDelinquency, facts, today).decision,
    }));
    await this.database.actAs(ITSELF, async () => {
      // That it was late is told with the bill itself.
      await this.standings.setAll('delinquency', told, today);
      await this.measures.endWherePaid(told.map(({ importerId }) => importerId));
    });
  }
}

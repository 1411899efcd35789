import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { RiskAssessments } from './assessments.service.js';
import { ENTRIES_UNDER_CASES } from './risk.sql.js';

const ITSELF: Actor = { id: 'system:risk', role: 'system', organisationId: null, scopes: [] };

/** Has each entry with a line under a case assessed when it is filed. */
@Injectable()
export class FiledEntriesRisk implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly assessments: RiskAssessments,
  ) {}

  hear(message: Message): Promise<void> {
    return this.hearAll([message]);
  }

  async hearAll(messages: readonly Message[]): Promise<void> {
    const ids = messages.map(({ payload }) => String(payload['entryId']));
    await this.database.actAs(ITSELF, async () => {
      const entries = await this.database.query<{ entryId: string; importerId: string }>(ENTRIES_UNDER_CASES, [ids]);
      for (const { entryId, importerId } of entries)
        await this.assessments.assess(ITSELF, { importerId, entryId, issue: 'adcvd' });
    });
  }
}

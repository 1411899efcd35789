import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { ask } from '../../../platform/rules/ask.js';
import { entryIssue } from '../rules/assessment/entry-issue.js';
import type { LineOfEntry } from '../rules/assessment/entry-issue.js';
import { RiskAssessments } from './assessments.service.js';
import type { AskedOf } from './assessments.service.js';
import { RecordsOfImporters } from './records-of-importers.js';
import type { OnRecord } from './records-of-importers.js';
import { ENTRIES_TO_ASSESS } from './risk.sql.js';

const ITSELF: Actor = { id: 'system:risk', role: 'system', organisationId: null, scopes: [] };

/** Has each entry assessed when it is filed, by the profile of the issue that it is about. */
@Injectable()
export class FiledEntriesRisk implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assessments: RiskAssessments,
    private readonly records: RecordsOfImporters,
  ) {}

  hear(message: Message): Promise<void> {
    return this.hearAll([message]);
  }

  async hearAll(messages: readonly Message[]): Promise<void> {
    const ids = messages.map(({ payload }) => String(payload['entryId']));
    await this.database.actAs(ITSELF, async () => {
      const today = this.clock.today();
      const entries = await this.database.query<ToAssess>(ENTRIES_TO_ASSESS, [ids]);
      const asked: AskedOf[] = [];
      for (const { entryId, importerId, lines, ...cameOn } of entries) {
        const knownAt = await this.records.knownAt(importerId, today, cameOn);
        asked.push({ entryId, importerId, knownAt, issue: ask(entryIssue, { lines }, today).decision });
      }
      await this.assessments.assessAll(ITSELF, asked);
    });
  }
}

interface ToAssess extends OnRecord, Record<string, unknown> {
  readonly entryId: string;
  readonly importerId: string;
  readonly lines: readonly LineOfEntry[];
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { RiskAssessments } from './assessments.service.js';
import { IMPORTER_OF_ENTRY } from './risk.sql.js';

const ITSELF: Actor = { id: 'system:risk', role: 'system', organisationId: null, scopes: [] };

/** Has each entry with a line under a case assessed when it is filed. */
@Injectable()
export class FiledEntriesRisk implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly assessments: RiskAssessments,
  ) {}

  async hear({ payload }: Message): Promise<void> {
    const entryId = String(payload['entryId']);
    await this.database.actAs(ITSELF, async () => {
      const [entry] = await this.database.query<{ importerId: string; adcvd: boolean }>(IMPORTER_OF_ENTRY, [entryId]);
      if (entry?.adcvd !== true) return;
      await this.assessments.assess(ITSELF, { importerId: entry.importerId, entryId, issue: 'adcvd' });
    });
  }
}

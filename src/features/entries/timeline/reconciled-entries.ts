import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import type { Hearer } from '../../../platform/manifest/manifest.js';
import type { Message } from '../../../platform/outbox/relay.js';
import { RECONCILIATION } from '../rules/checks/filing.js';
import { EntryHappenings } from './entry-happenings.js';
import { RECONCILED_BY } from './timeline.sql.js';

const ITSELF: Actor = { id: 'system:reconciliations', role: 'system', organisationId: null, scopes: [] };

interface Reconciled extends Record<string, unknown> {
  readonly id: string;
  readonly importer_id: string;
  readonly importer_organisation_id: string | null;
  readonly filed_month: string;
  readonly by: string;
  readonly on: IsoDate;
}

/** A reconciliation meets the clock of each entry of its importer that it names and that was flagged for one. */
@Injectable()
export class ReconciledEntries implements Hearer {
  constructor(
    private readonly database: Database,
    private readonly happenings: EntryHappenings,
  ) {}

  hear(message: Message): Promise<void> {
    return this.hearAll([message]);
  }

  async hearAll(messages: readonly Message[]): Promise<void> {
    const ids = messages.map(({ payload }) => String(payload['entryId']));
    await this.database.actAs(ITSELF, async () => {
      const met = await this.database.query<Reconciled>(RECONCILED_BY, [ids, RECONCILIATION]);
      for (const { id, by, on, ...of } of met)
        await this.happenings.keep(
          ITSELF,
          {
            id,
            importerId: of.importer_id,
            importerOrganisationId: of.importer_organisation_id,
            filedMonth: of.filed_month,
          },
          [{ kind: 'reconciled', on, details: { by } }],
          [],
          [{ name: 'reconciliation' }],
        );
    });
  }
}
